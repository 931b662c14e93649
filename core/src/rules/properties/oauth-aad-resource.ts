import { defineRule } from '../rule.js';
import { askForCustomParameters } from './needed-custom-parameters.js';

export const oauthAadResource = defineRule({
  meta: {
    id: 'oauth-aad-resource',
    title: 'A sign-in by Microsoft Entra ID names the resource',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { missing: 'The sign-in by Microsoft Entra ID does not say for which API tokens are. Add {keys} to "customParameters", each as { "value": … }.' },
    fixable: 'suggestion',
  },
  create: (context) => askForCustomParameters(context, ['aad', 'aadcertificate'], ['resourceUri']),
});
