import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { groupBy } from '../../project/group-by.js';
import { variablePlaces } from '../../paths/path-template.js';
import { entitiesOf } from './call-names.js';
import type { Collector } from './collector.js';
import type { PathReference } from './definition-names.js';
import type { Entity } from './entity.js';

/** What the variables of the paths mean, by path and name. */
export type PathVariables = ReadonlyMap<string, ReadonlyMap<string, readonly Entity[]>>;

/** Adds the variables in the paths of a definition. `root` is the definition's. */
export function addPathVariables(root: Location, index: ConnectorIndex, collector: Collector): PathVariables {
  const byPath = groupBy(index.operations, ({ path }) => path);
  const found = new Map<string, ReadonlyMap<string, readonly Entity[]>>();
  for (const path of Object.keys(objectOf(memberOf(objectOf(root.document.value), 'paths')) ?? {})) {
    if (path.startsWith('x-')) continue;
    const variables = new Map<string, readonly Entity[]>();
    for (const within of variablePlaces(path)) {
      const entities = variables.get(within.name) ?? meantBy(within.name, path, byPath.get(path) ?? [], index, collector);
      variables.set(within.name, entities);
      collector.refer(entities, { at: root.child('paths', path), part: 'key', within, what: 'path' });
    }
    if (variables.size > 0) found.set(path, variables);
  }
  return found;
}

/** Adds the variables of paths that `$ref`s go into: their names are part of the reference. */
export function addVariablesOfReferences(references: readonly PathReference[], known: PathVariables, collector: Collector): void {
  for (const { path, variables, at } of references) {
    for (const { name, start, end } of variables) {
      const entities = known.get(path)?.get(name) ?? [];
      if (entities.length > 0) collector.add({ entities, role: 'reference', site: { kind: 'node', at, part: 'value', form: 'fragment', start, end }, what: '$ref' });
    }
  }
}

/** The path parameter of each operation of the path; the variable itself where none has one. */
function meantBy(name: string, path: string, operations: readonly ConnectorOperation[], index: ConnectorIndex, collector: Collector): readonly Entity[] {
  const parameters = operations.flatMap((operation) => index.parametersOf(operation).filter((parameter) => parameter.in === 'path' && parameter.name === name));
  const entities = entitiesOf(parameters, collector);
  return entities.length > 0 ? entities : [collector.entities.undeclaredVariable(path, name)];
}
