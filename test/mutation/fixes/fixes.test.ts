import assert from 'node:assert/strict';
import { type ConnectorProject, createDocument, type Problem, ruleById, rules, withDocument } from '@connector-workbench/core';
import { breakSubject } from '../engine/break-subject.js';
import type { Place } from '../engine/change.js';
import { inTurn, rotated } from '../engine/in-turn.js';
import type { Mutation } from '../engine/mutation.js';
import { firstBroken } from '../engine/prepare-subject.js';
import { hasCorpus, readSubjects } from '../engine/read-subjects.js';
import { spread } from '../engine/spread.js';
import type { Subject } from '../engine/subject.js';
import { MUTATIONS } from '../tables/index.js';
import { afterFix, faultOfFix, lintAll } from './fault-of-fix.js';
import { inStyle, type Style, STYLES } from './styles.js';

const LARGEST = 25_000;
/** Of each rule, in all connectors together. */
const PROBLEMS_OF_RULE = 25;
const PROBLEMS_OF_CONNECTOR = 2;
/** Not every place of a fault has a fix. */
const PLACES_TRIED = 6;
/** A fix that leads to another is followed this far. */
const LONGEST_CHAIN = 200;

interface Broken {
  readonly name: string;
  readonly style: Style;
  readonly project: ConnectorProject;
  readonly problems: readonly Problem[];
}

describe('fixes in broken connectors of every style', function () {
  // Many times as long as it takes, for machines that are busy.
  this.timeout(600_000);
  let broken: readonly Broken[];

  before(async () => {
    const subjects = (await readSubjects()).filter(({ size }) => size < LARGEST);
    broken = MUTATIONS.flatMap((mutation, index) => firstBroken(mutation, inTurn(subjects, index * 7), 2).flatMap(({ subject, places }, turn) => {
      const style = STYLES[(index + turn) % STYLES.length];
      return style === undefined ? [] : brokenOnce(mutation, subject, rotated(spread(places, PLACES_TRIED), index * 7), style);
    }));
  });

  it('mend their problem, break nothing, and leave the rest of the text as it is', () => {
    const tried = new Map<string, number>();
    const faults: string[] = [];
    for (const { name, style, project, problems } of broken) {
      for (const problem of sampled(problems, tried)) {
        for (const fix of problem.fixes()) {
          const fault = faultOfFix(project, problems, problem, fix, style);
          if (fault !== undefined) faults.push(`${problem.rule} at ${problem.pointer} of ${name}, "${fix.title}": ${fault}`);
        }
      }
    }
    assert.deepEqual(faults, []);
    const untried = rules.filter(({ meta }) => meta.fixable !== 'no' && !tried.has(meta.id)).map(({ meta }) => meta.id);
    if (hasCorpus()) assert.deepEqual(untried, []);
  });

  it('leave nothing to do for a second run, where they are safe', () => {
    for (const { name, project } of broken) {
      const once = withSafeFixes(project);
      const textsOf = ({ documents }: ConnectorProject): readonly string[] => documents.map(({ text }) => text);
      assert.deepEqual(textsOf(withSafeFixes(once)), textsOf(once), name);
    }
  });
});

/** Broken at the first of those places where the problem has a fix; where none has, at the first one. */
function brokenOnce({ rule, name }: Mutation, subject: Subject, places: readonly Place[], style: Style): readonly Broken[] {
  let first: Broken | undefined;
  for (const { changes } of places) {
    const plain = breakSubject(subject, changes);
    // What cannot be read has no value to write in another style.
    if (plain.documents.some(({ syntaxErrors }) => syntaxErrors.length > 0)) continue;
    const project = styled(plain, style);
    const broken: Broken = { name: `${rule} (${name}) in ${subject.name}, ${style.name}`, style, project, problems: lintAll(project) };
    if (ruleById(rule)?.meta.fixable === 'no' || broken.problems.some((problem) => problem.rule === rule && problem.fixable !== 'no')) return [broken];
    first ??= broken;
  }
  return first === undefined ? [] : [first];
}

function styled(project: ConnectorProject, style: Style): ConnectorProject {
  const documents = project.documents.filter(({ syntax }) => syntax === 'json');
  return documents.reduce((current, { uri, kind, value }) => withDocument(current, createDocument({ uri, kind, syntax: 'json', text: inStyle(value, style) })), project);
}

/** A few problems of each rule, so that all rules have their turn. */
function sampled(problems: readonly Problem[], tried: Map<string, number>): readonly Problem[] {
  const here = new Map<string, number>();
  return problems.filter(({ rule, fixable }) => {
    if (fixable === 'no' || (here.get(rule) ?? 0) >= PROBLEMS_OF_CONNECTOR || (tried.get(rule) ?? 0) >= PROBLEMS_OF_RULE) return false;
    here.set(rule, (here.get(rule) ?? 0) + 1);
    tried.set(rule, (tried.get(rule) ?? 0) + 1);
    return true;
  });
}

/** One safe fix after the other, until there is none. */
function withSafeFixes(project: ConnectorProject): ConnectorProject {
  let current = project;
  for (let step = 0; step < LONGEST_CHAIN; step += 1) {
    const fix = lintAll(current).find(({ fixable }) => fixable === 'safe')?.fixes().find(({ kind }) => kind === 'safe');
    if (fix === undefined) return current;
    current = afterFix(current, fix);
  }
  throw new Error(`${project.files.name}: the safe fixes come to no end`);
}
