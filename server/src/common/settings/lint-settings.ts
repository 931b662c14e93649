import { PROFILES, type Profile, type Severity } from '@connector-workbench/core';

/** What the `connectorWorkbench` section says about linting, after validation. Compared by identity: one object per reading. */
export interface LintSettings {
  /** Undefined: core's default profiles. */
  readonly profiles: readonly Profile[] | undefined;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export interface SettingsReading {
  readonly settings: LintSettings;
  /** What is wrong in the settings, in words for the log. The rest of the settings counts all the same. */
  readonly complaints: readonly string[];
}

export const DEFAULT_SETTINGS: LintSettings = { profiles: undefined, severities: {} };

const LEVELS: readonly string[] = ['error', 'warning', 'info', 'hint', 'off'] satisfies (Severity | 'off')[];

/** Reads the section as an editor sent it: people write settings by hand, so anything may be there. */
export function readLintSettings(section: unknown): SettingsReading {
  if (section === undefined || section === null) return { settings: DEFAULT_SETTINGS, complaints: [] };
  if (!isRecord(section)) return { settings: DEFAULT_SETTINGS, complaints: ['The setting "connectorWorkbench" has to be an object.'] };
  const complaints: string[] = [];
  const profiles = readProfiles(section.profiles, complaints);
  const severities = readSeverities(section.rules, complaints);
  return { settings: { profiles, severities }, complaints };
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
  return names.filter(isProfile);
}

function readSeverities(value: unknown, complaints: string[]): Readonly<Record<string, Severity | 'off'>> {
  if (value === undefined || value === null) return {};
  if (!isRecord(value)) {
    complaints.push('The setting "connectorWorkbench.rules" has to be an object with a level for each rule.');
    return {};
  }
  const levels: Record<string, Severity | 'off'> = {};
  for (const [rule, level] of Object.entries(value)) {
    if (isLevel(level)) levels[rule] = level;
    else if (level !== null && level !== 'default') complaints.push(`The setting "connectorWorkbench.rules" has ${JSON.stringify(level)} for ${rule}; a level is one of ${LEVELS.join(', ')}.`);
  }
  return levels;
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
