import assert from 'node:assert/strict';
import { diskReason, explained, FileError } from './file-error.js';

const refusal = (code: string, more: object = {}): Error => Object.assign(new Error(`${code}: in the system's words`), { code, ...more });

describe('diskReason', () => {
  for (const [code, use, reason] of [
    ['EACCES', 'read', 'the permission to read it is missing'],
    ['EACCES', 'write', 'the permission to write there is missing'],
    ['EPERM', 'use', 'the permission is missing'],
    ['ENOENT', 'read', 'there is no such file or folder'],
    ['ENOENT', 'write', 'the folder that it would be in does not exist'],
    ['EROFS', 'write', 'the disk can only be read'],
    ['ENOSPC', 'write', 'the disk is full'],
    ['EIO', 'write', 'the system answers EIO'],
  ] as const) it(`says what ${code} means to somebody who wants to ${use}`, () => { assert.equal(diskReason(refusal(code), use), reason); });

  it('tells a folder that cannot be made from a file that is there', () => {
    assert.equal(diskReason(refusal('EEXIST', { syscall: 'mkdir' }), 'write'), 'a part of its path is no folder');
    assert.equal(diskReason(refusal('EEXIST', { syscall: 'open' }), 'write'), 'something of that name is there already');
  });

  it('is the reason of an error that has been explained', async () => {
    await assert.rejects(explained(() => { throw refusal('EROFS'); }, 'write'), (error) => error instanceof FileError && diskReason(error, 'read') === 'the disk can only be read');
  });
});
