import type { Location } from '../../lint/location.js';
import { PROFILES } from '../../lint/profiles.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule, type Report } from '../rule.js';

/** It cannot say anything while the rules run: what it finds is reported when all findings are known (`lintProject`). */
export const suppressionUnused = defineRule({
  meta: {
    id: 'suppression-unused',
    title: 'Each suppression holds back a finding',
    severity: 'info',
    profiles: PROFILES,
    // A file for this tool: the service never sees it.
    savedAnyway: true,
    serviceRules: {},
    reads: ['config'],
    messages: { unused: 'The rule "{rule}" finds nothing there any more. Remove the suppression, or correct its pointer.' },
    fixable: 'suggestion',
  },
  create: () => ({}),
});

/** The finding for a suppression of a rule that found nothing there. */
export function reportUnused(rule: string, at: Location): Report<'unused'> {
  return { at, messageId: 'unused', data: { rule }, fixes: () => [proposeRemoval(at, 'Remove the suppression')] };
}
