import { describeOption, isOptionValue, type OptionValue, PROFILES, type Profile, type RuleOptions, rules, type Severity } from '@connector-workbench/core';

/** What the `connectorWorkbench` section says about linting, after validation. Compared by identity: one object per reading. */
export interface LintSettings {
  /** Undefined: core's default profiles. */
  readonly profiles: readonly Profile[] | undefined;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** What is chosen beside severities, by rule id. */
  readonly options: Readonly<Record<string, Readonly<Record<string, OptionValue>>>>;
}

export interface SettingsReading {
  readonly settings: LintSettings;
  /** What is wrong in the settings, in words for the log. The rest of the settings counts all the same. */
  readonly complaints: readonly string[];
}

export const DEFAULT_SETTINGS: LintSettings = { profiles: undefined, severities: {}, options: {} };

const OPTIONS_OF: ReadonlyMap<string, RuleOptions> = new Map(rules.map(({ meta }) => [meta.id, meta.options ?? {}]));

const LEVELS: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'] satisfies (Severity | 'off')[];

/** Reads the section as an editor sent it: people write settings by hand, so anything may be there. */
export function readLintSettings(section: unknown): SettingsReading {
  if (section === undefined || section === null) return { settings: DEFAULT_SETTINGS, complaints: [] };
  if (!isRecord(section)) return { settings: DEFAULT_SETTINGS, complaints: ['The setting "connectorWorkbench" has to be an object.'] };
  const complaints: string[] = [];
  const profiles = readProfiles(section.profiles, complaints);
  return { settings: { profiles, ...readRules(section.rules, complaints) }, complaints };
}

function readProfiles(value: unknown, complaints: string[]): readonly Profile[] | undefined {
  if (value === undefined || value === null) return undefined;
  if (!Array.isArray(value)) {
    complaints.push('The setting "connectorWorkbench.profiles" has to be a list of profile names.');
    return undefined;
  }
  const names: readonly unknown[] = value;
  for (const name of names) {
    if (!isProfile(name)) complaints.push(`The setting "connectorWorkbench.profiles" names ${JSON.stringify(name)}; the profiles are ${PROFILES.join(', ')}.`);
  }
  const profiles = names.filter(isProfile);
  // Where no name is right, nothing is said, as in connector.config.json: a slip must not switch everything off.
  return profiles.length === 0 && names.length > 0 ? undefined : profiles;
}

function readRules(value: unknown, complaints: string[]): Pick<LintSettings, 'severities' | 'options'> {
  const severities: Record<string, Severity | 'off'> = {};
  const options: Record<string, Readonly<Record<string, OptionValue>>> = {};
  if (value === undefined || value === null) return { severities, options };
  if (!isRecord(value)) {
    complaints.push('The setting "connectorWorkbench.rules" has to be an object with a level for each rule.');
    return { severities, options };
  }
  for (const [rule, setting] of Object.entries(value)) {
    const { severity, ...chosen } = isRecord(setting) ? setting : { severity: setting };
    if (isLevel(severity)) severities[rule] = severity;
    else if (severity !== undefined && severity !== null && severity !== 'default') complaints.push(`The setting "connectorWorkbench.rules" has ${JSON.stringify(severity)} for ${rule}; a level is one of ${LEVELS.join(', ')}.`);
    if (Object.keys(chosen).length > 0) options[rule] = readOptions(rule, chosen, complaints);
  }
  return { severities, options };
}

function readOptions(rule: string, chosen: Readonly<Record<string, unknown>>, complaints: string[]): Readonly<Record<string, OptionValue>> {
  const known = OPTIONS_OF.get(rule) ?? {};
  const values: Record<string, OptionValue> = {};
  for (const [name, value] of Object.entries(chosen)) {
    const option = Object.hasOwn(known, name) ? known[name] : undefined;
    if (option === undefined) complaints.push(`The setting "connectorWorkbench.rules" has "${name}" for ${rule}, which has ${namesOf(known)}.`);
    else if (isOptionValue(option, value)) values[name] = value;
    else complaints.push(`The setting "connectorWorkbench.rules" has ${JSON.stringify(value)} for "${name}" of ${rule}; it has to be ${describeOption(option)}.`);
  }
  return values;
}

function namesOf(options: RuleOptions): string {
  const names = Object.keys(options).map((name) => `"${name}"`);
  return names.length === 0 ? 'no options, but "severity"' : `the options ${names.join(', ')}, and "severity"`;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isProfile(value: unknown): value is Profile {
  return PROFILES.some((profile) => profile === value);
}

function isLevel(value: unknown): value is Severity | 'off' {
  return typeof value === 'string' && LEVELS.includes(value);
}
