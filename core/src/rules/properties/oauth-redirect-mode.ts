import { REDIRECT_MODES } from '../../knowledge/connection-keys.js';
import { memberOf } from '../../lint/json-object.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const MODES = Object.keys(REDIRECT_MODES);

export const oauthRedirectMode = defineRule({
  meta: {
    id: 'oauth-redirect-mode',
    title: 'The redirect mode is one that the service knows',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['properties'],
    messages: { unknown: '{mode} is no redirect mode. Write "GlobalPerConnector" (an address of this connector’s own) or "Global" (one for all).' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    SignIn({ settings, at }) {
      const mode = memberOf(settings, 'redirectMode');
      // Published connectors write it in small letters, too.
      if (mode === undefined || (typeof mode === 'string' && MODES.some((each) => each.toLowerCase() === mode.toLowerCase()))) return;
      const place = at.child('redirectMode');
      const nearest = typeof mode === 'string' ? nearestName(mode, MODES) : undefined;
      report({ at: place, messageId: 'unknown', data: { mode: JSON.stringify(mode) }, ...offering((nearest === undefined ? ['GlobalPerConnector', 'Global'] : [nearest]).map((each) => proposeValue(place, each))) });
    },
  }),
});
