import assert from 'node:assert/strict';
import { plainText } from '../testing/plain-text.js';
import { describeFileFailure } from './describe-file-failure.js';

const messageFor = (error: unknown): string | undefined => describeFileFailure(error, plainText)?.message;

describe('describeFileFailure', () => {
  const refused = [
    ["EACCES: permission denied, mkdir '/home/maya/new'", '/home/maya/new cannot be used: you lack the permission for it. Mend that or choose another place, then try again.'],
    ["Error: ENOENT: no such file or directory, mkdir '/proc/new'", '/proc/new cannot be used: no folder can be made there. Mend that or choose another place, then try again.'],
    ["Unable to write file '/ro/a.json' (NoPermissions (FileSystemError): Error: EROFS: read-only file system, open '/ro/a.json')", '/ro/a.json cannot be used: the disk can only be read. Mend that or choose another place, then try again.'],
    ['ENOSPC: no space left on device, write', 'A file cannot be used: the disk is full. Mend that or choose another place, then try again.'],
    ["ENOTDIR: not a directory, open '/a/file/b'", '/a/file/b cannot be used: a part of its path is no folder. Mend that or choose another place, then try again.'],
  ] as const;
  for (const [told, message] of refused) {
    it(`says in words: ${told}`, () => {
      assert.equal(messageFor(new Error(told)), message);
    });
  }

  const others = ['connect ECONNREFUSED 127.0.0.1:80', 'spawn git ENOENT', 'EXOTIC: whatever, open \'/a\'', 'Cannot read properties of undefined'];
  for (const told of others) {
    it(`leaves to others: ${told}`, () => {
      assert.equal(messageFor(new Error(told)), undefined);
    });
  }

  it('keeps what the system said for the details, and offers to do it again', () => {
    const failure = describeFileFailure(new Error("ENOSPC: no space left on device, write '/a'"), plainText);
    assert.deepEqual([failure?.retryable, failure?.details], [true, [['Error', "ENOSPC: no space left on device, write '/a'"]]]);
  });
});
