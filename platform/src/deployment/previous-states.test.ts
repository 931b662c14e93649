import assert from 'node:assert/strict';
import { MemoryFileSystem } from '../testing/memory-file-system.js';
import type { ConnectorFiles } from './connector-files.js';
import { PreviousStates } from './previous-states.js';

const PLACE = { cloudId: 'public', environmentId: 'Default-1', connectorId: '../shared_x' };
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const time = (day: number): string => new Date(Date.UTC(2030, 0, day)).toISOString();

function files(summary: string, script?: string): ConnectorFiles {
  return {
    definition: { name: 'a.json', bytes: bytes(JSON.stringify({ summary })) },
    properties: { name: 'b.json', bytes: bytes('{"properties":{}}') },
    ...(script === undefined ? {} : { script: { name: 's.csx', bytes: bytes(script) } }),
  };
}

describe('PreviousStates', () => {
  it('gives back what was kept, the newest first, and keeps five', async () => {
    const disk = new MemoryFileSystem({});
    const states = new PreviousStates(disk, 'file:///kept');
    assert.deepEqual(await states.list(PLACE), []);
    for (let day = 1; day <= 7; day++) await states.keep(PLACE, files(String(day), day === 7 ? '// x' : undefined), time(day));
    const listed = await states.list(PLACE);
    assert.deepEqual(listed.map(({ at }) => at), [7, 6, 5, 4, 3].map(time));
    assert.deepEqual(listed.map((each) => Object.keys(each.files).length), [3, 2, 2, 2, 2]);
    assert.deepEqual(await states.list({ ...PLACE, environmentId: 'other' }), []);
    assert.ok([...disk.files.keys()].every((uri) => uri.startsWith('file:///kept/public/Default-1/') && !uri.includes('/../')), [...disk.files.keys()].join('\n'));
  });

  it('keeps the same state once', async () => {
    const states = new PreviousStates(new MemoryFileSystem({}), 'file:///kept');
    for (const day of [1, 2]) await states.keep(PLACE, files('same'), time(day));
    assert.equal((await states.list(PLACE)).length, 1);
  });

  it('leaves out what was damaged', async () => {
    const disk = new MemoryFileSystem({});
    const states = new PreviousStates(disk, 'file:///kept');
    await states.keep(PLACE, files('first'), time(1));
    await states.keep(PLACE, files('second'), time(2));
    for (const uri of [...disk.files.keys()].filter((each) => each.includes('2030-01-02') && each.endsWith('definition'))) disk.files.delete(uri);
    assert.deepEqual((await states.list(PLACE)).map(({ at }) => at), [time(1)]);
    for (const [uri, content] of disk.files) if (uri.endsWith('.json')) disk.files.set(uri, bytes(new TextDecoder().decode(content).replaceAll('"properties"', '"unknown"')));
    assert.deepEqual(await states.list(PLACE), []);
  });
});
