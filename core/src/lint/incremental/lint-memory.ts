import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { Steps } from '../../documents/steps.js';
import type { Fix } from '../../fixes/fix.js';
import { factsOf, type UnitKey } from '../../index/unit-facts.js';
import { CALLING_EXTENSIONS } from '../../knowledge/calling-extensions.js';
import { documentOf } from '../../project/connector-project.js';
import type { Rule } from '../../rules/rule.js';
import { isObject } from '../json-object.js';
import { lintAll, lintAllInSteps } from '../lint-all.js';
import { brokenKinds, createCompleteness } from '../muting.js';
import { RunningRules } from '../running-rules.js';
import { type Finding, type OnRuleError, type RuleSurroundings, startRule, type StartedRule } from '../started-rule.js';
import { type TriesUnit, walkProjectInSteps } from '../walk-project.js';
import { type DefinitionUnits, dirtyUnits, unitsOf } from './definition-units.js';
import { type LintPhase, NotedContext, RuleNotes } from './noted-context.js';
import { recall, remember, type RememberedFinding } from './remembered-finding.js';
import { sameFinding } from './same-finding.js';

const NO_UNITS: DefinitionUnits = { sections: new Map(), rest: [] };

type FixesOf = (finding: Finding) => readonly Fix[];
type FindingsByUnit = Map<UnitKey, readonly RememberedFinding[]>;

/** What the lints of one connector leave for the next: findings by unit of the definition, and which rules cannot be asked about a unit alone. */
export class LintMemory {
  #rules = '';
  #units = NO_UNITS;
  /** By what the findings rest on beside their unit: nothing, or which files are broken. */
  readonly #findings = new Map<string, FindingsByUnit>();
  readonly #lookingAround = new Set<string>();
  #lints = 0;

  /** Takes note of a new version, and forgets what may not hold for it. Answers whether the memory is of that version still: another lint may begin before this one ends. */
  begin(rules: readonly Rule[], optionsOf: RuleSurroundings['optionsOf'], units: DefinitionUnits): () => boolean {
    const ids = rules.map((rule) => (rule.meta.options === undefined ? rule.meta.id : `${rule.meta.id} ${JSON.stringify(optionsOf(rule))}`)).join();
    const dirty = ids === this.#rules ? dirtyUnits(this.#units, units) : undefined;
    this.#rules = ids;
    this.#units = units;
    if (dirty === undefined) this.#findings.clear();
    else for (const found of this.#findings.values()) for (const key of dirty) found.delete(key);
    const lint = ++this.#lints;
    return () => this.#lints === lint;
  }

  findings(restingOn: string): FindingsByUnit {
    const found = this.#findings.get(restingOn) ?? new Map<UnitKey, readonly RememberedFinding[]>();
    this.#findings.set(restingOn, found);
    return found;
  }

  looksAround({ meta }: Rule): boolean {
    return meta.keepsAccount === true || this.#lookingAround.has(meta.id);
  }

  /** From the next lint on, the rule is asked about everything each time. */
  noteLookingAround({ meta }: Rule): void {
    this.#lookingAround.add(meta.id);
  }

  /** After a rule failed, nobody knows what it would have said. */
  reset(): void {
    this.#rules = '';
    this.#findings.clear();
  }
}

/** A rule at work, with what it looked at. */
interface NotedRule extends StartedRule {
  readonly notes: RuleNotes;
}

/**
 * What the rules say of a project, where much is known from earlier versions of it: the same as `lintAll` finds. After each step it may be given up: the memory
 * holds what was found out until then. Where another lint has begun with the memory meanwhile, the rest is done without it.
 */
export function* lintAgain(rules: readonly Rule[], surroundings: RuleSurroundings, memory: LintMemory): Steps<readonly Finding[]> {
  const { project, onRuleError } = surroundings;
  const definition = documentOf(project, 'definition');
  const isOurs = memory.begin(rules, surroundings.optionsOf, isObject(definition?.value) ? unitsOf(definition.value) : NO_UNITS);
  const forgetting: OnRuleError = (id, error) => {
    if (isOurs()) memory.reset();
    onRuleError(id, error);
  };
  const relint = new Relint({ ...surroundings, onRuleError: forgetting }, memory, fixesFrom(rules, surroundings));
  for (const step of relint.all(rules, definition)) {
    yield step;
    if (!isOurs()) return yield* lintAllInSteps(rules, surroundings);
  }
  return relint.findings;
}

class Relint {
  readonly findings: Finding[] = [];
  readonly #surroundings: RuleSurroundings;
  readonly #memory: LintMemory;
  readonly #fixesOf: FixesOf;
  readonly #phase: LintPhase = { aboutWhole: false, lookers: 0 };

  constructor(surroundings: RuleSurroundings, memory: LintMemory, fixesOf: FixesOf) {
    this.#surroundings = surroundings;
    this.#memory = memory;
    this.#fixesOf = fixesOf;
  }

  *all(rules: readonly Rule[], definition: ConnectorDocument | undefined): Steps<void> {
    const { project, index } = this.#surroundings;
    const started = this.#start(rules);
    yield;
    const looksAround = ({ rule, notes }: NotedRule): boolean => notes.looksAround || this.#memory.looksAround(rule);
    const around = started.filter(looksAround);
    const local = started.filter((each) => !looksAround(each));
    yield* walkProjectInSteps(project, index, this.#running(around.filter((each) => !isAboutCalls(each))));
    // Few units call operations, and all others would be walked to their last schema for nothing.
    yield* walkProjectInSteps(project, index, this.#running(around.filter(isAboutCalls)), (_key, visit, unit) => {
      const { hasCalls } = factsOf(unit);
      if (hasCalls) visit();
      return hasCalls;
    });
    if (definition !== undefined) {
      yield* this.#walkUnits(local.filter(({ notes }) => !notes.asksForCompleteness), 'nothing', definition);
      yield* this.#walkUnits(local.filter(({ notes }) => notes.asksForCompleteness), `broken: ${brokenKinds(project).join()}`, definition);
    } else yield* walkProjectInSteps(project, index, this.#running(local));
  }

  #start(rules: readonly Rule[]): readonly NotedRule[] {
    const { project, onRuleError } = this.#surroundings;
    const isComplete = createCompleteness(project);
    const started = rules.flatMap((rule) => {
      const notes = new RuleNotes();
      // Nothing is noted of rules that are known to look around.
      const noting = this.#memory.looksAround(rule) ? undefined : this.#phase;
      const each = startRule(rule, (report) => new NotedContext(rule, this.#surroundings, isComplete, report, notes, noting), this.findings, onRuleError);
      return each === undefined ? [] : [{ ...each, notes }];
    });
    this.#phase.aboutWhole = true;
    return started;
  }

  #running(rules: readonly StartedRule[]): RunningRules {
    return new RunningRules(rules, this.#surroundings.onRuleError);
  }

  /** Asks the rules about the units of which nothing is remembered, and about everything around the units. */
  *#walkUnits(rules: readonly NotedRule[], restingOn: string, definition: ConnectorDocument): Steps<void> {
    const remembered = this.#memory.findings(restingOn);
    const { project, index } = this.#surroundings;
    const asked = new Set(rules.map(({ rule }) => rule));
    const atUnit: TriesUnit = (key, visit) => {
      const known = remembered.get(key);
      if (known === undefined) remembered.set(key, this.#visit(visit, rules, definition));
      // What a rule said before it was known to look around is of no use any more: now it is asked about everything.
      else for (const finding of known) if (asked.has(finding.rule)) this.findings.push(recall(finding, definition, this.#fixesOf));
      return known === undefined;
    };
    yield* walkProjectInSteps(project, index, this.#running(rules), atUnit);
  }

  #visit(visit: () => void, rules: readonly NotedRule[], definition: ConnectorDocument): readonly RememberedFinding[] {
    const before = this.findings.length;
    const lookersBefore = this.#phase.lookers;
    this.#phase.aboutWhole = false;
    visit();
    this.#phase.aboutWhole = true;
    const found = this.findings.slice(before);
    // At once, since the lint may be given up before the next unit.
    if (this.#phase.lookers > lookersBefore) for (const { rule, notes } of rules) if (notes.looksAround) this.#memory.noteLookingAround(rule);
    // What it says of another file, it says because it looked there.
    for (const { rule, report } of found) if (report.at.document !== definition) this.#memory.noteLookingAround(rule);
    return found.filter(({ rule }) => !this.#memory.looksAround(rule)).map(remember);
  }
}

/** Whether a rule listens to nothing but extensions that call operations. */
function isAboutCalls({ visitor }: StartedRule): boolean {
  const { extensions } = visitor;
  return extensions !== undefined && Object.keys(visitor).every((each) => each === 'extensions' || each === 'Extension') && [...extensions].every((name) => CALLING_EXTENSIONS.has(name));
}

/** Fixes look at the version they are for: those of a remembered finding are made by asking all rules about all of it, once, and only if somebody wants one. */
function fixesFrom(rules: readonly Rule[], surroundings: RuleSurroundings): FixesOf {
  let all: readonly Finding[] | undefined;
  return (finding) => {
    all ??= lintAll(rules, surroundings);
    return all.find((each) => sameFinding(each, finding))?.report.fixes?.() ?? [];
  };
}
