import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { type ArchiveEntry, openSolution, packSolution, readArchive, solutionConnectors, solutionFacts, unpackSolution, writeArchive } from '@connector-workbench/core/solutions';
import { yamlSupport } from '@connector-workbench/core/yaml';
import { type SampleEntry, sampleArchive } from '@connector-workbench/core/testing/sample-archive';
import { exportSolution, importSolution, sha1 } from '@connector-workbench/platform';
import { type Random, seededRandom, unseenExport, withDataverse } from '../testing/index.js';

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

/** A file as one of the tools that people use puts it into an archive. */
function asToolsPack({ name, bytes }: ArchiveEntry, random: Random): readonly SampleEntry[] {
  const isAscii = Buffer.byteLength(name) === name.length;
  const style: Partial<SampleEntry> = random() < 0.3 ? { method: 0 } : random() < 0.3 ? { flags: isAscii ? 8 : 0x808, localSizes: [0, 0, 0] } : { flags: isAscii || random() < 0.5 ? 0 : 0x800 };
  const folder = name.slice(0, name.lastIndexOf('/') + 1);
  return [...(folder !== '' && random() < 0.1 ? [{ name: folder, flags: isAscii ? 0 : 0x800 }] : []), { name, content: bytes, ...style }];
}

/** The files as `pac solution unpack` lays them out: each connector's element in a file of its own. */
function asPacUnpacks(entries: readonly ArchiveEntry[]): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  for (const { name, bytes } of entries) {
    if (name === 'solution.xml') files.set('Other/Solution.xml', bytes);
    else if (name === 'customizations.xml') {
      const text = Buffer.from(bytes).toString('utf8');
      // What stands in a comment is no element.
      const list = /^ {2}<Connectors>.*?^ {2}<\/Connectors>/ms.exec(text)?.[0] ?? '';
      for (const [at, element] of [...list.matchAll(/<Connector>.*?<\/Connector>/gs)].map(([each]) => each).entries()) files.set(`Connectors/connector-${at}.xml`, Buffer.from(`<?xml version="1.0" encoding="utf-8"?>\n${element}`));
      files.set('Other/Customizations.xml', Buffer.from(text.replace(list, '  <Connectors />')));
    } else if (name !== TYPES) files.set(name.replace(/^Connector\//, 'Connectors/'), bytes);
  }
  return files;
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

  it('are read as tools pack them: stored, streamed, with folders, a comment, and names in UTF-8 or a code page', () => {
    for (let seed = 1; seed <= PACKED; seed++) {
      const random = seededRandom(seed);
      const entries = unseenExport(random);
      assert.deepEqual(readArchive(sampleArchive(entries.flatMap((entry) => asToolsPack(entry, random)), random() < 0.3 ? 'Packed by a tool' : '')).map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]), entries.map(({ name, bytes }) => [name, Buffer.from(bytes).toString('base64')]), `seed ${seed}`);
    }
  });

  it('mean the same where pac unpacked them, as far as it leaves components in one piece', () => {
    let count = 0;
    for (let seed = 1; seed <= 4 * PACKED; seed++) {
      const entries = unseenExport(seededRandom(seed));
      if (entries.some(({ name }) => name.includes('/') && !/^(?:Connectors?|environmentvariabledefinitions)\//.test(name))) continue;
      count++;
      const { archive, problems } = packSolution({ tree: asPacUnpacks(entries), projects: [], settings: { minify: false }, sha1, yaml: yamlSupport });
      assert.deepEqual(problems.filter(({ severity }) => severity === 'error'), [], `seed ${seed}`);
      assert.deepEqual(meaning(readArchive(archive)), meaning(entries), `seed ${seed}`);
    }
    assert.ok(count >= 10, `only ${count} of them hold connectors and variables only`);
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
