import type { RuleMeta } from '@connector-workbench/core';

/** A rule as the reports for programs have it. */
export interface DescribedRule extends Pick<RuleMeta, 'id' | 'title' | 'severity' | 'profiles' | 'fixable'> {
  /** What Microsoft's validator calls it. */
  readonly serviceRules: readonly string[];
}

export function describeRule({ id, title, severity, profiles, fixable, serviceRules }: RuleMeta): DescribedRule {
  return { id, title, severity, profiles, fixable, serviceRules: [...new Set(Object.values(serviceRules))].filter((name) => name !== undefined) };
}
