import type { ConnectorIndex, ConnectorOperation, EffectiveParameter } from '../../index/connector-index.js';
import { identityOf, readList } from '../../index/effective-parameters.js';
import type { Entity } from '../symbols/entity.js';
import type { Occurrence } from '../symbols/occurrence.js';
import type { SymbolTable } from '../symbols/symbol-table.js';

/** What is renamed together, since one text names all of it: `{id}` in a path is the parameter of each operation there. */
export interface Renaming {
  readonly entities: ReadonlySet<Entity>;
  readonly occurrences: readonly Occurrence[];
}

export function renamingOf(start: readonly Entity[], symbols: SymbolTable, index: ConnectorIndex): Renaming {
  const entities = new Set<Entity>(start);
  const occurrences = new Set<Occurrence>();
  const overrides = start.some(({ kind }) => kind === 'parameter') ? overridesByEntity(symbols, index) : new Map<Entity, readonly Entity[]>();
  // A set that grows while it is read is read to its end.
  for (const entity of entities) {
    for (const occurrence of symbols.occurrencesOf(entity)) {
      occurrences.add(occurrence);
      for (const other of occurrence.entities) entities.add(other);
    }
    for (const other of overrides.get(entity) ?? []) entities.add(other);
  }
  return { entities, occurrences: [...occurrences] };
}

/** A parameter of a path and those of its operations that replace it have to keep one name: under two names, operations would have both. */
function overridesByEntity(symbols: SymbolTable, index: ConnectorIndex): ReadonlyMap<Entity, readonly Entity[]> {
  const entityOf = entitiesByObject(symbols);
  const linked = new Map<Entity, Entity[]>();
  for (const operation of index.operations) {
    const inPath = new Map(parametersOfPath(operation, index).map((parameter) => [identityOf(parameter), parameter]));
    if (inPath.size === 0) continue;
    for (const own of index.parametersOf(operation)) {
      const [one, other] = [entityOf.get(own.value), entityOf.get(inPath.get(identityOf(own))?.value ?? own.value)];
      if (one === undefined || other === undefined || one === other) continue;
      linked.set(one, [...(linked.get(one) ?? []), other]);
      linked.set(other, [...(linked.get(other) ?? []), one]);
    }
  }
  return linked;
}

function parametersOfPath({ at }: ConnectorOperation, index: ConnectorIndex): readonly EffectiveParameter[] {
  return at.parent === undefined ? [] : readList(at.parent.value, at.parent, 'pathItem', (reference) => index.resolve(reference));
}

/** The parameters by the objects that declare them. */
export function entitiesByObject({ occurrences }: SymbolTable): ReadonlyMap<unknown, Entity> {
  return new Map(occurrences.flatMap(({ role, whole, entities: [entity] }) => (role === 'declaration' && entity?.kind === 'parameter' ? [[whole?.value, entity] as const] : [])));
}
