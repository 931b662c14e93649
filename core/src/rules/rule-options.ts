import { isList } from '../lint/json-object.js';

/** What may be chosen about a rule beside its severity, in connector.config.json and in the settings of an editor. */
export type RuleOption = NumberOption | TextsOption;

export interface NumberOption {
  readonly kind: 'number';
  readonly default: number;
  readonly minimum: number;
  readonly maximum: number;
  /** What the number is, as one sentence. */
  readonly description: string;
}

export interface TextsOption {
  readonly kind: 'texts';
  readonly default: readonly string[];
  readonly description: string;
}

/** By the name of the option. */
export type RuleOptions = Readonly<Record<string, RuleOption>>;

export type OptionValue = number | readonly string[];

/** What a rule gets: a value for each of its options. */
export type OptionValues<O extends RuleOptions> = { readonly [Name in keyof O]: O[Name] extends NumberOption ? number : readonly string[] };

export function defaultValues(options: RuleOptions): Readonly<Record<string, OptionValue>> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
}

/** Whether people may write this for an option. */
export function isOptionValue(option: RuleOption, value: unknown): value is OptionValue {
  if (option.kind === 'texts') return isList(value) && value.every((each) => typeof each === 'string');
  return typeof value === 'number' && Number.isInteger(value) && value >= option.minimum && value <= option.maximum;
}

/** What `isOptionValue` takes, in words: `a whole number from 1 to 9`. */
export function describeOption(option: RuleOption): string {
  return option.kind === 'texts' ? 'a list of texts, in square brackets' : `a whole number from ${option.minimum} to ${option.maximum}`;
}
