import type { DocumentKind, NodePart } from '../documents/connector-document.js';
import type { Fix } from '../fixes/fix.js';
import type { ConnectorIndex } from '../index/connector-index.js';
import type { LossReason } from '../knowledge/loss-reasons.js';
import type { Location } from '../lint/location.js';
import type { Fixability, Profile, Severity } from '../lint/problem.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Visitor } from '../lint/visitor.js';
import type { Pointer } from '../pointer.js';
import type { OptionValue, OptionValues, RuleOptions } from './rule-options.js';
import type { OffsetRange } from '../text/offset-range.js';

/** What is known of a rule without running it. The registry, the settings schema and the tables in the docs are made from it. */
export interface RuleMeta<Id extends string = string, M extends string = string> {
  /** Also the file name, the page `docs/rules/<id>.md` and the key in the settings. Ids are those of the rule catalogue. */
  readonly id: Id;
  /** One line, what has to hold: `Every action and trigger has a summary`. */
  readonly title: string;
  /** The default; profiles, settings and the command line change it. */
  readonly severity: Severity;
  /** Where it is on. `certification` includes `save` and `discovery`; list only the innermost one. */
  readonly profiles: readonly Profile[];
  /** Where one profile takes the rule graver or lighter than its default; of several, the gravest counts. */
  readonly profileSeverities?: Readonly<Partial<Record<Profile, Severity>>>;
  /** Profiles that ask for the opposite: where one of them is on, the rule is off, unless somebody switches it on by name. */
  readonly silentIn?: readonly Profile[];
  /** True for a rule that also judges files whose definition is OpenAPI 3; the other rules that read definitions know only Swagger 2.0, and say nothing then. */
  readonly judgesOpenApi3?: true;
  /** True for a rule of the `save` profile that the service does not insist on: it is shown as ever, but does not stop a deployment. */
  readonly savedAnyway?: true;
  /** It keeps account from one place of a definition to the next: it has to see all of it each time, where other rules are asked again only about what changed. */
  readonly keepsAccount?: true;
  /** What it reports gets lost on the way to Logic Apps: a deployment lists it, and goes on once the reason is accepted. Rules that are no more than an `info` need no accepting. */
  readonly loss?: LossReason;
  /** What a team may choose about it beside its severity. */
  readonly options?: RuleOptions;
  /** Per message, the name in Microsoft's validator. */
  readonly serviceRules: Readonly<Partial<Record<M, string>>>;
  /** Which files its verdict depends on. */
  readonly reads: readonly DocumentKind[];
  /** Texts with `{placeholders}`, whole sentences that say what to do. */
  readonly messages: Readonly<Record<M, string>>;
  /** The best that its fixes are; a report without fixes counts as `no`. */
  readonly fixable: Fixability;
}

export interface Report<M extends string> {
  /** About a value: that value. About something missing: the object that lacks it. About a name: the member, with part `key`. */
  readonly at: Location;
  /** Default: `value`; where `at` is an object that lacks something, the edge shows its key (or its opening brace). */
  readonly part?: NodePart;
  readonly messageId: M;
  readonly data?: Readonly<Record<string, string | number>>;
  /** For places inside a text document (script, readme), which have no pointers. */
  readonly range?: OffsetRange;
  /** Overrides the rule's default, where one rule has graver and lighter cases. */
  readonly severity?: Severity;
  /** The finding is that the object at `at` lacks something. It is not shown while the text of that object is broken: it may stand in the broken place. */
  readonly isMissing?: true;
  /** The members of the same document whose lack it is. Where one of them is there by a name that is close to its own, and that is said as gravely, nothing is missing. */
  readonly lacks?: readonly Pointer[];
  /** Another object whose silence makes it a finding, such as an operation that does not say that it is internal. While its text is broken, the finding is not shown either. */
  readonly restsOn?: Location;
  /** Overrides the rule's `fixable`, where only some of its cases have a safe fix. */
  readonly fixable?: Fixability;
  /** Of the findings of a rule that say the same here, only the first is shown: what several operations share has one fault. */
  readonly once?: string;
  /** Called only when somebody asks for the fixes of this problem. */
  readonly fixes?: () => readonly Fix[];
}

export interface RuleContext<M extends string, O = Readonly<Record<string, OptionValue>>> {
  readonly project: ConnectorProject;
  readonly index: ConnectorIndex;
  /** As configured, else the defaults. */
  readonly options: O;
  /**
   * False while one of the files that the rule reads is broken. What these files do not declare may stand in the broken place, so that
   * rules about names which lead nowhere have nothing to say.
   */
  readonly isComplete: boolean;
  /** The options of all rules there are by their ids, whether they run or not. */
  readonly knownRules: ReadonlyMap<string, RuleOptions>;
  /** A function of its own, so that a rule may take it out of the context. */
  readonly report: (report: Report<M>) => void;
}

/** A rule is data plus a small visitor; its logic sits in pure functions below it. `create` runs once per project and lint. */
export interface Rule<Id extends string = string, M extends string = string> {
  readonly meta: RuleMeta<Id, M>;
  create(context: RuleContext<M>): Visitor;
}

type NoOptions = Readonly<Record<string, never>>;

/** Keeps the literal types of a rule, so that a wrong message id, a missing text or an unknown option is a compile error. */
export function defineRule<const Id extends string, const M extends string, const O extends RuleOptions = NoOptions>(rule: {
  readonly meta: RuleMeta<Id, M> & { readonly options?: O };
  create(context: RuleContext<M, OptionValues<O>>): Visitor;
}): Rule<Id, M> {
  // Whoever runs rules hands each the options that its table names, as it types them.
  return rule;
}
