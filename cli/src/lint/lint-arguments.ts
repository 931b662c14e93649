import { PROFILES, type Profile, ruleById, rules, type SeveritySetting } from '@connector-workbench/core';
import { UsageError } from '../exit-code.js';
import { closestName } from '../io/closest-name.js';

const SEVERITIES: readonly SeveritySetting[] = ['error', 'warning', 'info', 'hint', 'off'];

/** The profiles named by `--profile`, several times or separated by commas. Throws a UsageError for one that does not exist. */
export function readProfiles(texts: readonly string[]): readonly Profile[] {
  return texts.flatMap((text) => text.split(',')).map((name) => {
    const profile = PROFILES.find((each) => each === name.trim());
    if (profile === undefined) throw new UsageError(`There is no profile "${name.trim()}". Profiles: ${PROFILES.join(', ')}.`);
    return profile;
  });
}

/** The severities given by `--rule ID=SEVERITY`. Throws a UsageError for an unknown rule or severity. */
export function readSeverities(texts: readonly string[]): Readonly<Record<string, SeveritySetting>> {
  return Object.fromEntries(texts.map(readSeverity));
}

function readSeverity(text: string): readonly [string, SeveritySetting] {
  const [id = '', level, ...rest] = text.split('=');
  const severity = SEVERITIES.find((each) => each === level);
  if (severity === undefined || rest.length > 0) throw new UsageError(`--rule takes ID=SEVERITY, and the severity is ${SEVERITIES.join(', ')}: "${text}" is neither.`);
  if (ruleById(id) === undefined) throw new UsageError(unknownRule(id));
  return [id, severity];
}

/** What to say about a rule that does not exist. */
export function unknownRule(id: string): string {
  const closest = closestName(id, rules.map((rule) => rule.meta.id));
  return `There is no rule "${id}".${closest === undefined ? '' : ` Did you mean "${closest}"?`} "connector rules" lists all of them.`;
}

/** A whole number that is not negative. Throws a UsageError for anything else. */
export function readCount(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UsageError(`${option} takes a whole number, not "${text}".`);
}
