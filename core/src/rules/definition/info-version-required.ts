import type { Fix } from '../../fixes/fix.js';
import { jsonTypeOf, memberOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { textFault } from '../text-fault.js';

export const infoVersionRequired = defineRule({
  meta: {
    id: 'info-version-required',
    title: 'The definition has a version',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'RequiredPropertyMissing', empty: 'RequiredValueEmpty', notText: 'JsonTypeIncorrect' },
    reads: ['definition'],
    messages: {
      missing: 'The definition has no version, so the service refuses the connector. Add a "version" such as "1.0".',
      empty: 'The version is empty, so the service refuses the connector. Write one such as "1.0".',
      notText: 'The version is {type} instead of text. Write it in double quotes, such as "1.0".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Info(info, at) {
      const version = memberOf(info, 'version');
      const place = at.child('version');
      switch (textFault(version)) {
        case 'missing':
          report({ at, messageId: 'missing', isMissing: true, lacks: [at.child('version').pointer], fixes: () => [addVersion(at)] });
          return;
        case 'empty':
          report({ at: place, messageId: 'empty', fixes: () => [changeVersion(place)] });
          return;
        case 'notText':
          report({ at: place, messageId: 'notText', data: { type: jsonTypeOf(version) }, ...(typeof version === 'number' ? { fixes: () => [quoteVersion(place)] } : {}) });
          return;
        case undefined:
          return;
      }
    },
  }),
});

function addVersion(info: Location): Fix {
  return suggestion('Add the version "1.0"', info, (corrector) => {
    corrector.insertKey(info.pointer, 'version', '1.0');
  });
}

function changeVersion(place: Location): Fix {
  return suggestion('Change the version to "1.0"', place, (corrector) => {
    corrector.set(place.pointer, '1.0');
  });
}

/** The number as the file spells it: `1.0` is 1 as a value. */
function quoteVersion(place: Location): Fix {
  const range = place.document.rangeOf(place.pointer, 'value') ?? { start: 0, end: 0 };
  const text = place.document.source.slice(range.start, range.end);
  return suggestion(`Change the version to "${text}"`, place, (corrector) => {
    corrector.set(place.pointer, text);
  });
}
