/**
 * Collects the texts of the extension's code, from calls of `t(...)` and `vscode.l10n.t(...)`, and those of the services' errors and of changes, into
 * l10n/bundle.l10n.json, which translators start from. Needs the build, since it asks the other packages for their texts.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { textsOfChanges } from '@connector-workbench/core';
import { allErrorTexts } from '@connector-workbench/platform';
import ts from 'typescript';
import { readArguments } from '../../scripts/lib/arguments.mjs';

const { values } = readArguments({
  command: 'node client/tools/extract-strings.mjs',
  does: 'Collects the texts of the extension’s code for translators.',
  options: { check: { type: 'boolean', help: 'writes nothing, and fails where l10n/bundle.l10n.json is out of date' } },
});
const SOURCES = fileURLToPath(new URL('../src', import.meta.url));
const TARGET = fileURLToPath(new URL('../../l10n/bundle.l10n.json', import.meta.url));

/** `t`, or the `t` of something called `l10n`. */
function isTranslation(callee) {
  if (ts.isIdentifier(callee)) return callee.text === 't';
  return ts.isPropertyAccessExpression(callee) && callee.name.text === 't' && callee.expression.getText().endsWith('l10n');
}

function collect(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2023, true);
  const texts = [];
  const visit = (node) => {
    if (ts.isCallExpression(node) && isTranslation(node.expression)) {
      const [text] = node.arguments;
      if (text === undefined || !ts.isStringLiteralLike(text)) {
        const { line } = source.getLineAndCharacterOfPosition(node.getStart());
        throw new Error(`${file}:${line + 1}: a text to translate must be a literal.`);
      }
      texts.push(text.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
const texts = [...new Set([...files.flatMap((file) => collect(join(SOURCES, file))), ...allErrorTexts(), ...textsOfChanges()])].sort();
const bundle = `${JSON.stringify(Object.fromEntries(texts.map((text) => [text, text])), null, 2)}\n`;
if (!values.check) writeFileSync(TARGET, bundle);
else if (readFileSync(TARGET, 'utf8') !== bundle) {
  console.error('l10n/bundle.l10n.json is out of date: run node client/tools/extract-strings.mjs');
  process.exitCode = 1;
}
