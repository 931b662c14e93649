import assert from 'node:assert/strict';
import { type ConnectorProject, documentOf, lintProject } from '@connector-workbench/core';
import { breakSubject } from '../engine/break-subject.js';
import { firstBroken } from '../engine/prepare-subject.js';
import { readSubjects } from '../engine/read-subjects.js';
import { isObject } from '../engine/json.js';
import type { Subject } from '../engine/subject.js';
import { MUTATIONS } from '../tables/index.js';
import { DELIBERATE, DELIBERATE_MUTATIONS } from './known-differences.js';
import { type RandomFault, randomFaults } from './random-faults.js';
import { rejectionOf } from './swagger-parser-verdict.js';

/** The parser compiles its schema for each definition, so that large ones and many of them take long. */
const LARGEST = 20_000;
const FAULTS = { seed: 20_260_110, count: 5000 } as const;
/** Published connectors whose responses are empty. */
const REFUSED: readonly string[] = ['Peakboard', 'tyntec-Viber'];

/** Whether our rules refuse a connector, too: what they find in others only as a warning, the service takes. */
function isRefused(project: ConnectorProject): boolean {
  return lintProject(project).some(({ severity }) => severity === 'error');
}

async function complaintOf(project: ConnectorProject): Promise<string | undefined> {
  const definition = documentOf(project, 'definition')?.value;
  return isObject(definition) ? (await rejectionOf(definition))?.message : undefined;
}

describe('what swagger-parser refuses', function () {
  // Many times as long as it takes, for machines that are busy.
  this.timeout(600_000);
  let subjects: readonly Subject[];
  let small: readonly Subject[];

  before(async () => {
    subjects = await readSubjects();
    small = subjects.filter(({ name, size, project }) => size < LARGEST && !REFUSED.includes(name) && !isRefused(project));
  });

  it('is in published connectors only what is known', async () => {
    const refused: string[] = [];
    for (const { name, size, project } of subjects) if (size < LARGEST && !isRefused(project) && (await complaintOf(project)) !== undefined) refused.push(name);
    assert.deepEqual(refused.filter((name) => !REFUSED.includes(name)), []);
  });

  it('is refused by a rule, too, among the faults of the mutations', async () => {
    const differences: string[] = [];
    for (const [index, mutation] of MUTATIONS.entries()) {
      const { rule, name } = mutation;
      const [first] = firstBroken(mutation, [...small.slice((index * 7) % small.length), ...small], 1);
      const place = first?.places[0];
      if (first === undefined || place === undefined) continue;
      const { subject } = first;
      const broken = breakSubject(subject, place.changes);
      const complaint = isRefused(broken) ? undefined : await complaintOf(broken);
      if (complaint !== undefined && !Object.hasOwn(DELIBERATE_MUTATIONS, `${rule} (${name})`)) differences.push(`${rule} (${name}) in ${subject.name}: ${complaint.slice(0, 200)}`);
    }
    assert.deepEqual(differences, []);
  });

  it('is refused by a rule, too, among random faults', async () => {
    const differences: string[] = [];
    for (const fault of different(randomFaults(small, FAULTS))) {
      if (DELIBERATE.some(({ covers }) => covers(fault))) continue;
      const broken = breakSubject(fault.subject, [fault.change]);
      const complaint = isRefused(broken) ? undefined : await complaintOf(broken);
      if (complaint !== undefined) differences.push(`${fault.pattern} in ${fault.subject.name}: ${complaint.slice(0, 200)}`);
    }
    assert.deepEqual(differences, []);
  });
});

/** One fault of each pattern, however deep its schema stands. */
function different(faults: readonly RandomFault[]): readonly RandomFault[] {
  const first = new Map<string, RandomFault>();
  for (const fault of faults) {
    const key = fault.pattern.replace(/^.*\/(?=(?:schema|items|properties\/\*)(?:\/[^/]+)?$)/, '').replace(/^(?:definitions|paths)\/.*?(?:properties|items|schema)\//, 'schema/');
    if (!first.has(key)) first.set(key, fault);
  }
  return [...first.values()];
}
