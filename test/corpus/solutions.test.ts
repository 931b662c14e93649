import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type ArchiveEntry, readArchive } from '@connector-workbench/core/solutions';
import { runConnector, withFolder } from '@connector-workbench/cli/testing';
import { corpusFolder } from './read-corpus.js';

/** Real exports: a folder beside the corpus, or one that `CONNECTOR_SOLUTIONS` names. It may be missing. */
function solutionsFolder(): string {
  return process.env.CONNECTOR_SOLUTIONS ?? path.resolve(corpusFolder(), '..', 'solutions');
}

function exportsIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).filter((name) => name.toLowerCase().endsWith('.zip')).map((name) => path.join(folder, name)) : [];
}

function contentsOf(entries: readonly ArchiveEntry[]): readonly (readonly [string, string])[] {
  return entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
}

describe('exported solutions', function () {
  this.timeout(60_000);

  for (const file of exportsIn(solutionsFolder())) {
    it(`${path.basename(file)} comes back file for file, and the same every time`, () => withFolder({}, async (cwd) => {
      assert.equal((await runConnector(['solution', 'unpack', file, '--out', 'tree'], { cwd })).code, 0);
      for (const out of ['a.zip', 'b.zip']) assert.equal((await runConnector(['solution', 'pack', 'tree', '--out', out], { cwd })).code, 0);
      const packed = readFileSync(path.join(cwd, 'a.zip'));
      assert.deepEqual(contentsOf(readArchive(packed)), contentsOf(readArchive(readFileSync(file))));
      assert.ok(packed.equals(readFileSync(path.join(cwd, 'b.zip'))));
    }));

    it(`${path.basename(file)} becomes projects that the linter reads`, () => withFolder({}, async (cwd) => {
      const { stdout } = await runConnector(['solution', 'unpack', file, '--out', 'tree', '--json'], { cwd });
      const { connectors } = JSON.parse(stdout) as { readonly connectors: readonly { readonly folder: string }[] };
      assert.ok(connectors.length > 0);
      for (const { folder } of connectors) {
        const { summary, problems } = JSON.parse((await runConnector(['lint', path.join('tree', folder), '--format', 'json'], { cwd })).stdout) as { readonly summary: { readonly projects: number }; readonly problems: readonly { readonly rule: string }[] };
        assert.equal(summary.projects, 1);
        assert.deepEqual(problems.filter(({ rule }) => ['syntax-error', 'props-root', 'props-known-keys', 'file-encoding'].includes(rule)), []);
      }
    }));
  }
});
