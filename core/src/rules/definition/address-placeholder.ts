import { isEnvironmentVariable } from '../../environment-variable.js';
import { memberOf } from '../../lint/json-object.js';
import { policyParameter, readPolicy } from '../../policies/policy-instance.js';
import { defineRule } from '../rule.js';
import { hasScriptElsewhere } from '../script/script-operations-without-script.js';
import { hasHostPolicy } from './host-missing.js';

/** `{tenant}`, `{{tenant}}`, `<your tenant>`, `[tenant]` and `$(tenant)`: as templates, manuals and pipelines write what is to be filled in. */
const PLACEHOLDER = /(?<!\{)\{+[^{}/]*\}+|<[^<>/]+>|\[[^[\]/:]+\]|\$\([^()/]+\)/;

/** In what a policy writes, braces behind an `@` and brackets are of expressions. */
const PLACEHOLDER_IN_POLICY = /(?<![@{])\{+[^{}/@]*\}+|<[^<>/]+>|\$\([^()/]+\)/;

export const addressPlaceholder = defineRule({
  meta: {
    id: 'address-placeholder',
    title: 'The address of the API has nothing that is still to be filled in',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['definition', 'properties', 'settings', 'script'],
    messages: {
      placeholder:
        'The {key} has {placeholder}, which is sent as it stands: host and basePath have no variables. Write what belongs there; where it differs from user to user, ask for it by a connection parameter, and let the policy "dynamichosturl" put it in.',
      inPolicy: 'The address that the policy sets has {placeholder}, which is called as it stands. Write what belongs there; where it differs from user to user, ask for it by a connection parameter, and write @connectionParameters(\'…\') here.',
    },
    fixable: 'no',
  },
  create: ({ index, isComplete, project, report }) => ({
    Definition(root, at) {
      for (const key of ['host', 'basePath']) {
        const text = memberOf(root, key);
        if (typeof text !== 'string' || isEnvironmentVariable(text)) continue;
        const [placeholder] = PLACEHOLDER.exec(text) ?? [];
        // The service refuses a host with braces, which is a finding of its own.
        if (placeholder === undefined || (key === 'host' && /[{}]/.test(text))) continue;
        // Where a policy or a script makes the address, this one is never called.
        if (!isComplete || hasHostPolicy(index) || project.documents.some(({ kind }) => kind === 'script') || hasScriptElsewhere(project)) continue;
        report({ at: at.child(key), messageId: 'placeholder', data: { key, placeholder } });
      }
    },
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      const address = policy.template?.id === 'dynamichosturl' || policy.template?.id === 'dynamicsubdomain' ? policyParameter(policy, 'urlTemplate') : undefined;
      const [placeholder] = typeof address?.value === 'string' && !isEnvironmentVariable(address.value) ? (PLACEHOLDER_IN_POLICY.exec(address.value) ?? []) : [];
      if (address !== undefined && placeholder !== undefined) report({ at: address.at, messageId: 'inPolicy', data: { placeholder } });
    },
  }),
});
