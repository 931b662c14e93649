import type { Fix } from '../../fixes/fix.js';
import { CONNECTION_PARAMETER_TYPES } from '../../knowledge/connection-keys.js';
import { memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

const TYPES = Object.keys(CONNECTION_PARAMETER_TYPES);

export const connParamType = defineRule({
  meta: {
    id: 'conn-param-type',
    title: 'Connection parameters have a known type',
    severity: 'error',
    profiles: ['save', 'logic-apps'],
    serviceRules: {},
    reads: ['properties'],
    messages: {
      missing: 'The connection parameter "{name}" has no type. Add one: string, securestring, int, bool, oauthSetting or gatewaySetting.',
      unknown: '{value} is no type of a connection parameter. Write string, securestring, int, bool, oauthSetting or gatewaySetting.',
      misspelt: '{value} is no type of a connection parameter. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    ConnectionParameter({ name, value: parameter, at }) {
      const type = memberOf(parameter, 'type');
      const place = at.child('type');
      if (typeof type === 'string' && TYPES.includes(type)) return;
      if (type === undefined) {
        report({ at, messageId: 'missing', data: { name }, isMissing: true });
        return;
      }
      const text = typeof type === 'string' ? type : '';
      const nearest = nearestName(text, TYPES);
      const value = JSON.stringify(type);
      if (nearest === undefined) report({ at: place, messageId: 'unknown', data: { value } });
      // Published connectors write the type in other capitals, so the service does not mind.
      else report({ at: place, messageId: 'misspelt', data: { value, nearest }, severity: sameIgnoringCase(text, nearest) ? 'warning' : 'error', fixes: () => [change(place, nearest)] });
    },
  }),
});

function change(place: Location, type: string): Fix {
  return suggestion(`Change the type to "${type}"`, place, (corrector) => {
    corrector.set(place.pointer, type);
  });
}

function sameIgnoringCase(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
