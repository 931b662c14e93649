import assert from 'node:assert/strict';
import type { FileKind } from './connector-files.js';
import type { DeploymentRecord } from './deployments-file.js';
import { fileState, isDrift, type FileState } from './file-state.js';

describe('fileState', () => {
  const base = (kind: FileKind, local: string | undefined, environment: string | undefined): DeploymentRecord => ({
    connectorId: 'c',
    local: local === undefined ? {} : { [kind]: local },
    environment: environment === undefined ? {} : { [kind]: environment },
  });
  const cases: readonly (readonly [title: string, kind: FileKind, base: DeploymentRecord | undefined, here: string | undefined, there: string | undefined, expected: FileState])[] = [
    ['nothing changed', 'definition', base('definition', 'a', 'a'), 'a', 'a', 'same'],
    ['nothing changed, and the service writes it its own way', 'properties', base('properties', 'a', 'A'), 'a', 'A', 'same'],
    ['changed here', 'definition', base('definition', 'a', 'A'), 'b', 'A', 'changed-locally'],
    ['changed there', 'definition', base('definition', 'a', 'A'), 'a', 'B', 'changed-in-environment'],
    ['changed in both', 'definition', base('definition', 'a', 'A'), 'b', 'B', 'changed-in-both'],
    ['changed in both alike', 'definition', base('definition', 'a', 'a'), 'b', 'b', 'same'],
    ['a script added here', 'script', base('script', undefined, undefined), 'a', undefined, 'changed-locally'],
    ['a script removed here', 'script', base('script', 'a', 'a'), undefined, 'a', 'changed-locally'],
    ['a script added there', 'script', base('script', undefined, undefined), undefined, 'a', 'changed-in-environment'],
    ['the service\'s own icon', 'icon', base('icon', undefined, undefined), undefined, 'default', 'same'],
    ['an icon for the service\'s own', 'icon', base('icon', undefined, undefined), 'a', 'default', 'changed-locally'],
    ['an icon changed there', 'icon', base('icon', 'a', 'a'), 'a', 'b', 'changed-in-environment'],
    ['no memory, and alike', 'definition', undefined, 'a', 'a', 'same'],
    ['no memory, and different', 'definition', undefined, 'a', 'b', 'unknown-base'],
    ['no memory, and nothing there', 'script', undefined, 'a', undefined, 'changed-locally'],
    ['no memory, and a script only there', 'script', undefined, undefined, 'a', 'unknown-base'],
    ['no memory, and an icon only there', 'icon', undefined, undefined, 'a', 'same'],
    ['a memory without hashes', 'definition', { connectorId: 'c' }, 'a', 'b', 'unknown-base'],
  ];
  for (const [title, kind, record, here, there, expected] of cases) {
    it(`is ${expected} for ${title}`, () => {
      assert.equal(fileState(kind, record, here, there), expected);
    });
  }

  it('knows what an update would replace', () => {
    const states: readonly FileState[] = ['same', 'changed-locally', 'changed-in-environment', 'changed-in-both', 'unknown-base'];
    assert.deepEqual(states.map(isDrift), [false, false, true, true, true]);
  });
});
