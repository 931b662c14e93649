import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { runConnector, WITHOUT_SUMMARY, withFolder } from '../testing/index.js';

interface Pattern {
  readonly regexp: string;
  readonly loop?: boolean;
}

const manifest = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as { readonly contributes: { readonly problemMatchers: readonly { readonly name: string; readonly pattern: readonly Pattern[] }[] } };

/** What VS Code makes of the output: the last line that fits the first pattern names the file of the lines after it that fit the second. */
function matched(output: string): readonly (readonly string[])[] {
  const [file, problem] = manifest.contributes.problemMatchers[0]?.pattern.map(({ regexp }) => new RegExp(regexp)) ?? [];
  assert.ok(file && problem);
  let current = '';
  return output.split('\n').flatMap((line) => {
    const found = problem.exec(line);
    if (found !== null) return [[current, ...found.slice(1)]];
    current = file.exec(line)?.[1] ?? current;
    return [];
  });
}

describe('the problem matcher of the extension', () => {
  it('reads what connector lint prints', async () => {
    const files = { 'a b/apiDefinition.swagger.json': WITHOUT_SUMMARY, 'c/apiDefinition.swagger.json': WITHOUT_SUMMARY.replace('"host": "', '"host": "https://') };
    const { stdout } = await withFolder(files, (cwd) => runConnector(['lint'], { cwd }));
    const found = matched(stdout);
    assert.deepEqual(found.map(([file, line, column, severity, , code]) => [file, line, column, severity, code]), [
      ['a b/apiDefinition.swagger.json', '15', '7', 'error', 'operation-summary-required'],
      ['c/apiDefinition.swagger.json', '8', '11', 'error', 'host-format'],
      ['c/apiDefinition.swagger.json', '15', '7', 'error', 'operation-summary-required'],
    ]);
    assert.match(found[0]?.[4] ?? '', /^This action has no summary, .*what it does\.$/);
  });
});
