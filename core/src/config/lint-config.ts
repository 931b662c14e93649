import type { Profile } from '../lint/problem.js';
import type { SeveritySetting } from '../lint/profiles.js';
import type { OptionValue } from '../rules/rule-options.js';
import type { Location } from '../lint/location.js';

/** What a connector.config.json says about linting, after reading. What is wrong in it is left out. */
export interface LintConfig {
  /** Undefined: it does not say. */
  readonly profiles: readonly Profile[] | undefined;
  /** By rule id. */
  readonly rules: ReadonlyMap<string, SeveritySetting>;
  /** What is chosen beside severities, by rule id. */
  readonly options: ReadonlyMap<string, Readonly<Record<string, OptionValue>>>;
  /** In the order of the file; of several that fit a place, the last one counts. */
  readonly overrides: readonly Override[];
  readonly suppressions: readonly Suppression[];
}

/** Other severities for some files, or for some places. */
export interface Override {
  /** Whether a file is meant; by its path below the folder of the configuration. */
  readonly matchesFile: (path: string) => boolean;
  /** Whether a place is meant: at one of the pointers, or anywhere below. */
  readonly matchesPointer: (pointer: string) => boolean;
  readonly rules: ReadonlyMap<string, SeveritySetting>;
}

/** One finding that somebody has looked at and does not want to see again. */
export interface Suppression {
  readonly rule: string;
  /** As it is written; undefined where it is for all files. */
  readonly file: string | undefined;
  readonly matchesFile: (path: string) => boolean;
  readonly pointer: string;
  readonly at: Location;
}

export const EMPTY_CONFIG: LintConfig = { profiles: undefined, rules: new Map(), options: new Map(), overrides: [], suppressions: [] };
