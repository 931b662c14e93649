// Writes what is derived from the rules: the registry, the rules' pages and table, the settings, and the README's count.
// All but the registry come from the built core.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readArguments } from './lib/arguments.mjs';

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const { values: { check } } = readArguments({
  command: 'npm run generate',
  does: 'Writes what is derived: from the rules the registry, the tables of their pages, the settings and the README’s count; the snippets.',
  options: { check: { type: 'boolean', help: 'writes nothing, and fails where a file is out of date' } },
});

/** @type {string[]} */
const outdated = [];
const registryChanged = put('core/src/rules/registry.ts', registrySource());
if (registryChanged && !check) buildCore();
const { outputs } = await import('./lib/generated-outputs.mjs');
const core = await import(pathToFileURL(path.join(ROOT, 'core/dist/index.js')).href);
for (const { file, text } of outputs(core, (file) => readTextOrNothing(path.join(ROOT, file)))) put(file, text);

if (check && outdated.length > 0) {
  console.error(`Out of date: ${outdated.join(', ')}. Run "npm run generate" and commit the result.`);
  process.exitCode = 1;
}

/**
 * Writes a file where its text differs (or notes that it does). True where it differed.
 * @param {string} file relative to the repository
 * @param {string} text
 */
function put(file, text) {
  const absolute = path.join(ROOT, file);
  const before = readTextOrNothing(absolute);
  if (before === text) return false;
  if (check) outdated.push(file);
  else {
    writeFileSync(absolute, text);
    console.log(`${before === undefined ? 'Added' : 'Updated'} ${file}`);
  }
  return true;
}

/** @param {string} file */
function readTextOrNothing(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The registry lists the rules of each folder by name: every file there that calls `defineRule`. */
function registrySource() {
  const folder = path.join(ROOT, 'core/src/rules');
  const rules = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap((area) => readdirSync(path.join(folder, area.name)).map((file) => `${area.name}/${file}`))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => ({ file, name: /^export const (\w+) = defineRule\(/m.exec(readFileSync(path.join(folder, file), 'utf8'))?.[1] }))
    .filter(({ name }) => name !== undefined)
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return [
    '// Generated from the files in this folder by scripts/generate.mjs. Do not edit.',
    ...rules.map(({ file, name }) => `import { ${name} } from './${file.replace(/\.ts$/, '.js')}';`),
    "import type { Rule } from './rule.js';",
    '',
    '/** Every rule, by area and id. */',
    `export const rules: readonly Rule[] = [\n${rules.map(({ name }) => `  ${name},\n`).join('')}];`,
    '',
  ].join('\n');
}

function buildCore() {
  const compiler = path.join(ROOT, 'node_modules/typescript/bin/tsc');
  const result = spawnSync(process.execPath, [compiler, '-b', 'core'], { cwd: ROOT, stdio: 'inherit' });
  if (result.status !== 0) process.exit(result.status ?? 1);
}
