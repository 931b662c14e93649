import { finish as finishSteps, type Steps } from '../documents/steps.js';
import { indexOf } from '../index/index-of.js';
import { documentOf, type ConnectorProject } from '../project/connector-project.js';
import type { Rule } from '../rules/rule.js';
import type { RuleOptions } from '../rules/rule-options.js';
import { reportUnused, suppressionUnused } from '../rules/config/suppression-unused.js';
import { Configuration, type LintChoice } from './configuration.js';
import { memberOf, objectOf } from './json-object.js';
import { createCompleteness, isMuted } from './muting.js';
import type { Problem, Profile } from './problem.js';
import type { SeveritySetting } from './profiles.js';
import { rangeOfProblem } from './range-of-problem.js';
import { lintAgain, type LintMemory } from './incremental/lint-memory.js';
import { lintAll, lintAllInSteps } from './lint-all.js';
import type { Finding, OnRuleError, RuleSurroundings } from './started-rule.js';
import { type JudgedFinding, withoutMisspelt } from './without-misspelt.js';
import { toProblem } from './to-problem.js';

/** The rules that are asked, and what a configuration may name. */
export interface RuleBook {
  readonly rules: readonly Rule[];
  /** All rules there are, by their ids, and what may be chosen about them. */
  readonly known: ReadonlyMap<string, RuleOptions>;
}

export interface LintOptions {
  /** Win over the project's connector.config.json. */
  readonly profiles?: readonly Profile[];
  /** By rule id; win over the profiles and over connector.config.json, and switch a rule on that no chosen profile has. */
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** What counts where connector.config.json says nothing. Default: the profiles `save` and `discovery`. */
  readonly defaults?: LintChoice;
  /** Rules that somebody else already reports. */
  readonly skipRules?: ReadonlySet<string>;
  /** Told once about each rule that threw, or that named a place which does not exist. Default: such errors are dropped. */
  readonly onRuleError?: OnRuleError;
  /** Of earlier lints of the same connector: rules are asked again only about what may have changed. The problems are the same as without it. */
  readonly memory?: LintMemory;
}

/** What those rules say of a project, by document and then by place, problems of the icon last. Never throws: a rule that does is reported and left out. */
export function lintBy(book: RuleBook, project: ConnectorProject, options: LintOptions = {}): readonly Problem[] {
  if (options.memory !== undefined) return finishSteps(lintInStepsBy(book, project, options));
  const { rules, surroundings, toProblems, inOrder } = prepare(book, project, options);
  return inOrder(toProblems(lintAll(rules, surroundings)));
}

/**
 * The same in steps of a few milliseconds at most, but for what a single path or definition takes. It may be given up after any of them. A memory may be used
 * for other versions meanwhile, too.
 */
export function* lintInStepsBy(book: RuleBook, project: ConnectorProject, options: LintOptions = {}): Steps<readonly Problem[]> {
  const { rules, surroundings, toProblems, inOrder } = prepare(book, project, options);
  yield;
  const findings = yield* options.memory === undefined ? lintAllInSteps(rules, surroundings) : lintAgain(rules, surroundings, options.memory);
  yield;
  const problems = toProblems(findings);
  yield;
  return inOrder(problems);
}

interface Preparation {
  readonly rules: readonly Rule[];
  readonly surroundings: RuleSurroundings;
  /** Without those that are held back. */
  readonly toProblems: (findings: readonly Finding[]) => readonly Problem[];
  readonly inOrder: (problems: readonly Problem[]) => readonly Problem[];
}

function prepare(book: RuleBook, project: ConnectorProject, options: LintOptions): Preparation {
  const onRuleError = options.onRuleError ?? (() => undefined);
  const configuration = new Configuration(project, options, options.defaults ?? {}, book.known);
  const isOpenApi3 = hasOpenApi3(project);
  const rules = book.rules.filter((rule) => configuration.runs(rule) && options.skipRules?.has(rule.meta.id) !== true && (!isOpenApi3 || canJudge(rule)));
  return {
    rules,
    surroundings: { project, index: indexOf(project), knownRules: book.known, optionsOf: (rule) => configuration.optionsOf(rule), onRuleError },
    toProblems: (findings) => problemsOf(findings, configuration, rules, project),
    inOrder: (problems) => sorted(project, problems, onRuleError),
  };
}

/** Such a definition is converted before anything else: what Swagger 2.0 would want of it helps nobody. */
function hasOpenApi3(project: ConnectorProject): boolean {
  const root = objectOf(documentOf(project, 'definition')?.value);
  return root !== undefined && !Object.hasOwn(root, 'swagger') && /^3(?:\.|$)/.test(String(memberOf(root, 'openapi')));
}

function canJudge({ meta }: Rule): boolean {
  return meta.judgesOpenApi3 === true || !meta.reads.includes('definition');
}

function problemsOf(findings: readonly Finding[], configuration: Configuration, active: readonly Rule[], project: ConnectorProject): readonly Problem[] {
  const judge = (all: readonly Finding[]): readonly JudgedFinding[] =>
    all.flatMap((finding) => {
      if (isMuted(finding.report)) return [];
      const severity = configuration.severityAt(finding.rule.meta, finding.report);
      return severity === undefined ? [] : [{ finding, problem: toProblem(finding, severity) }];
    });
  const problems = withoutMisspelt(judge(withoutRepetitions(findings)));
  // Only now it is known which suppressions held something back.
  return [...problems, ...judge(unusedSuppressions(configuration, active, project)).map(({ problem }) => problem)];
}

/** Before anything is held back: what is held back at its first place must not turn up at the next. */
function withoutRepetitions(findings: readonly Finding[]): readonly Finding[] {
  const said = new Set<string>();
  return findings.filter(({ rule, report: { once } }) => {
    if (once === undefined) return true;
    const key = `${rule.meta.id} ${once}`;
    return !said.has(key) && said.add(key);
  });
}

/** Of rules that did not run, or that a broken file may have kept silent, nothing is known. */
function unusedSuppressions(configuration: Configuration, active: readonly Rule[], project: ConnectorProject): readonly Finding[] {
  const unused = configuration.unusedSuppressions(project);
  const rule = unused.length === 0 ? undefined : active.find(({ meta }) => meta.id === suppressionUnused.meta.id);
  if (rule === undefined) return [];
  const isComplete = createCompleteness(project);
  const ids = new Set(active.filter(({ meta }) => isComplete(meta)).map(({ meta }) => meta.id));
  // One that holds back what is said here does so only afterwards.
  ids.delete(suppressionUnused.meta.id);
  return unused.filter((suppression) => ids.has(suppression.rule)).map(({ rule: id, at }) => ({ rule, report: reportUnused(id, at) }));
}

interface Placed {
  readonly problem: Problem;
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

function sorted(project: ConnectorProject, problems: readonly Problem[], onRuleError: OnRuleError): readonly Problem[] {
  const documents = new Map(project.documents.map((document, index) => [document.uri, index]));
  const misplaced = new Set<string>();
  const placed: Placed[] = [];
  for (const problem of problems) {
    try {
      const { start, end } = rangeOfProblem(project, problem);
      placed.push({ problem, document: documents.get(problem.uri) ?? documents.size, start, end });
    } catch (error) {
      // A defect of that rule: the finding cannot be shown anywhere, and showing it elsewhere would mislead.
      if (!misplaced.has(problem.rule)) onRuleError(problem.rule, error);
      misplaced.add(problem.rule);
    }
  }
  return placed.sort(byPlace).map(({ problem }) => problem);
}

function byPlace(a: Placed, b: Placed): number {
  return a.document - b.document || a.start - b.start || a.end - b.end || compare(a.problem.rule, b.problem.rule);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
