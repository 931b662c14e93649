import { isBlank, isObject, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { beside, isSamePath, LISTS, newerPath, TWINS } from '../../dynamic/twins.js';
import { CALLING_EXTENSIONS } from '../../dynamic/dynamic-calls.js';

export const dynamicTwinConsistency = defineRule({
  meta: {
    id: 'dynamic-twin-consistency',
    title: 'Both forms of a list or schema say the same',
    severity: 'warning',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      operation: '{newer} calls "{id}", and {older} beside it calls "{other}", so that makers see different choices in different designers. Call the same operation.',
      path: 'The {key} "{path}" differs from the {olderKey} "{other}" of {older}, so that makers get different choices in different designers. Use the same path.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    extensions: CALLING_EXTENSIONS,
    Extension(key, value, at) {
      const kinds = TWINS.find(({ newer }) => newer === key);
      const older = kinds === undefined || !isObject(value) ? undefined : objectOf(beside(at, kinds.older));
      if (kinds === undefined || !isObject(value) || older === undefined) return;
      const ids = [textOf(memberOf(value, 'operationId')), textOf(memberOf(older, 'operationId'))] as const;
      // An id that is empty is a finding of its own.
      if (ids[0] === undefined || ids[1] === undefined || isBlank(ids[0]) || isBlank(ids[1])) return;
      const [id, other] = ids;
      const data = { newer: kinds.newer, older: kinds.older, id, other };
      if (id !== other) {
        const place = at.child('operationId');
        // Where the other one is wrong itself, taking it over would make two faults of one.
        const isThere = index.operationsById(other).length > 0;
        report({ at: place, messageId: 'operation', data, ...offering(isThere ? [proposeValue(place, other)] : []) });
      } else if (kinds === LISTS) {
        for (const difference of differences(value, older, at)) {
          const { place, ...paths } = difference;
          report({ at: place, messageId: 'path', data: { ...data, ...paths }, fixes: () => [proposeValue(place, newerPath(paths.other))] });
        }
      }
    },
  }),
});

interface Difference {
  readonly place: Location;
  readonly key: string;
  readonly path: string;
  readonly olderKey: string;
  readonly other: string;
}

/** Where both have a path, and it is not the same. */
function differences(list: JsonObject, values: JsonObject, at: Location): readonly Difference[] {
  return LISTS.keys.flatMap(([olderKey, key]) => {
    const path = textOf(memberOf(list, key));
    const other = textOf(memberOf(values, olderKey));
    return path === undefined || other === undefined || isSamePath(path, other) ? [] : [{ place: at.child(key), key, path, olderKey, other }];
  });
}
