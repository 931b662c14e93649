import { rules } from '../../../rules/registry.js';
import type { Proposal } from '../completion-place.js';

/** All rules. */
export function ruleIds(): readonly Proposal[] {
  return rules.map(({ meta }) => ({ value: meta.id, kind: 'value', detail: `${meta.severity}, in ${meta.profiles.join(', ')}`, documentation: `${meta.title}.`, rank: 2 }));
}
