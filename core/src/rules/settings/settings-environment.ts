import { isBlank, memberOf } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

/** A GUID, or one after a word: the default environment of a tenant is `Default-` and the id of the tenant. */
const ENVIRONMENT_ID = /^(?:[a-z]+-)?[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

export const settingsEnvironment = defineRule({
  meta: {
    id: 'settings-environment',
    title: 'The settings name an environment by its id',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['settings'],
    messages: { noId: '"{value}" is no id of an environment. Write the id that the address of the environment shows in the portal: a GUID, or "Default-" and a GUID.' },
    fixable: 'no',
  },
  create: ({ report }) => ({
    Settings(root, at) {
      const value = memberOf(root, 'environment');
      // paconn asks for the environment where none is set.
      if (typeof value !== 'string' || isBlank(value) || ENVIRONMENT_ID.test(value)) return;
      report({ at: at.child('environment'), messageId: 'noId', data: { value } });
    },
  }),
});
