import type { RuleMeta } from './rule.js';

/** Whether the service refuses to save a connector for what a rule says, where that is an error. */
export function refusesSave({ profiles, savedAnyway }: Pick<RuleMeta, 'profiles' | 'savedAnyway'>): boolean {
  return profiles.includes('save') && savedAnyway !== true;
}
