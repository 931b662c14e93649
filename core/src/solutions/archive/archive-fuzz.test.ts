import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sampleSolution } from '../../testing/sample-solution.js';
import { SolutionError } from '../solution-error.js';
import { unpackSolution } from '../tree/unpack-solution.js';
import { readArchive } from './read-archive.js';
import { writeArchive } from './write-archive.js';

const archive = writeArchive(sampleSolution());
/** Few random changes, as a bad disk or a curious person makes them. */
const changes = fc.array(fc.tuple(fc.nat(archive.length - 1), fc.nat(255)), { minLength: 1, maxLength: 4 });

/** Whether the bytes are taken. Everything but a SolutionError is a defect. */
function isTaken(bytes: Uint8Array): boolean {
  try {
    const { files } = unpackSolution(readArchive(bytes));
    for (const name of files.keys()) assert.doesNotMatch(name, /(?:^|\/)\.\.?(?:\/|$)|\\|^\/|:/);
    return true;
  } catch (error) {
    if (!(error instanceof SolutionError)) throw error;
    return false;
  }
}

describe('archives with random faults', () => {
  it('are taken or refused with a reason', () => {
    let taken = 0;
    fc.assert(fc.property(changes, (list) => {
      const bytes = archive.slice();
      for (const [at, value] of list) bytes[at] = value;
      if (isTaken(bytes)) taken++;
    }), { seed: 7, numRuns: 1500 });
    assert.ok(taken < 400, `${taken} of 1500 were taken`);
  });

  it('are refused where any byte of the end is missing', () => {
    for (let length = 0; length < archive.length; length += 13) assert.equal(isTaken(archive.subarray(0, length)), false, `the first ${length} bytes`);
  });
});
