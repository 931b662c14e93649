import { isObject, listOf, memberOf, textOf } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { ConnectorOperation, EffectiveParameter } from './connector-index.js';
import type { Resolve, ResolvedReference } from './resolve-reference.js';

/** What an operation is called with: its own parameters, then those of its path item that it does not replace (same name and place). */
export function parametersOf(operation: Pick<ConnectorOperation, 'value' | 'item' | 'at'>, resolve: Resolve): readonly EffectiveParameter[] {
  const own = readList(operation.value, operation.at, 'operation', resolve);
  const itemAt = operation.at.parent;
  const inherited = itemAt === undefined ? [] : readList(operation.item, itemAt, 'pathItem', resolve);
  if (inherited.length === 0) return own;
  const taken = new Set(own.map(identityOf));
  return [...own, ...inherited.filter((parameter) => !taken.has(identityOf(parameter)))];
}

/** The parameters that one operation or path item lists, through `$ref`; entries that lead to no object are left out. */
export function readList(holder: unknown, at: Location, owner: EffectiveParameter['owner'], resolve: Resolve): readonly EffectiveParameter[] {
  if (!isObject(holder)) return [];
  const parameters: EffectiveParameter[] = [];
  listOf(memberOf(holder, 'parameters')).forEach((entry, index) => {
    const listedAt = at.child('parameters', index);
    const target = followed(entry, listedAt, resolve);
    if (target === undefined || !isObject(target.value)) return;
    parameters.push({
      name: textOf(memberOf(target.value, 'name')),
      in: textOf(memberOf(target.value, 'in')),
      value: target.value,
      at: target.at,
      listedAt,
      owner,
    });
  });
  return parameters;
}

function followed(entry: unknown, listedAt: Location, resolve: Resolve): ResolvedReference | undefined {
  if (!isObject(entry)) return undefined;
  const reference = textOf(memberOf(entry, '$ref'));
  return reference === undefined ? { value: entry, at: listedAt } : resolve(reference);
}

/** Swagger 2.0 tells parameters apart by name and place; of bodies there is only one, whatever its name. */
export function identityOf(parameter: EffectiveParameter): string {
  return parameter.in === 'body' ? 'body' : `${parameter.in ?? ''} ${parameter.name ?? ''}`;
}
