import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type OpenSolution, openSolution, readArchive, replaceConnectors, type SolutionConnector, solutionConnectors, solutionFacts, writeArchive } from '@connector-workbench/core/solutions';
import { withDataverse } from '@connector-workbench/cli/testing';
import { exportSolution, importSolution } from '@connector-workbench/platform';
import { corpusFolder } from './read-corpus.js';

const FOLDER = process.env.CONNECTOR_SOLUTIONS ?? path.resolve(corpusFolder(), '..', 'solutions');
const ARCHIVES = existsSync(FOLDER) ? readdirSync(FOLDER).filter((name) => name.toLowerCase().endsWith('.zip')) : [];

/** What JSON says, however it is spaced; nothing, `null` and what is empty are the same. */
function meaningOf(bytes: Uint8Array): unknown {
  const text = new TextDecoder().decode(bytes).trim();
  const value: unknown = text === '' ? null : JSON.parse(text);
  return value === null || JSON.stringify(value) === '{}' || JSON.stringify(value) === '[]' ? undefined : value;
}

function comparable({ parts, ...connector }: SolutionConnector): unknown {
  const files = [...parts].map(([part, bytes]) => [part, part === 'customcodeblobcontent' || part === 'iconblob' ? Buffer.from(bytes).toString('base64') : meaningOf(bytes)] as const);
  return { ...connector, ...Object.fromEntries(files.filter(([, value]) => value !== undefined)) };
}

/** What is managed cannot be exported, in the sandbox as on the platform; it differs in one number. */
function unmanaged(solution: OpenSolution): OpenSolution {
  const { isManaged, version } = solutionFacts(solution);
  return isManaged ? openSolution(replaceConnectors(solution.entries, solutionConnectors(solution), { version, isManaged: false })) : solution;
}

/** Everything that is no file of a connector. */
function restOf({ entries }: OpenSolution): readonly string[] {
  return entries.map(({ name }) => name).filter((name) => !/^connectors?[/\\]/i.test(name)).sort();
}

describe('exported solutions in the Dataverse of the sandbox', function () {
  this.timeout(60_000);

  for (const name of ARCHIVES) {
    it(`${name} is imported, and exported with the same meaning`, () => withDataverse(async ({ dataverse, environment, clock }) => {
      const before = unmanaged(openSolution(readArchive(readFileSync(path.join(FOLDER, name)))));
      const { uniqueName } = solutionFacts(before);
      const memory = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };
      await importSolution({ dataverse, environmentId: environment.id, archive: writeArchive(before.entries), mode: 'update', parameters: [], overwrite: false, publish: false, memory, newId: randomUUID, clock });
      const after = openSolution(readArchive(await exportSolution({ dataverse, solution: uniqueName, isManaged: false, clock })));
      assert.deepEqual(solutionConnectors(after).map(comparable), solutionConnectors(before).map(comparable));
      assert.deepEqual(solutionFacts(after), solutionFacts(before));
      assert.deepEqual(restOf(after), restOf(before));
    }));
  }
});
