import { memberOf, objectOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { bringsAlong } from '../../connections/connection-parameters.js';

const SOURCE = 'AzureActiveDirectoryTenant';

export const connParamTenantId = defineRule({
  meta: {
    id: 'conn-param-tenant-id',
    title: 'The tenant of a token is filled in by the platform',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { block: '"{name}" takes the tenant from the sign-in only if it is a hidden string with the metadata { "sourceType": "AzureActiveDirectoryTenant" }; what is missing: {missing}.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ name, value, at, together }) {
      // An app that a connection brings along signs in without a person, whose tenant would be known: people say it themselves.
      if (name.toLowerCase() !== 'token:tenantid' || bringsAlong({ name: 'token', together }, 'clientId')) return;
      const constraints = objectOf(memberOf(objectOf(memberOf(value, 'uiDefinition')), 'constraints'));
      const missing = [
        memberOf(value, 'type') === 'string' ? '' : 'the type',
        memberOf(objectOf(memberOf(value, 'metadata')), 'sourceType') === SOURCE ? '' : 'the metadata',
        String(memberOf(constraints, 'hidden')) === 'true' ? '' : 'that it is hidden',
        String(memberOf(constraints, 'required')) === 'false' ? '' : 'that it is not required',
      ].filter((each) => each !== '');
      const write = suggestion('Write it as the platform reads it', at, (corrector) => {
        corrector.set(at.pointer, { type: 'string', metadata: { sourceType: SOURCE }, uiDefinition: { displayName: 'Tenant', description: 'The tenant of the signed-in user.', constraints: { required: 'false', hidden: 'true' } } });
      });
      if (missing.length > 0) report({ at, part: 'key', messageId: 'block', data: { name, missing: missing.join(', ') }, isMissing: true, fixes: () => [write] });
    },
  }),
});
