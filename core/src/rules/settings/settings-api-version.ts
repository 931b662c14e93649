import { memberOf } from '../../lint/json-object.js';
import { SETTINGS_API_VERSION } from '../../limits.js';
import { proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const settingsApiVersion = defineRule({
  meta: {
    id: 'settings-api-version',
    title: 'The settings name the version of the services that paconn speaks to',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['settings'],
    messages: { version: 'paconn speaks to version "{expected}" of the services only, and {value} is another one. Write "{expected}".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Settings(root, at) {
      for (const key of ['powerAppsApiVersion', 'flowApiVersion']) {
        const value = memberOf(root, key);
        // Without a version, or with null, paconn takes its own.
        if (value === undefined || value === null || value === SETTINGS_API_VERSION) continue;
        const place = at.child(key);
        const data = { expected: SETTINGS_API_VERSION, value: JSON.stringify(value) };
        report({ at: place, messageId: 'version', data, fixes: () => [proposeValue(place, SETTINGS_API_VERSION)] });
      }
    },
  }),
});
