import { isObject } from '../../lint/json-object.js';
import { offering, proposeValue, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { foreignValue } from './allowed-value.js';
import { POLICY_SECTION, policyKey, policyMember, readPolicy } from '../../policies/policy-instance.js';

export const policySection = defineRule({
  meta: {
    id: 'policy-section',
    title: 'A policy is for the request or the response',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      foreign: '"{value}" is no section that the template {template} knows. Write one of {allowed}.',
      missing: 'A header is set in the request or in the response, and this policy does not say which. Add "x-ms-apimTemplate-policySection".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PolicyInstance(instance, at) {
      const policy = readPolicy(instance, at);
      const { template, templateId: id = '' } = policy;
      if (template === undefined || template.sections.length === 0) return;
      const section = policyMember(policy, POLICY_SECTION);
      if (section === undefined) {
        // Microsoft's page requires it for headers only, and its schema for nothing.
        if (template.id !== 'setheader' || !isObject(policyKey(instance, at, 'parameters').value)) return;
        const holder = policy.parametersAt;
        const set = suggestion('Set the header in the request', holder, (corrector) => {
          corrector.insertKey(holder.pointer, POLICY_SECTION, 'Request');
        });
        report({ at: holder, messageId: 'missing', severity: 'warning', isMissing: true, fixes: () => [set] });
        return;
      }
      const foreign = foreignValue(section.value, template.sections);
      if (foreign === undefined) return;
      const { value, allowed, nearest, severity } = foreign;
      report({ at: section.at, messageId: 'foreign', data: { value, template: id, allowed }, severity, ...offering(nearest === undefined ? [] : [proposeValue(section.at, nearest)]) });
    },
  }),
});
