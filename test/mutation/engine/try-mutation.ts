import { type ConnectorProject, documentOf, lintProject, type LintOptions, type Problem, ruleById } from '@connector-workbench/core';
import { movedBy } from './apply-changes.js';
import { breakSubject } from './break-subject.js';
import type { Change, Place } from './change.js';
import { inTurn } from './in-turn.js';
import type { Mutation } from './mutation.js';
import { spread } from './spread.js';
import type { Subject } from './subject.js';

/** What came of one mutation. */
export interface Verdict {
  readonly mutation: Mutation;
  readonly connectors: number;
  readonly tried: number;
  /** What went wrong, one line for each place where the rule failed to say exactly what it should. */
  readonly survivors: readonly string[];
}

/** As many connectors as show that a rule depends on nothing peculiar to one. */
const CONNECTORS = 10;
const PLACES = 3;
const PROFILES = ['save', 'discovery', 'certification'] as const;

/** Breaks connectors at places spread over the document, beginning with another connector for each mutation. */
export function tryMutation(mutation: Mutation, subjects: readonly Subject[], offset: number): Verdict {
  let connectors = 0;
  let tried = 0;
  const survivors: string[] = [];
  for (const subject of inTurn(subjects, offset)) {
    if (connectors === CONNECTORS) break;
    const known = problemsOf(subject, mutation.rule);
    const places = mutation.breaks(subject).filter((place) => !known.some((problem) => isExpected(problem, subject, mutation, place)));
    if (places.length === 0) continue;
    connectors += 1;
    for (const place of spread(places, PLACES)) {
      tried += 1;
      const fault = faultOf(mutation, subject, place, known);
      if (fault !== undefined) survivors.push(`${mutation.rule} (${mutation.name}) in ${subject.name} at ${place.expected.pointer}: ${fault}`);
    }
  }
  return { mutation, connectors, tried, survivors };
}

function faultOf(mutation: Mutation, subject: Subject, place: Place, known: readonly Problem[]): string | undefined {
  const before = new Set(known.map((problem) => identityOf(problem, movedBy(problem.pointer, changesOf(subject, problem, place)))));
  const found = lint(breakSubject(subject, place.changes), mutation.rule).filter((problem) => !before.has(identityOf(problem, problem.pointer)));
  const expected = found.filter((problem) => isExpected(problem, subject, mutation, place));
  const others = found.filter((problem) => !expected.includes(problem) && (problem.severity === 'error' || problem.rule === mutation.rule) && mutation.besides?.includes(problem.rule) !== true);
  const missed = expected.length === 0 ? ['not found'] : [];
  const faults = [...missed, ...others.map(({ rule, pointer, part, messageId }) => `also ${rule} (${messageId}) at the ${part} ${pointer}`)];
  return faults.length === 0 ? undefined : faults.join('; ');
}

function isExpected(problem: Problem, { project }: Subject, { rule }: Mutation, { expected }: Place): boolean {
  return problem.rule === rule && problem.pointer === expected.pointer && problem.part === expected.part && problem.uri === documentOf(project, expected.file)?.uri;
}

/** The changes of the file that a problem is in. */
function changesOf({ project }: Subject, { uri }: Problem, { changes }: Place): readonly Change[] {
  return changes.filter(({ file }) => documentOf(project, file)?.uri === uri);
}

function identityOf({ uri, rule, messageId }: Problem, pointer: string): string {
  return [uri, rule, pointer, messageId].join('\n');
}

const knownProblems = new WeakMap<Subject, Map<string, readonly Problem[]>>();

/** What is found in the subject as it is. Most rules are on in the same profiles, so that one run serves them all. */
function problemsOf(subject: Subject, rule: string): readonly Problem[] {
  const ofSubject = knownProblems.get(subject) ?? new Map<string, readonly Problem[]>();
  knownProblems.set(subject, ofSubject);
  const key = Object.keys(switchedOn(rule)).join();
  const problems = ofSubject.get(key) ?? lint(subject.project, rule);
  ofSubject.set(key, problems);
  return problems;
}

function lint(project: ConnectorProject, rule: string): readonly Problem[] {
  return lintProject(project, {
    profiles: PROFILES,
    severities: switchedOn(rule),
    onRuleError: (id, error) => {
      throw new Error(`${id} failed on ${project.files.name}`, { cause: error });
    },
  });
}

/** A rule of another profile is switched on by name. */
function switchedOn(id: string): NonNullable<LintOptions['severities']> {
  const meta = ruleById(id)?.meta;
  if (meta === undefined) throw new Error(`There is no rule ${id}`);
  return meta.profiles.some((profile) => PROFILES.some((each) => each === profile)) ? {} : { [id]: meta.severity };
}
