import { defineRule } from '../rule.js';
import { askForCustomParameters } from './needed-custom-parameters.js';

export const oauthOauth2Urls = defineRule({
  meta: {
    id: 'oauth-oauth2-urls',
    title: 'A sign-in by generic OAuth names its three addresses',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { missing: 'The sign-in has no {keys}, so it cannot get tokens or keep them fresh. Add them to "customParameters", each as { "value": … }; refreshUrl is mostly the same as tokenUrl.' },
    fixable: 'suggestion',
  },
  create: (context) => askForCustomParameters(context, ['oauth2'], ['authorizationUrl', 'tokenUrl', 'refreshUrl']),
});
