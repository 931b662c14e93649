import { TYPES_OF_FORMATS } from '../../knowledge/value-formats.js';
import { memberOf } from '../../lint/json-object.js';
import { proposeRemoval, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { nearestName } from '../../wording/nearest-name.js';

/** Formats of other descriptions of data. */
const MEANT: Readonly<Record<string, string>> = { guid: 'uuid', url: 'uri', datetime: 'date-time', 'date-time-no-tz': 'date-no-tz', timestamp: 'date-time', int: 'int32', integer: 'int32', long: 'int64', short: 'int32', base64: 'byte', 'e-mail': 'email', mail: 'email' };

export const typeFormatKnown = defineRule({
  meta: {
    id: 'type-format-known',
    title: 'Formats are ones that the designer knows, and suit their type',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { pair: 'UnrecognizedTypeFormat', meant: 'UnrecognizedTypeFormat', unknown: 'UnrecognizedTypeFormat' },
    reads: ['definition'],
    messages: {
      pair: 'The format "{format}" does not go with the type {type}, and the designer ignores it. It goes with: {types}.',
      meant: 'The designer does not know the format "{format}" and ignores it. Did you mean "{nearest}"?',
      unknown: 'The designer does not know the format "{format}" and ignores it.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    keywords: {
      format(format, holder, at) {
        const type = memberOf(holder, 'type');
        if (typeof format !== 'string') return;
        const place = at.child('format');
        const types = Object.hasOwn(TYPES_OF_FORMATS, format) ? TYPES_OF_FORMATS[format] : undefined;
        if (types !== undefined) {
          if (typeof type === 'string' && !types.includes(type)) report({ at: place, messageId: 'pair', data: { format, type, types: types.join(', ') }, fixes: () => [proposeRemoval(place)] });
          return;
        }
        const lower = format.trim().toLowerCase();
        const meant = Object.hasOwn(MEANT, lower) ? MEANT[lower] : nearestName(format, Object.keys(TYPES_OF_FORMATS));
        const fits = meant !== undefined && (typeof type !== 'string' || TYPES_OF_FORMATS[meant]?.includes(type) === true);
        // The service only warns, and such a format does no harm.
        if (fits) report({ at: place, messageId: 'meant', data: { format, nearest: meant }, severity: 'info', fixes: () => [proposeValue(place, meant), proposeRemoval(place)] });
        else report({ at: place, messageId: 'unknown', data: { format }, severity: 'hint', fixes: () => [proposeRemoval(place)] });
      },
    },
  }),
});
