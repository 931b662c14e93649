import type { ConnectorIndex } from '../index/connector-index.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Report, Rule } from '../rules/rule.js';
import { isComplete } from './muting.js';
import type { KeywordVisit, Visitor } from './visitor.js';

/** What a rule said, before it becomes a problem. */
export interface Finding {
  readonly rule: Rule;
  readonly report: Report<string>;
}

/** Told about a rule that threw: once per rule and lint, after which that rule is not called again. */
export type OnRuleError = (ruleId: string, error: unknown) => void;

/** What all rules of a lint get to see. */
export interface RuleSurroundings {
  readonly project: ConnectorProject;
  readonly index: ConnectorIndex;
  readonly ruleIds: ReadonlySet<string>;
  readonly onRuleError: OnRuleError;
}

/** One rule at work on one project. */
interface RunningRule {
  readonly rule: Rule;
  readonly visitor: Visitor;
  failed: boolean;
}

/**
 * The rules of one lint, sorted by what they listen to, so that the walk calls at each node only those that care.
 * A rule that throws is isolated: it is reported and left out from then on, and the others go on.
 */
export class RunningRules {
  readonly findings: Finding[] = [];
  readonly #onRuleError: OnRuleError;
  readonly #all: RunningRule[] = [];
  readonly #listeners = new Map<keyof Visitor, readonly RunningRule[]>();
  readonly #keywordListeners = new Map<string, { readonly running: RunningRule; readonly visit: KeywordVisit }[]>();

  constructor(rules: readonly Rule[], surroundings: RuleSurroundings) {
    this.#onRuleError = surroundings.onRuleError;
    for (const rule of rules) this.#start(rule, surroundings);
  }

  hasListeners(method: keyof Visitor): boolean {
    return this.#listenersOf(method).length > 0;
  }

  /** Calls every rule that has the method. `call` names it once more, so that its arguments are checked by the compiler. */
  each(method: keyof Visitor, call: (visitor: Visitor) => void): void {
    for (const running of this.#listenersOf(method)) {
      if (running.failed) continue;
      try {
        call(running.visitor);
      } catch (error) {
        this.#fail(running, error);
      }
    }
  }

  /** Calls every rule that listens to a member of that name, with the arguments of the call. */
  keyword(name: string, ...args: Parameters<KeywordVisit>): void {
    for (const { running, visit } of this.#keywordListeners.get(name) ?? []) {
      if (running.failed) continue;
      try {
        visit(...args);
      } catch (error) {
        this.#fail(running, error);
      }
    }
  }

  hasKeywordListeners(name: string): boolean {
    return this.#keywordListeners.has(name);
  }

  #start(rule: Rule, { project, index, ruleIds }: RuleSurroundings): void {
    try {
      const visitor = rule.create({
        project,
        index,
        ruleIds,
        options: rule.defaultOptions,
        isComplete: isComplete(rule.meta, project),
        report: (report) => {
          this.findings.push({ rule, report });
        },
      });
      const running: RunningRule = { rule, visitor, failed: false };
      this.#all.push(running);
      this.#listenToKeywords(running);
    } catch (error) {
      this.#onRuleError(rule.meta.id, error);
    }
  }

  #listenToKeywords(running: RunningRule): void {
    for (const [name, visit] of Object.entries(running.visitor.keywords ?? {})) {
      const listeners = this.#keywordListeners.get(name) ?? [];
      listeners.push({ running, visit });
      this.#keywordListeners.set(name, listeners);
    }
  }

  #fail(running: RunningRule, error: unknown): void {
    running.failed = true;
    this.#onRuleError(running.rule.meta.id, error);
  }

  #listenersOf(method: keyof Visitor): readonly RunningRule[] {
    let listeners = this.#listeners.get(method);
    if (listeners === undefined) {
      listeners = this.#all.filter((running) => running.visitor[method] !== undefined);
      this.#listeners.set(method, listeners);
    }
    return listeners;
  }
}
