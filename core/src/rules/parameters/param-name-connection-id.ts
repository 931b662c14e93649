import { segmentsOf } from '../../pointer.js';
import { HTTP_METHODS } from '../../index/connector-index.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { memberOf, listOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const paramNameConnectionId = defineRule({
  meta: {
    id: 'param-name-connection-id',
    title: 'No parameter is named connectionId',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { reserved: 'ConnectionIdParameterNotAllowed' },
    reads: ['definition'],
    messages: { reserved: 'The platform keeps the name "connectionId" for itself, so the service refuses the connector. Choose another name, and map it with a policy or script if the API insists on it.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Parameter(parameter, at) {
      if (memberOf(parameter, 'name') === 'connectionId') report({ at: at.child('name'), messageId: 'reserved', ...offering(proposeOtherName(parameter, at)) });
    },
  }),
});

const OTHER_NAME = 'connection_id';

/**
 * A variable of the path is called anything, so that it is renamed there, too, with the same parameter of the path's other operations. What is sent
 * by its name reaches the API under another one.
 */
function proposeOtherName(parameter: JsonObject, at: Location): readonly Fix[] {
  const place = memberOf(parameter, 'in');
  if (place !== 'path') {
    const title = place === 'body' ? `Rename it to "${OTHER_NAME}"` : `Rename it to "${OTHER_NAME}" (the API gets it under this name, unless a policy or the script changes it)`;
    return [
      suggestion(title, at, (corrector) => {
        corrector.set(at.child('name').pointer, OTHER_NAME);
      }),
    ];
  }
  const [section, path] = segmentsOf(at.pointer);
  const paths = objectOf(memberOf(objectOf(at.document.value), 'paths'));
  const item = section === 'paths' && typeof path === 'string' ? objectOf(paths?.[path]) : undefined;
  if (item === undefined || typeof path !== 'string' || paths === undefined) return [];
  const renamed = path.replaceAll('{connectionId}', `{${OTHER_NAME}}`);
  let itemAt = at;
  while (itemAt.parent?.parent?.parent !== undefined) itemAt = itemAt.parent;
  const holders = [{ value: item, place: itemAt }, ...HTTP_METHODS.flatMap((method) => {
    const value = objectOf(item[method]);
    return value === undefined ? [] : [{ value, place: itemAt.child(method) }];
  })];
  const names = holders.flatMap(({ value, place: holder }) => listOf(memberOf(value, 'parameters')).flatMap((each, position) => {
    const isSame = memberOf(objectOf(each), 'name') === 'connectionId' && memberOf(objectOf(each), 'in') === 'path';
    return isSame ? [holder.child('parameters', position, 'name')] : [];
  }));
  if (renamed === path || Object.hasOwn(paths, renamed)) return [];
  return [
    suggestion(`Rename it to "${OTHER_NAME}", in the path, too`, at, (corrector) => {
      corrector.rename(itemAt.pointer, renamed);
      for (const name of names) corrector.set(name.pointer, OTHER_NAME);
    }),
  ];
}
