import { HTTP_METHODS } from '../../index/connector-index.js';
import { isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { suggestion } from '../../fixes/fixing.js';
import type { Fix } from '../../fixes/fix.js';
import { defineRule } from '../rule.js';
import { memberTypesOf } from '../../lint/member-types.js';
import { nearestName } from '../../wording/nearest-name.js';

const KNOWN: ReadonlySet<string> = new Set([...HTTP_METHODS, 'parameters', '$ref']);

export const unknownVerb = defineRule({
  meta: {
    id: 'unknown-verb',
    title: 'A path holds only HTTP methods and parameters',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'ExtensionNameNotValid', misspelt: 'ExtensionNameNotValid', path: 'ExtensionNameNotValid', operation: 'ExtensionNameNotValid', answer: 'ExtensionNameNotValid', definition: 'ExtensionNameNotValid' },
    reads: ['definition'],
    messages: {
      unknown: '"{key}" is no HTTP method, so the service refuses the connector. A path holds get, put, post, delete, options, head, patch, parameters, and names that start with "x-".',
      path: '"{key}" is a path, and stands inside of another one, so the service refuses the connector. Move it one level up, beside that.',
      operation: '"{key}" is a part of an operation, and stands beside it, so the service refuses the connector. Move it into the method, such as "get", that it belongs to.',
      answer: '"{key}" names an answer, and stands beside the operation that gives it, so the service refuses the connector. Move it into the "responses" of the method, such as "get", that it belongs to.',
      definition: '"{key}" is a part of the definition, and stands inside of a path, so the service refuses the connector. Move it up, beside "paths".',
      misspelt: '"{key}" is no HTTP method, so the service refuses the connector. Did you mean "{nearest}"?',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    PathItem(item, at) {
      for (const key of Object.keys(item)) {
        if (KNOWN.has(key) || key.startsWith('x-')) continue;
        const nearest = nearestName(key, KNOWN);
        const place = at.child(key);
        const level = levelOf(key);
        if (level !== undefined) {
          report({ at: place, part: 'key', messageId: level, data: { key }, ...moving(level, item, place) });
          continue;
        }
        if (nearest === undefined) report({ at: place, part: 'key', messageId: 'unknown', data: { key } });
        else report({ at: place, part: 'key', messageId: 'misspelt', data: { key, nearest }, ...renaming(item, place, nearest) });
      }
    },
  }),
});

type Level = 'path' | 'operation' | 'answer' | 'definition';

/** What a member that stands in a path is a part of, where a brace was closed too early or too late. */
function levelOf(key: string): Level | undefined {
  if (key.startsWith('/')) return 'path';
  if (key === 'default' || /^[1-5]\d\d$/.test(key)) return 'answer';
  if (memberTypesOf('operation')?.has(key) === true) return 'operation';
  return memberTypesOf('definition')?.has(key) === true ? 'definition' : undefined;
}

/** Moves the member to where it belongs, if that is one place, and free. */
function moving(level: Level, item: JsonObject, place: Location): { readonly fixes: () => readonly Fix[] } | { readonly fixable: 'no' } {
  const key = String(place.segment);
  const target = targetOf(level, item, place);
  if (target === undefined || Object.hasOwn(target.holder, key)) return { fixable: 'no' };
  return {
    fixes: () => [
      suggestion(target.title, place, (corrector) => {
        corrector.remove(place.pointer);
        corrector.insertKey(target.at.pointer, key, memberOf(item, key));
      }),
    ],
  };
}

interface Target {
  readonly title: string;
  readonly holder: JsonObject;
  readonly at: Location;
}

function targetOf(level: Level, item: JsonObject, place: Location): Target | undefined {
  const path = place.parent;
  const [method, ...others] = HTTP_METHODS.filter((each) => isObject(item[each]));
  if (level === 'operation') return method === undefined || others.length > 0 || path === undefined ? undefined : { title: `Move it into "${method}"`, holder: objectOf(item[method]) ?? {}, at: path.child(method) };
  if (level === 'answer') {
    // An answer needs a description; what has none is not worth moving.
    const isAnswer = typeof memberOf(objectOf(place.value) ?? {}, 'description') === 'string';
    const responses = method === undefined || others.length > 0 || !isAnswer ? undefined : objectOf(memberOf(objectOf(item[method]) ?? {}, 'responses'));
    return responses === undefined || method === undefined || path === undefined ? undefined : { title: `Move it into the responses of "${method}"`, holder: responses, at: path.child(method, 'responses') };
  }
  const at = level === 'path' ? path?.parent : path?.parent?.parent;
  const holder = at === undefined ? undefined : objectOf(at.value);
  return at === undefined || holder === undefined ? undefined : { title: level === 'path' ? 'Move it one level up' : 'Move it beside "paths"', holder, at };
}

function renaming(item: JsonObject, place: Location, nearest: string): { readonly fixes?: () => readonly Fix[] } {
  if (Object.hasOwn(item, nearest)) return {};
  return {
    fixes: () => [
      suggestion(`Rename to "${nearest}"`, place, (corrector) => {
        corrector.rename(place.pointer, nearest);
      }),
    ],
  };
}
