import { isObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { NamedNode } from './connector-index.js';

/** The members of an object that are objects themselves, with their keys as names; nothing where `value` is no object. */
export function namedNodes(value: unknown, at: Location): readonly NamedNode[] {
  if (!isObject(value)) return [];
  const nodes: NamedNode[] = [];
  for (const name of Object.keys(value)) {
    const member = value[name];
    if (isObject(member)) nodes.push({ name, value: member, at: at.step(name) });
  }
  return nodes;
}
