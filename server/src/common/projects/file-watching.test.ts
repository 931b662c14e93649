import assert from 'node:assert/strict';
import { FileChangeType } from 'vscode-languageserver';
import { sortFileEvents } from './file-watching.js';

describe('sortFileEvents', () => {
  it('sorts by what happened, under canonical uris', () => {
    const changes = sortFileEvents([
      { uri: 'file:///C:/a.json', type: FileChangeType.Created },
      { uri: 'file:///c%3A/b.json', type: FileChangeType.Changed },
      { uri: 'file:///c:/c.json', type: FileChangeType.Deleted },
    ]);
    assert.deepEqual(changes, { added: ['file:///c%3A/a.json'], changed: ['file:///c%3A/b.json'], removed: ['file:///c%3A/c.json'] });
  });

  it('takes a file that was deleted and created again as there', () => {
    const uri = 'file:///w/a.json';
    assert.deepEqual(sortFileEvents([{ uri, type: FileChangeType.Deleted }, { uri, type: FileChangeType.Created }]), { added: [uri], changed: [], removed: [] });
  });
});
