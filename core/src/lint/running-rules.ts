import type { JsonObject } from './json-object.js';
import type { Location } from './location.js';
import type { NodeKind } from './node-types.js';
import type { OnRuleError, StartedRule } from './started-rule.js';
import type { KeywordVisit, SchemaScope, Visitor } from './visitor.js';

/** The methods of a visitor, without what is data about it. */
type VisitorMethod = Exclude<keyof Visitor, 'keywords' | 'extensions'>;
type VisitorArguments<M extends VisitorMethod> = Parameters<NonNullable<Visitor[M]>>;

/**
 * A method of a rule, taken out of its visitor once: looking it up at each of many thousand nodes is what a walk would spend its time with.
 * Its arguments are checked where `each` is called; handing them on one by one is much faster than as a list.
 */
interface Listener {
  readonly running: StartedRule;
  readonly visit: (a: unknown, b: unknown, c: unknown, d: unknown) => void;
}

/** What there is inside of operations, and in what is shared. */
const INSIDE = ['Parameter', 'Response', 'Schema', 'Reference', 'Extension', 'UnknownMember', 'WrongType'] as const satisfies readonly VisitorMethod[];

const NOBODY: readonly Listener[] = [];

/**
 * The rules of one lint, sorted by what they listen to, so that the walk calls at each node only those that care.
 * A rule that throws is isolated: it is reported and left out from then on, and the others go on.
 */
export class RunningRules {
  readonly #onRuleError: OnRuleError;
  readonly #listeners = new Map<string, Listener[]>();
  readonly #extensionListeners = new Map<string, readonly Listener[]>();
  readonly #keywordListeners = new Map<string, { readonly running: StartedRule; readonly visit: KeywordVisit }[]>();

  constructor(rules: readonly StartedRule[], onRuleError: OnRuleError) {
    this.#onRuleError = onRuleError;
    for (const rule of rules) {
      this.#listen(rule);
      this.#listenToKeywords(rule);
    }
  }

  hasListeners(method: VisitorMethod): boolean {
    return this.#listenersOf(method).length > 0;
  }

  /** Whether any rule listens to something inside of operations, or to definitions and the like. */
  get listensInside(): boolean {
    return this.#keywordListeners.size > 0 || INSIDE.some((method) => this.hasListeners(method));
  }

  /** Calls every rule that has the method. */
  each<M extends VisitorMethod>(method: M, ...args: VisitorArguments<M>): void;
  each(method: VisitorMethod, a?: unknown, b?: unknown, c?: unknown, d?: unknown): void {
    this.#callAll(this.#listenersOf(method), a, b, c, d);
  }

  /** Calls every rule that listens to extensions of that name, or to all. `at` is made once for all of them, and only if there is one. */
  extension(key: string, value: unknown, holder: Location, kind: NodeKind): void {
    const listeners = this.#extensionListenersOf(key);
    if (listeners.length > 0) this.#callAll(listeners, key, value, holder.step(key), kind);
  }

  /** Calls every rule that listens to a member of that name, with the arguments of the call. */
  keyword(name: string, value: unknown, holder: JsonObject, at: Location, kind: NodeKind, scope: SchemaScope): void {
    const listeners = this.#keywordListeners.get(name);
    if (listeners === undefined) return;
    for (const { running, visit } of listeners) {
      if (running.failed) continue;
      try {
        visit(value, holder, at, kind, scope);
      } catch (error) {
        this.#fail(running, error);
      }
    }
  }

  hasKeywordListeners(name: string): boolean {
    return this.#keywordListeners.has(name);
  }

  #listen(running: StartedRule): void {
    for (const method of Object.keys(running.visitor)) {
      const visit: unknown = Reflect.get(running.visitor, method);
      // What is no function is data about the visitor.
      if (!isVisit(visit)) continue;
      const listeners = this.#listeners.get(method);
      if (listeners === undefined) this.#listeners.set(method, [{ running, visit }]);
      else listeners.push({ running, visit });
    }
  }

  #listenToKeywords(running: StartedRule): void {
    const { keywords } = running.visitor;
    if (keywords === undefined) return;
    for (const [name, visit] of Object.entries(keywords)) {
      const listeners = this.#keywordListeners.get(name) ?? [];
      listeners.push({ running, visit });
      this.#keywordListeners.set(name, listeners);
    }
  }

  #callAll(listeners: readonly Listener[], a: unknown, b: unknown, c: unknown, d: unknown): void {
    for (const { running, visit } of listeners) {
      if (running.failed) continue;
      try {
        visit(a, b, c, d);
      } catch (error) {
        this.#fail(running, error);
      }
    }
  }

  #fail(running: StartedRule, error: unknown): void {
    running.failed = true;
    this.#onRuleError(running.rule.meta.id, error);
  }

  #listenersOf(method: VisitorMethod): readonly Listener[] {
    return this.#listeners.get(method) ?? NOBODY;
  }

  #extensionListenersOf(key: string): readonly Listener[] {
    let listeners = this.#extensionListeners.get(key);
    if (listeners === undefined) {
      listeners = this.#listenersOf('Extension').filter(({ running: { visitor } }) => visitor.extensions?.has(key) ?? true);
      this.#extensionListeners.set(key, listeners);
    }
    return listeners;
  }
}

/** The compiler checks the arguments of methods where `each` is called. */
function isVisit(value: unknown): value is Listener['visit'] {
  return typeof value === 'function';
}
