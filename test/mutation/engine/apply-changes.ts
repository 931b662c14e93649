import { type Pointer, segmentsOf } from '@connector-workbench/core';
import type { Change, ValueChange } from './change.js';

/** The value after the changes. The value itself stays as it is; what is not changed is shared with it. */
export function applyChanges(value: unknown, changes: readonly Change[]): unknown {
  return changes.reduce((current, change) => (isOfValue(change) ? applied(current, segmentsOf(change.pointer), change) : current), value);
}

function isOfValue(change: Change): change is ValueChange {
  return change.kind === 'set' || change.kind === 'remove' || change.kind === 'rename';
}

/** Where something stands after the renamings. */
export function movedBy(pointer: Pointer, changes: readonly Change[]): string {
  return changes.reduce<string>((current, change) => {
    if (change.kind !== 'rename' || (current !== change.pointer && !current.startsWith(`${change.pointer}/`))) return current;
    const parent = change.pointer.slice(0, change.pointer.lastIndexOf('/'));
    return `${parent}/${change.name.replaceAll('~', '~0').replaceAll('/', '~1')}${current.slice(change.pointer.length)}`;
  }, pointer);
}

function applied(value: unknown, segments: readonly string[], change: ValueChange): unknown {
  const [segment, ...rest] = segments;
  if (segment === undefined) return changedRoot(change);
  if (typeof value !== 'object' || value === null) throw new Error(`There is nothing at ${change.pointer}`);
  if (Array.isArray(value)) {
    const items: unknown[] = [...(value as readonly unknown[])];
    const index = Number(segment);
    if (rest.length > 0) items[index] = applied(items[index], rest, change);
    else if (change.kind === 'set') items[index] = change.value;
    else throw new Error(`Lists are only set, so that no other item moves: ${change.pointer}`);
    return items;
  }
  return Object.fromEntries(changedMembers(Object.entries(value), segment, rest, change));
}

function changedRoot(change: ValueChange): unknown {
  if (change.kind === 'set') return change.value;
  throw new Error('The whole value can only be set');
}

function changedMembers(members: readonly [string, unknown][], segment: string, rest: readonly string[], change: ValueChange): readonly (readonly [string, unknown])[] {
  const known = members.some(([key]) => key === segment);
  if (!known && (rest.length > 0 || change.kind !== 'set')) throw new Error(`There is nothing at ${change.pointer}`);
  if (!known && change.kind === 'set') return [...members, [segment, change.value]];
  return members.flatMap(([key, member]): readonly (readonly [string, unknown])[] => {
    if (key !== segment) return [[key, member]];
    if (rest.length > 0) return [[key, applied(member, rest, change)]];
    if (change.kind === 'set') return [[key, change.value]];
    return change.kind === 'rename' ? [[change.name, member]] : [];
  });
}
