import { DYNAMIC_EXTENSIONS } from '../../knowledge/dynamic-extensions.js';
import { EXTENSIONS } from '../../knowledge/extension-keys.js';
import { misspeltMembers, misspeltReport } from '../misspelt-members.js';
import { defineRule } from '../rule.js';

/** Rules of their own judge the members of these, as the walk does those of a notification. */
const JUDGED_ELSEWHERE: ReadonlySet<string> = new Set([
  ...DYNAMIC_EXTENSIONS.lists.map(({ name }) => name),
  DYNAMIC_EXTENSIONS.capabilities.name,
  'x-ms-connector-metadata',
  'x-ms-enum-values',
  'x-ms-trigger-metadata',
  'x-ms-notification-content',
]);

/** The name of the property that `nextLinkName` has as its value. */
const TAKEN_FOR: ReadonlyMap<string, string> = new Map([['nextLink', 'nextLinkName'], ['@odata.nextLink', 'nextLinkName']]);

export const extensionMemberMisspelt = defineRule({
  meta: {
    id: 'extension-member-misspelt',
    title: 'Extensions have the members that the platform reads',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { misspelt: 'The platform does not read "{key}" in {extension}, so it is as if it were missing. Did you mean "{nearest}"?' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: new Set([...EXTENSIONS.keys()].filter((name) => !JUDGED_ELSEWHERE.has(name))),
    Extension(extension, value, at, holder) {
      // That of an operation is judged by a rule of its own; the connector's has one member.
      if (extension === 'x-ms-api-annotation' && holder !== 'info') return;
      for (const slip of misspeltMembers(EXTENSIONS.get(extension)?.value, value, at, (name) => TAKEN_FOR.get(name))) report(misspeltReport(slip, { extension }));
    },
  }),
});
