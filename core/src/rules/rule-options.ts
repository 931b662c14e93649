/** What may be chosen about a rule beside its severity, in connector.config.json. */
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
