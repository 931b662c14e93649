import { type ConnectorProject, documentAt, lintProject, type LintOptions, type Problem, rangeOfProblem, ruleById } from '@connector-workbench/core';
import { movedBy } from './apply-changes.js';
import { breakSubject } from './break-subject.js';
import type { Change, Place } from './change.js';
import { inTurn } from './in-turn.js';
import type { Mutation } from './mutation.js';
import { subjectOfMutation } from './prepare-subject.js';
import { uriOf } from './put-file.js';
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
  for (const original of inTurn(subjects, offset)) {
    if (connectors === CONNECTORS) break;
    const subject = subjectOfMutation(mutation, original);
    if (subject === undefined) continue;
    const known = problemsOf(subject, mutation.rule);
    const places = mutation.breaks(subject).filter((place) => !known.some((problem) => isExpected(problem, subject.project, mutation, place)));
    if (places.length === 0) continue;
    connectors += 1;
    const blemish = subject === original ? undefined : faultOfPreparation(mutation, original, known);
    if (blemish !== undefined) survivors.push(`${mutation.rule} (${mutation.name}) in ${subject.name}, before anything is broken: ${blemish}`);
    for (const place of spread(places, PLACES)) {
      tried += 1;
      const fault = faultOf(mutation, subject, place, known);
      if (fault !== undefined) survivors.push(`${mutation.rule} (${mutation.name}) in ${subject.name} at ${place.expected.pointer}: ${fault}`);
    }
  }
  return { mutation, connectors, tried, survivors };
}

/** What was added has to be without faults: no errors, and nothing for the rule to say. */
function faultOfPreparation(mutation: Mutation, original: Subject, found: readonly Problem[]): string | undefined {
  const before = new Set(problemsOf(original, mutation.rule).map((problem) => identityOf(problem, problem.pointer)));
  const brought = found.filter((problem) => !before.has(identityOf(problem, problem.pointer)) && isCounted(problem, mutation));
  return brought.length === 0 ? undefined : brought.map(described).join('; ');
}

function faultOf(mutation: Mutation, subject: Subject, place: Place, known: readonly Problem[]): string | undefined {
  const before = new Set(known.map((problem) => identityOf(problem, movedBy(problem.pointer, changesOf(subject, problem, place)))));
  const broken = breakSubject(subject, place.changes);
  const found = lint(broken, mutation.rule).filter((problem) => !before.has(identityOf(problem, problem.pointer)));
  const expected = found.filter((problem) => isExpected(problem, broken, mutation, place));
  const others = found.filter((problem) => !expected.includes(problem) && isCounted(problem, mutation) && mutation.besides?.includes(problem.rule) !== true);
  const missed = expected.length === 0 ? ['not found'] : [];
  const faults = [...missed, ...others.map((problem) => `also ${described(problem)}`)];
  return faults.length === 0 ? undefined : faults.join('; ');
}

function isCounted({ rule, severity }: Problem, mutation: Mutation): boolean {
  return severity === 'error' || rule === mutation.rule;
}

function described({ rule, messageId, part, pointer, range }: Problem): string {
  return `${rule} (${messageId}) at the ${part} ${pointer}${range === undefined ? '' : ` ${range.start} to ${range.end}`}`;
}

function isExpected(problem: Problem, project: ConnectorProject, { rule }: Mutation, { expected: { file, name, pointer, part, marked } }: Place): boolean {
  if (problem.rule !== rule || problem.pointer !== pointer || problem.part !== part || problem.uri !== uriOf(project, file, name)) return false;
  return marked === undefined || marked === markedText(problem, project);
}

function markedText(problem: Problem, project: ConnectorProject): string {
  const { start, end } = rangeOfProblem(project, problem);
  return (documentAt(project, problem.uri)?.text ?? '').slice(start, end);
}

/** The changes of the file that a problem is in. */
function changesOf({ project }: Subject, { uri }: Problem, { changes }: Place): readonly Change[] {
  return changes.filter(({ file }) => uriOf(project, file) === uri);
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

/** A rule of another profile is switched on by name, and one that these profiles silence. */
function switchedOn(id: string): NonNullable<LintOptions['severities']> {
  const meta = ruleById(id)?.meta;
  if (meta === undefined) throw new Error(`There is no rule ${id}`);
  const isOn = meta.silentIn === undefined && meta.profiles.some((profile) => PROFILES.some((each) => each === profile));
  return isOn ? {} : { [id]: meta.severity };
}
