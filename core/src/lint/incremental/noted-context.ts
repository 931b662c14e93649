import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import type { Rule, RuleContext } from '../../rules/rule.js';
import type { Completeness } from '../muting.js';
import type { RuleSurroundings } from '../started-rule.js';

/** What a rule looked at while it was at work. */
export class RuleNotes {
  /** It looked beyond the unit at hand and what that uses, when it was made or at a unit. */
  looksAround = false;
  /** It asked whether its files are whole. */
  asksForCompleteness = false;
}

/** Where the lint is; looking around is no matter where rules are asked about the whole connector. */
export interface LintPhase {
  aboutWhole: boolean;
  /** How many rules looked around so far, so that nobody has to ask each of them whether it did. */
  lookers: number;
}

function note(notes: RuleNotes, phase: LintPhase): void {
  if (phase.aboutWhole || notes.looksAround) return;
  notes.looksAround = true;
  phase.lookers++;
}

/**
 * An index that notes when a rule looks at more than a unit and what that uses. The operations of an id, the parameters of an operation and what a reference
 * leads to are what a unit uses (`factsOf` knows them); all else is not.
 */
class NotedIndex implements ConnectorIndex {
  readonly #index: ConnectorIndex;
  readonly #notes: RuleNotes;
  readonly #phase: LintPhase;

  constructor(index: ConnectorIndex, notes: RuleNotes, phase: LintPhase) {
    this.#index = index;
    this.#notes = notes;
    this.#phase = phase;
  }

  operationsById(operationId: string): readonly ConnectorOperation[] {
    return this.#index.operationsById(operationId);
  }

  parametersOf(operation: ConnectorOperation): readonly EffectiveParameter[] {
    return this.#index.parametersOf(operation);
  }

  resolve(reference: string): ReturnType<ConnectorIndex['resolve']> {
    return this.#index.resolve(reference);
  }

  schemaSize(schema: unknown): ReturnType<ConnectorIndex['schemaSize']> {
    return this.#index.schemaSize(schema);
  }

  get operations(): ConnectorIndex['operations'] { return this.#around.operations; }
  get definitions(): ConnectorIndex['definitions'] { return this.#around.definitions; }
  get sharedParameters(): ConnectorIndex['sharedParameters'] { return this.#around.sharedParameters; }
  get sharedResponses(): ConnectorIndex['sharedResponses'] { return this.#around.sharedResponses; }
  get usedUnits(): ConnectorIndex['usedUnits'] { return this.#around.usedUnits; }
  get securitySchemes(): ConnectorIndex['securitySchemes'] { return this.#around.securitySchemes; }
  get connectionParameters(): ConnectorIndex['connectionParameters'] { return this.#around.connectionParameters; }
  get connectionParameterSets(): ConnectorIndex['connectionParameterSets'] { return this.#around.connectionParameterSets; }
  get policyInstances(): ConnectorIndex['policyInstances'] { return this.#around.policyInstances; }
  get scriptOperations(): ConnectorIndex['scriptOperations'] { return this.#around.scriptOperations; }
  get scripts(): ConnectorIndex['scripts'] { return this.#around.scripts; }
  get icon(): ConnectorIndex['icon'] { return this.#around.icon; }

  get #around(): ConnectorIndex {
    note(this.#notes, this.#phase);
    return this.#index;
  }
}

/** A project that notes when a rule looks into its files. */
function notedProject(project: ConnectorProject, notes: RuleNotes, phase: LintPhase): ConnectorProject {
  return new Proxy(project, {
    get(target, member): unknown {
      note(notes, phase);
      return Reflect.get(target, member);
    },
  });
}

/**
 * What a rule gets to see, and what is noted of it. Most rules ask for one of index and project. A class, since there is one for each of some hundred rules and for each
 * keystroke: objects with getters of their own take many times longer to make.
 */
export class NotedContext implements RuleContext<string> {
  readonly knownRules: RuleContext<string>['knownRules'];
  readonly options: RuleContext<string>['options'];
  readonly report: RuleContext<string>['report'];
  readonly #rule: Rule;
  readonly #surroundings: RuleSurroundings;
  readonly #isComplete: Completeness;
  readonly #notes: RuleNotes;
  readonly #phase: LintPhase | undefined;
  #project: ConnectorProject | undefined;
  #index: ConnectorIndex | undefined;

  /** Without a phase, nothing is noted of where the rule looks. */
  constructor(rule: Rule, surroundings: RuleSurroundings, isComplete: Completeness, report: RuleContext<string>['report'], notes: RuleNotes, phase: LintPhase | undefined) {
    this.knownRules = surroundings.knownRules;
    this.options = surroundings.optionsOf(rule);
    this.report = report;
    this.#rule = rule;
    this.#surroundings = surroundings;
    this.#isComplete = isComplete;
    this.#notes = notes;
    this.#phase = phase;
  }

  get project(): ConnectorProject {
    const { project } = this.#surroundings;
    return (this.#project ??= this.#phase === undefined ? project : notedProject(project, this.#notes, this.#phase));
  }

  get index(): ConnectorIndex {
    const { index } = this.#surroundings;
    return (this.#index ??= this.#phase === undefined ? index : new NotedIndex(index, this.#notes, this.#phase));
  }

  get isComplete(): boolean {
    this.#notes.asksForCompleteness = true;
    return this.#isComplete(this.#rule.meta);
  }
}
