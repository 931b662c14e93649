import { createIndex } from '../index/create-index.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Rule } from '../rules/rule.js';
import { rules as allRules } from '../rules/registry.js';
import { isMuted } from './muting.js';
import type { Problem, Profile } from './problem.js';
import { DEFAULT_PROFILES, expandProfiles, severityOf, type RuleSeverity, type SeveritySetting } from './profiles.js';
import { rangeOfProblem } from './range-of-problem.js';
import { RunningRules, type Finding, type OnRuleError } from './running-rules.js';
import { toProblem } from './to-problem.js';
import { walkProject } from './walk-project.js';

export interface LintOptions {
  /** Default: `save` and `discovery`. */
  readonly profiles?: readonly Profile[];
  /** By rule id; wins over the profiles, and switches a rule on that no chosen profile has. */
  readonly severities?: Readonly<Record<string, SeveritySetting>>;
  /** Rules that somebody else already reports. */
  readonly skipRules?: ReadonlySet<string>;
  /** Told once about each rule that threw, or that named a place which does not exist. Default: such errors are dropped. */
  readonly onRuleError?: OnRuleError;
  /** Default: all rules. */
  readonly rules?: readonly Rule[];
}

/** All problems of a project, by document and then by place, those of the icon last. Never throws: a rule that does is reported and left out. */
export function lintProject(project: ConnectorProject, options: LintOptions = {}): readonly Problem[] {
  const onRuleError = options.onRuleError ?? (() => undefined);
  const active = activeRules(options);
  const index = createIndex(project);
  const running = new RunningRules([...active.keys()], project, index, onRuleError);
  walkProject(project, index, running);
  return inOrder(project, problemsOf(running.findings, active), onRuleError);
}

function activeRules(options: LintOptions): ReadonlyMap<Rule, RuleSeverity> {
  const profiles = expandProfiles(options.profiles ?? DEFAULT_PROFILES);
  const active = new Map<Rule, RuleSeverity>();
  for (const rule of options.rules ?? allRules) {
    const severity = severityOf(rule.meta, profiles, options.severities?.[rule.meta.id]);
    if (severity !== undefined && options.skipRules?.has(rule.meta.id) !== true) active.set(rule, severity);
  }
  return active;
}

function problemsOf(findings: readonly Finding[], active: ReadonlyMap<Rule, RuleSeverity>): readonly Problem[] {
  return findings.flatMap((finding) => {
    const severity = active.get(finding.rule);
    return severity === undefined || isMuted(finding.report) ? [] : [toProblem(finding, severity)];
  });
}

interface Placed {
  readonly problem: Problem;
  readonly document: number;
  readonly start: number;
  readonly end: number;
}

function inOrder(project: ConnectorProject, problems: readonly Problem[], onRuleError: OnRuleError): readonly Problem[] {
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
