#!/usr/bin/env node
// Stands in for desktop VS Code's executable where there is none: takes the arguments that @vscode/test-electron passes,
// runs the tests in the extension host of a VS Code server, and ends with their exit code.
import path from 'node:path';
import process from 'node:process';

const limit = 300_000;
const { equipmentFromEnvironment } = await import(compiled('equipment'));
const { runExtensionTests } = await import(compiled('run-extension-tests'));

const equipment = equipmentFromEnvironment();
const { options, folder } = parse(process.argv.slice(2));
if (options.has('version')) {
  process.stdout.write(`${equipment.server.version}\n`);
} else {
  const [tests] = options.get('extensionTestsPath') ?? [];
  if (tests === undefined) throw new Error('Only test runs are supported: --extensionTestsPath is missing.');
  process.exitCode = await runExtensionTests(equipment, {
    development: (options.get('extensionDevelopmentPath') ?? []).map((/** @type {string} */ place) => path.resolve(place)),
    tests: path.resolve(tests),
    folder,
    limit,
    onOutput: (/** @type {string} */ text) => process.stdout.write(`${text}\n`),
  });
}
// The browser's connection may linger after it has closed.
process.exit();

/**
 * `--name=value` and `--name` are options, which may occur more than once; the first other argument is the folder.
 * @param {readonly string[]} args
 */
function parse(args) {
  /** @type {Map<string, string[]>} */
  const options = new Map();
  for (const [, name = '', value = ''] of args.map((arg) => /^--([\w-]+)(?:=(.*))?$/.exec(arg) ?? [])) {
    options.set(name, [...(options.get(name) ?? []), value]);
  }
  const [folder] = args.filter((arg) => !arg.startsWith('--'));
  return { options, folder: folder === undefined ? undefined : path.resolve(folder) };
}

/** @param {string} name */
function compiled(name) {
  return new URL(`../test/dist/workbench/${name}.js`, import.meta.url).href;
}
