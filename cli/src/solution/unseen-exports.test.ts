import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type ArchiveEntry, openSolution, packSolution, readArchive, solutionConnectors, solutionFacts, unpackSolution, writeArchive } from '@connector-workbench/core/solutions';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { exportSolution, importSolution, sha1 } from '@connector-workbench/platform';
import { seededRandom, unseenExport, withDataverse } from '../testing/index.js';

/** As many as the environment of one sandbox takes in a few seconds. */
const IMPORTED = 6;
const TYPES = '[Content_Types].xml';
const PACKED = 50;

const noMemory = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };

function repacked(entries: readonly ArchiveEntry[]): Uint8Array {
  const { files } = unpackSolution(entries);
  const settings = { minify: false };
  const { archive, problems } = packSolution({ tree: files, projects: [], settings, sha1, yaml: yamlSupport });
  assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), []);
  return archive;
}

/** Everything that a solution means: its facts, its connectors with their texts, and its other files. White space of JSON and the order of files mean nothing. */
function meaning(entries: readonly ArchiveEntry[]): unknown {
  const solution = openSolution(entries);
  const facts = { ...solutionFacts(solution), connectors: [] };
  const described = /^(?:solution|customizations|\[Content_Types\])\.xml$/;
  const connectors = solutionConnectors(solution).map(({ parts, ...rest }) => ({ ...rest, parts: [...parts].map(([part, bytes]) => [part, valueOf(part, bytes)]).filter(([, value]) => value !== 'nothing') }));
  const others = entries.filter(({ name }) => !described.test(name) && !/^Connectors?\//.test(name)).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]);
  return { facts, connectors: connectors.sort((a, b) => (a.id < b.id ? -1 : 1)), others: others.sort() };
}

/** A part that is not there or empty says the same as one that says `null`, `[]` or `{}`. */
function valueOf(part: string, bytes: Uint8Array): unknown {
  const text = Buffer.from(bytes).toString('utf8').replace(/^\uFEFF/, '');
  if (part === 'iconblob' || part === 'customcodeblobcontent') return Buffer.from(bytes).toString('base64');
  const value: unknown = text.trim() === '' ? null : JSON.parse(text);
  const isEmpty = value === null || (typeof value === 'object' && Object.keys(value).length === 0);
  return isEmpty ? 'nothing' : value;
}

describe('exports that nobody has seen', function () {
  this.timeout(60_000);

  it('are packed again file for file, and the same bytes every time', () => {
    for (let seed = 1; seed <= PACKED; seed++) {
      const entries = unseenExport(seededRandom(seed));
      const archive = repacked(entries);
      const names = entries.map(({ name }) => name);
      // Without this file, Dataverse takes no archive: it is made where an unpacking tool has lost it.
      const added = names.includes(TYPES) ? [] : [TYPES];
      const again = readArchive(archive);
      assert.deepEqual(again.map(({ name }) => name), [...names, ...added], `seed ${seed}`);
      for (const [at, { name, bytes }] of entries.entries()) assert.ok(Buffer.from(again[at]?.bytes ?? new Uint8Array()).equals(bytes), `seed ${seed}: ${name}`);
      assert.ok(Buffer.from(archive).equals(repacked(readArchive(writeArchive(entries)))), `seed ${seed}`);
    }
  });

  it('mean the same after they were unpacked, packed, imported and exported', () => withDataverse(async ({ dataverse, environment, clock }) => {
    let count = 0;
    for (let seed = 1000; count < IMPORTED; seed++) {
      const entries = unseenExport(seededRandom(seed));
      const { uniqueName, isManaged } = solutionFacts(openSolution(entries));
      // A managed solution cannot be exported again, and one that is installed as the other kind cannot be replaced.
      if (isManaged) continue;
      count++;
      await importSolution({ dataverse, environmentId: environment.id, archive: repacked(entries), mode: 'update', parameters: [], overwrite: false, publish: false, memory: noMemory, newId: randomUUID, clock });
      const exported = readArchive(await exportSolution({ dataverse, solution: uniqueName, isManaged: false, clock }));
      const [before, after] = [meaning(entries), meaning(exported)] as { readonly connectors: readonly { readonly id: string }[] }[];
      // An update leaves the connectors of the version before.
      const ids = new Set(before?.connectors.map(({ id }) => id));
      assert.deepEqual({ ...after, connectors: after?.connectors.filter(({ id }) => ids.has(id)) }, before, `seed ${seed}`);
    }
  }));
});
