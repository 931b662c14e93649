import assert from 'node:assert/strict';
import { rules } from '@connector-workbench/core';
import { hasCorpus, readSubjects } from './engine/read-subjects.js';
import type { Subject } from './engine/subject.js';
import { tryMutation, type Verdict } from './engine/try-mutation.js';
import { NOT_MUTATED } from './not-mutated.js';
import { MUTATIONS } from './tables/index.js';

/** Prime, so that the mutations begin with different connectors. */
const STEP = 7;

/** In so many connectors there is a place for everything. */
const MANY = 100;

describe('faults put into valid connectors', function () {
  // Many times as long as it takes, for machines that are busy.
  this.timeout(600_000);
  let subjects: readonly Subject[];
  let verdicts: readonly Verdict[];

  before(async () => {
    subjects = await readSubjects();
    verdicts = MUTATIONS.map((mutation, index) => tryMutation(mutation, subjects, index * STEP));
  });

  it('are each found by their rule at their place, and by no other', () => {
    assert.deepEqual(verdicts.flatMap(({ survivors }) => survivors), []);
  });

  // The few samples of this repository have no place for some.
  if (hasCorpus()) {
    it('can be had in real connectors, in ten of many', () => {
      const least = subjects.length < MANY ? 1 : 10;
      assert.deepEqual(verdicts.filter(({ connectors }) => connectors < least).map(({ mutation }) => `${mutation.rule} (${mutation.name})`), []);
    });
  }

  it('are there for every rule', () => {
    const mutated = new Set(MUTATIONS.map(({ rule }) => rule));
    assert.deepEqual(rules.map(({ meta }) => meta.id).filter((id) => !mutated.has(id)).sort(), Object.keys(NOT_MUTATED).sort(), 'each rule has a mutation in test/mutation/tables, or a reason in not-mutated.ts');
  });
});
