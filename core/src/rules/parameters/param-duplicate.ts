import type { ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import { identityOf, readList } from '../../index/effective-parameters.js';
import { memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { objectOf } from '../../lint/json-object.js';
import { proposeRemoval } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const paramDuplicate = defineRule({
  meta: {
    id: 'param-duplicate',
    title: 'No operation has the same parameter twice',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {
      operation: 'OperationParametersContainDuplicateParameter',
      path: 'PathParametersContainDuplicateParameter',
      operationBody: 'OperationParametersContainMultipleBodyParameters',
      pathBody: 'PathParametersContainMultipleBodyParameters',
    },
    reads: ['definition'],
    messages: {
      operation: 'This operation already has a {in} parameter "{name}", so the service refuses the connector. Remove or rename one of them.',
      path: 'This path already has a {in} parameter "{name}", so the service refuses the connector. Remove or rename one of them.',
      operationBody: 'This operation already has a body, and a request has only one, so the service refuses the connector. Put the properties of both into one schema.',
      otherCapitals: 'There is a header "{name}" already, and capitals do not tell names of headers apart, so one of them gets lost. Remove or rename one of them.',
      pathBody: 'This path already has a body, and a request has only one, so the service refuses the connector. Put the properties of both into one schema.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const checkHeaders = (operation: ConnectorOperation): void => {
      const headers = new Map<string, EffectiveParameter>();
      for (const parameter of index.parametersOf(operation)) {
        if (parameter.in !== 'header' || parameter.name === undefined) continue;
        const other = headers.get(parameter.name.toLowerCase());
        headers.set(parameter.name.toLowerCase(), other ?? parameter);
        // Those that are spelt alike are said above.
        if (other === undefined || other.name === parameter.name) continue;
        const [first, second] = parameter.owner === 'pathItem' && other.owner === 'operation' ? [parameter, other] : [other, parameter];
        const { listedAt } = second;
        report({ at: entryName(listedAt), messageId: 'otherCapitals', data: { name: first.name ?? '' }, severity: 'warning', once: listedAt.pointer, fixes: () => [proposeRemoval(listedAt, 'Remove this parameter')] });
      }
    };
    const check = (holder: JsonObject, at: Location, owner: EffectiveParameter['owner']): void => {
      const seen = new Set<string>();
      for (const parameter of readList(holder, at, owner, (reference) => index.resolve(reference))) {
        const { name, in: place, listedAt } = parameter;
        if (place === undefined || (name === undefined && place !== 'body')) continue;
        const identity = identityOf(parameter);
        const isBody = place === 'body';
        const scope = owner === 'pathItem' ? 'path' : 'operation';
        if (seen.has(identity)) {
          report({
            at: entryName(listedAt),
            messageId: isBody ? `${scope}Body` : scope,
            data: { in: place, name: name ?? '' },
            fixes: () => [proposeRemoval(listedAt, 'Remove this parameter')],
          });
        }
        seen.add(identity);
      }
    };
    return {
      PathItem: (item, at) => {
        check(item, at, 'pathItem');
      },
      Operation: (operation, at) => {
        check(operation.value, at, 'operation');
        checkHeaders(operation);
      },
    };
  },
});

/** What tells the entry apart: its name or reference; the entry itself where it has neither. */
function entryName(listedAt: Location): Location {
  const entry = objectOf(listedAt.value);
  const key = ['$ref', 'name'].find((each) => memberOf(entry, each) !== undefined);
  return key === undefined ? listedAt : listedAt.child(key);
}
