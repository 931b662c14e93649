import assert from 'node:assert/strict';
import { pathOfFolder, remoteFolder } from './remote-folder.js';

describe('the folder that stands for a connector of an environment', () => {
  const place = { environment: { id: 'D0-1', displayName: 'Développement / 1' }, connectorId: 'shared_a-5f1' };
  const cases: readonly (readonly [what: string, folder: string, expected: string])[] = [
    ['has the path of the local folder', 'file:///projects/my%20contacts', 'connector-remote://d-veloppement-1.d0-1.shared_a-5f1/projects/my%20contacts'],
    ['has a path of Windows', 'file:///c%3A/projects/a', 'connector-remote://d-veloppement-1.d0-1.shared_a-5f1/c%3A/projects/a'],
    ['has the path of a folder on another computer', 'vscode-remote://ssh%2Bbox/projects/a/', 'connector-remote://d-veloppement-1.d0-1.shared_a-5f1/projects/a'],
  ];
  for (const [what, folder, expected] of cases) {
    it(what, () => { assert.equal(remoteFolder(place, pathOfFolder(folder)), expected); });
  }
});
