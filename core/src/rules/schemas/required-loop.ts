import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeRemoval } from '../../fixes/fixing.js';
import { isObject, listOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';

export const requiredLoop = defineRule({
  meta: {
    id: 'required-loop',
    title: 'No schema requires itself',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { loop: 'RequiredLoopInSchemaNotAllowed' },
    reads: ['definition'],
    messages: { loop: '"{name}" requires itself ({way}), so that a value would have no end, and the service refuses the connector. Make one of the properties on the way optional.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      const definitions = objectOf(memberOf(root, 'definitions')) ?? {};
      const needs = new Map(Object.keys(definitions).map((name) => [name, needsOf(definitions[name])]));
      const done = new Set<string>();
      for (const name of namesInLoops(needs)) {
        const way = findLoop(name, needs, done);
        for (const each of way ?? []) done.add(each);
        if (way !== undefined) report({ at: at.child('definitions', name), part: 'key', messageId: 'loop', data: { name, way: [...way, name].join(' → ') }, ...offering(proposeOptional(definitions[way.at(-1) ?? name], at.child('definitions', way.at(-1) ?? name), name)) });
      }
    },
  }),
});

/** What a shared schema needs, found once for each value: an edit leaves most of them as they were. */
const NEEDS = new WeakMap<JsonObject, readonly string[]>();

function needsOf(schema: unknown): readonly string[] {
  if (!isObject(schema)) return [];
  const known = NEEDS.get(schema) ?? neededBy(schema, 0);
  NEEDS.set(schema, known);
  return known;
}

/** The names of the definitions that every value of a schema holds a value of. */
function neededBy(schema: unknown, depth: number): readonly string[] {
  if (!isObject(schema) || depth > 32) return [];
  const reference = textOf(memberOf(schema, '$ref'));
  if (reference !== undefined) return reference.startsWith('#/definitions/') ? [reference.slice('#/definitions/'.length).replace(/~1/g, '/').replace(/~0/g, '~')] : [];
  const required = listOf(memberOf(schema, 'required'));
  const properties: JsonObject = objectOf(memberOf(schema, 'properties')) ?? {};
  const parts = required.flatMap((name) => (typeof name === 'string' && Object.hasOwn(properties, name) ? [properties[name]] : []));
  return [...parts, ...listOf(memberOf(schema, 'allOf'))].flatMap((part) => neededBy(part, depth + 1));
}

type Needs = ReadonlyMap<string, readonly string[]>;

/**
 * The names on a loop, or between two: what is left when those that need nothing, and then those that nothing needs, are taken away again and again. A chain of thousands of
 * definitions without a loop is gone through once, and not from each of them.
 */
function namesInLoops(needs: Needs): ReadonlySet<string> {
  if ([...needs.values()].every(({ length }) => length === 0)) return new Set();
  const users = usersOf(needs);
  const left = new Set(needs.keys());
  for (const [ahead, behind] of [[needs, users], [users, needs]] as const) {
    const counts = new Map([...left].map((name) => [name, (ahead.get(name) ?? []).filter((each) => left.has(each)).length]));
    const open = [...left].filter((name) => counts.get(name) === 0);
    for (let name = open.pop(); name !== undefined; name = open.pop()) {
      left.delete(name);
      for (const other of behind.get(name) ?? []) {
        const count = (counts.get(other) ?? 0) - 1;
        counts.set(other, count);
        if (count === 0) open.push(other);
      }
    }
  }
  return left;
}

/** Who needs a name: as often as it is needed. */
function usersOf(needs: Needs): Needs {
  const users = new Map<string, string[]>();
  for (const [name, needed] of needs) {
    for (const each of needed) {
      const found = users.get(each);
      if (found === undefined) users.set(each, [name]);
      else found.push(name);
    }
  }
  return users;
}

/** The way from a name back to itself, shortest first; undefined where there is none. */
function findLoop(start: string, needs: Needs, done: ReadonlySet<string>): readonly string[] | undefined {
  if (done.has(start)) return undefined;
  const before = new Map<string, string>();
  const open = [start];
  // The list grows while it is walked.
  for (const name of open) {
    for (const next of needs.get(name) ?? []) {
      if (next === start) return wayTo(name, start, before);
      if (before.has(next)) continue;
      before.set(next, name);
      open.push(next);
    }
  }
  return undefined;
}

function wayTo(end: string, start: string, before: ReadonlyMap<string, string>): readonly string[] {
  const way: string[] = [];
  for (let name = end; name !== start; name = before.get(name) ?? start) way.push(name);
  return [start, ...way.toReversed()];
}

/** The last step of the way becomes optional, where it is a property of the schema itself: there the value may end. */
function proposeOptional(schema: unknown, at: Location, target: string): readonly Fix[] {
  if (!isObject(schema)) return [];
  const properties = objectOf(memberOf(schema, 'properties')) ?? {};
  return listOf(memberOf(schema, 'required')).flatMap((property, position) => {
    const needed = typeof property === 'string' && Object.hasOwn(properties, property) ? neededBy(properties[property], 0) : [];
    if (!needed.includes(target)) return [];
    const required = at.child('required');
    // An empty list is a fault of its own.
    const isOnly = listOf(memberOf(schema, 'required')).length === 1;
    return [proposeRemoval(isOnly ? required : required.child(position), `Make "${String(property)}" of "${String(at.segment)}" optional`)];
  }).slice(0, 1);
}
