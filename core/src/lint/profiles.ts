import type { RuleMeta } from '../rules/rule.js';
import type { Profile, Severity } from './problem.js';

/** All profiles, from what everybody needs to what is a matter of taste. */
export const PROFILES = ['save', 'discovery', 'certification', 'independent-publisher', 'logic-apps', 'style'] as const satisfies readonly Profile[];

/** What is on where nobody says anything: what the service refuses, and what makers cannot find or understand. */
export const DEFAULT_PROFILES = ['save', 'discovery'] as const satisfies readonly Profile[];

const INCLUDED: Readonly<Partial<Record<Profile, readonly Profile[]>>> = { certification: ['save', 'discovery'] };

const EXPANDED = new Map<string, ReadonlySet<Profile>>();

/** The profiles asked for, with those that they include; the same set for the same profiles. */
export function expandProfiles(profiles: readonly Profile[]): ReadonlySet<Profile> {
  const key = profiles.join();
  let expanded = EXPANDED.get(key);
  if (expanded === undefined) {
    expanded = new Set(profiles.flatMap((profile) => [profile, ...(INCLUDED[profile] ?? [])]));
    EXPANDED.set(key, expanded);
  }
  return expanded;
}

export type SeveritySetting = Severity | 'off';

/** How grave a rule is: what the user set, else its default or the gravest of its profiles. Undefined: it is off. */
export interface RuleSeverity {
  readonly severity: Severity;
  /** The user chose it, so that a rule's lighter and graver cases are all shown with it. */
  readonly fixed: boolean;
}

/** A rule is on where one of its profiles is, or where the user gave it a severity by name. */
export function severityOf(meta: RuleMeta, profiles: ReadonlySet<Profile>, setting: SeveritySetting | undefined): RuleSeverity | undefined {
  if (setting === 'off') return undefined;
  if (setting !== undefined) return { severity: setting, fixed: true };
  return severityIn(profiles, meta);
}

/** Asked for all rules at each lint, and for each finding. */
const SEVERITIES = new WeakMap<ReadonlySet<Profile>, Map<RuleMeta, RuleSeverity | undefined>>();

function severityIn(profiles: ReadonlySet<Profile>, meta: RuleMeta): RuleSeverity | undefined {
  let known = SEVERITIES.get(profiles);
  if (known === undefined) {
    known = new Map<RuleMeta, RuleSeverity | undefined>();
    SEVERITIES.set(profiles, known);
  }
  if (!known.has(meta)) known.set(meta, findSeverity(profiles, meta));
  return known.get(meta);
}

function findSeverity(profiles: ReadonlySet<Profile>, meta: RuleMeta): RuleSeverity | undefined {
  const active = meta.profiles.filter((profile) => profiles.has(profile));
  if (active.length === 0 || meta.silentIn?.some((profile) => profiles.has(profile)) === true) return undefined;
  const bySeveral = [...profiles].flatMap((profile) => meta.profileSeverities?.[profile] ?? []);
  return { severity: [...active.map((profile) => meta.profileSeverities?.[profile] ?? meta.severity), ...bySeveral].reduce(graver), fixed: false };
}

const GRAVITY: Readonly<Record<Severity, number>> = { error: 3, warning: 2, info: 1, hint: 0 };

function graver(a: Severity, b: Severity): Severity {
  return GRAVITY[a] >= GRAVITY[b] ? a : b;
}
