import { memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

const KEY = 'x-ms-url-encoding';

export const urlEncodingQuery = defineRule({
  meta: {
    id: 'url-encoding-query',
    title: 'Only path parameters say how they are encoded',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { query: 'QueryParameterEncodingNotSupported' },
    reads: ['definition'],
    messages: {
      query: 'Values of query parameters are always encoded once, so "x-ms-url-encoding" changes nothing here. Remove it.',
      elsewhere: 'Only a parameter of the path says how its value is encoded, so "x-ms-url-encoding" changes nothing here. Remove it; where a variable of the path is meant, write it at the parameter of that name.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => {
    // Published connectors have it there: it is of no use, and does no harm.
    const reportElsewhere = (at: Location): void => { report({ at, part: 'key', messageId: 'elsewhere', severity: 'info', fixes: () => [proposeRemoval(at)] }); };
    const reportIn = (value: JsonObject, at: Location): void => { if (memberOf(value, KEY) !== undefined) reportElsewhere(at.child(KEY)); };
    return {
      PathItem: reportIn,
      Operation({ value }, at) { reportIn(value, at); },
      keywords: {
        [KEY](_value, holder, around, kind) {
          const place = kind === 'parameter' ? textOf(memberOf(holder, 'in')) : 'elsewhere';
          const at = around.child(KEY);
          // Of a parameter that does not tell where it is sent, that is the finding.
          if (place === 'path' || place === undefined) return;
          if (place === 'query') report({ at, part: 'key', messageId: 'query', fixes: () => [proposeRemoval(at)] });
          else reportElsewhere(at);
        },
      },
    };
  },
});
