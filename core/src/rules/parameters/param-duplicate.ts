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
      inheritedBody: 'OperationParametersContainMultipleBodyParameters',
    },
    reads: ['definition'],
    messages: {
      operation: 'This operation already has a {in} parameter "{name}", so the service refuses the connector. Remove or rename one of them.',
      path: 'This path already has a {in} parameter "{name}", so the service refuses the connector. Remove or rename one of them.',
      operationBody: 'This operation already has a body, and a request has only one, so the service refuses the connector. Put the properties of both into one schema.',
      inheritedBody: 'The path gives all its operations a body ("{name}"), and a request has only one. Give this one the same name, so that it takes the place of the other, or put the properties of both into one schema.',
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
    // A body of the same name takes the place of that of the path.
    const checkBodies = (operation: JsonObject, item: JsonObject, at: Location): void => {
      if (memberOf(item, 'parameters') === undefined || at.parent === undefined) return;
      const bodyIn = (holder: JsonObject, holderAt: Location, owner: EffectiveParameter['owner']): EffectiveParameter | undefined => readList(holder, holderAt, owner, (reference) => index.resolve(reference)).find((parameter) => parameter.in === 'body');
      const inherited = bodyIn(item, at.parent, 'pathItem');
      const own = inherited === undefined ? undefined : bodyIn(operation, at, 'operation');
      if (inherited === undefined || own === undefined || inherited.name === own.name) return;
      report({ at: entryName(own.listedAt), messageId: 'inheritedBody', data: { name: inherited.name ?? '' }, fixes: () => [proposeRemoval(own.listedAt, 'Remove this parameter')] });
    };
    return {
      PathItem: (item, at) => {
        check(item, at, 'pathItem');
      },
      Operation: (operation, at) => {
        check(operation.value, at, 'operation');
        checkBodies(operation.value, operation.item, at);
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
