import { HTTP_METHODS } from '../../index/connector-index.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { isList, isObject, memberOf, objectOf } from '../../lint/json-object.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { decodePercent } from '../../text/decode-percent.js';
import { defineRule } from '../rule.js';

export const pathNoQueryFragment = defineRule({
  meta: {
    id: 'path-no-query-fragment',
    title: 'Paths have no query and no fragment',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { query: 'OperationPathMayNotContainQueryOrFragment' },
    reads: ['definition'],
    messages: { query: 'The path "{path}" contains "?" or "#", which the service refuses. Declare what follows as query parameters, with a default where the value never changes.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PathItem(_item, at, path) {
      if (/[?#]/.test(path)) report({ at, part: 'key', messageId: 'query', data: { path }, ...offering(proposeParameters(at, path)) });
    },
  }),
});

/** What stands behind the "?" becomes parameters of all operations that nobody sees, each with its value as default. Variables among the values have a parameter already. */
function proposeParameters(at: Location, path: string): readonly Fix[] {
  const [bare = '', query = ''] = path.replace(/#.*$/s, '').split(/\?(.*)/s);
  const pairs = query.split('&').filter((pair) => pair !== '').map((pair) => pair.split(/=(.*)/s).map(decodePercent));
  const parameters = [...new Map(pairs.map(([name = '', value = '']) => [name, { name, in: 'query', required: true, type: 'string', default: value, 'x-ms-visibility': 'internal' }])).values()];
  const item = objectOf(at.value);
  const paths = objectOf(at.parent?.value);
  if (item === undefined || paths === undefined || bare === '' || Object.hasOwn(paths, bare) || /[{}]/.test(query) || parameters.some(({ name }) => name === '')) return [];
  const operations = HTTP_METHODS.filter((method) => isObject(item[method]));
  const lists = operations.map((method) => ({ place: at.child(method), list: memberOf(objectOf(item[method]), 'parameters') }));
  const own = [memberOf(item, 'parameters'), ...lists.map(({ list }) => list)].flatMap((list) => (isList(list) ? list : []));
  const isTaken = own.some((parameter) => parameters.some(({ name }) => memberOf(objectOf(parameter), 'name') === name));
  if (isTaken || lists.some(({ list }) => list !== undefined && !isList(list))) return [];
  const title = parameters.length === 0 ? `Rename the path to "${bare}"` : `Rename the path to "${bare}", and send ${parameters.map(({ name }) => `"${name}"`).join(', ')} as hidden parameters`;
  return [
    suggestion(title, at, (corrector) => {
      corrector.rename(at.pointer, bare);
      if (parameters.length === 0) return;
      for (const { place, list } of lists) {
        if (list === undefined) corrector.insertKey(place.pointer, 'parameters', parameters, { after: 'description' });
        else for (const parameter of parameters) corrector.append(place.child('parameters').pointer, parameter);
      }
    }),
  ];
}
