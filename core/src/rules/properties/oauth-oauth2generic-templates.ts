import { defineRule } from '../rule.js';
import { askForCustomParameters } from './needed-custom-parameters.js';

export const oauthOauth2genericTemplates = defineRule({
  meta: {
    id: 'oauth-oauth2generic-templates',
    title: 'A sign-in by OAuth with templates names its three addresses',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { missing: 'The sign-in has no {keys}, so it cannot get tokens or keep them fresh. Add them to "customParameters", each as { "value": … }.' },
    fixable: 'suggestion',
  },
  create: (context) => askForCustomParameters(context, ['oauth2generic'], ['authorizationUrlTemplate', 'tokenUrlTemplate', 'refreshUrlTemplate']),
});
