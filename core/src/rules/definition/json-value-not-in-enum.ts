import { offering, proposeValue } from '../../fixes/fixing.js';
import { listOf, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';
import { isOfType } from '../../schemas/value-of-type.js';
import { nearestName } from '../../wording/nearest-name.js';
import { foreignMembers } from '../security/scheme-members.js';

const PARAMETER_PLACES = ['query', 'header', 'path', 'formData', 'body'];
const SIMPLE_TYPES = ['string', 'number', 'integer', 'boolean', 'array'];
/** The types that the objects of a definition may have. Published responses have "null" as well, and the service takes it. */
const TYPES: Readonly<Record<string, readonly string[]>> = {
  parameter: [...SIMPLE_TYPES, 'file'],
  header: SIMPLE_TYPES,
  items: SIMPLE_TYPES,
  schema: [...SIMPLE_TYPES, 'object', 'file', 'null'],
};
const SCHEME_TYPES = ['basic', 'apiKey', 'oauth2'];
const SCHEME_VALUES: Readonly<Record<string, readonly string[]>> = { in: ['query', 'header'], flow: ['implicit', 'password', 'application', 'accessCode'] };

/** Names of types in programming languages and other descriptions of data. */
const FOREIGN_TYPES: Readonly<Record<string, string>> = { int: 'integer', int32: 'integer', int64: 'integer', long: 'integer', float: 'number', double: 'number', decimal: 'number', bool: 'boolean', list: 'array', text: 'string', uuid: 'string', guid: 'string', date: 'string', datetime: 'string', 'date-time': 'string', dict: 'object', map: 'object', any: 'object' };

export const jsonValueNotInEnum = defineRule({
  meta: {
    id: 'json-value-not-in-enum',
    title: 'Types and places have one of the values that Swagger 2.0 knows',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { unknown: 'JsonValueNotInEnum', meant: 'JsonValueNotInEnum', oneOf: 'JsonValueNotInEnum' },
    reads: ['definition'],
    messages: {
      unknown: '{value} is no "{key}" that Swagger 2.0 knows here, so the service refuses the connector. Write one of: {allowed}.',
      meant: '{value} is no "{key}" that Swagger 2.0 knows here, so the service refuses the connector. Did you mean "{nearest}"?',
      oneOf: 'Swagger 2.0 has one "type", not a list of them. Write one of: {allowed}.',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => {
    const check = (value: unknown, key: string, allowed: readonly string[], at: Location, fits: (allowed: string) => boolean = () => true): void => {
      if (value === undefined || (typeof value === 'string' && allowed.includes(value))) return;
      const nearest = typeof value === 'string' ? meantBy(value, allowed) : undefined;
      const data = { value: JSON.stringify(value), key, allowed: allowed.map((each) => `"${each}"`).join(', ') };
      if (nearest === undefined) report({ at, messageId: 'unknown', data, ...offering(proposalsFor(key, allowed).filter(fits).map((each) => proposeValue(at, each))) });
      else report({ at, messageId: 'meant', data: { ...data, nearest }, ...offering([proposeValue(at, nearest)]) });
    };
    return {
      keywords: {
        type(value, holder, at, kind) {
          const allowed = TYPES[kind] ?? SIMPLE_TYPES;
          // The most frequent member of all: nothing is made where it is right.
          if (typeof value === 'string' && allowed.includes(value)) return;
          const place = at.child('type');
          // A list of types in a schema, and the type of a body parameter, are findings of their own.
          if (Array.isArray(value)) {
            if (kind !== 'schema') report({ at: place, messageId: 'oneOf', data: { allowed: allowed.join(', ') }, ...offering(value.filter((each) => allowed.includes(String(each))).map((each) => proposeValue(place, String(each)))) });
          } else if (kind !== 'parameter' || holder.in !== 'body') {
            check(value, 'type', allowed, place, (type) => isTypeFor(holder, type));
          }
        },
        in(value, _holder, at, kind) {
          if (kind === 'parameter' && typeof value === 'string') check(value, 'in', PARAMETER_PLACES, at.child('in'));
        },
      },
      SecurityScheme(scheme, at) {
        const { type } = scheme;
        if (typeof type === 'string') check(type, 'type', SCHEME_TYPES, at.child('type'), (each) => foreignMembers(scheme, each).length === 0);
        for (const key of Object.keys(SCHEME_VALUES)) {
          const value = scheme[key];
          if (typeof value === 'string') check(value, key, SCHEME_VALUES[key] ?? [], at.child(key));
        }
      },
    };
  },
});

/** Whether what else is said of a value goes with a type: its items, its allowed values and its default. */
function isTypeFor(holder: JsonObject, type: string): boolean {
  const values = [...listOf(memberOf(holder, 'enum')), memberOf(holder, 'default')].filter((value) => value !== undefined && value !== null);
  return (type === 'array') === Object.hasOwn(holder, 'items') && (type !== 'file' || memberOf(holder, 'in') === 'formData') && values.every((value) => isOfType(value, type));
}

/** A parameter in the path or the body needs more than another word: a variable in the path, or a schema. */
function proposalsFor(key: string, allowed: readonly string[]): readonly string[] {
  return key === 'in' ? ['query', 'header'] : allowed.slice(0, 5);
}

function meantBy(value: string, allowed: readonly string[]): string | undefined {
  const lower = value.trim().toLowerCase();
  const foreign = Object.hasOwn(FOREIGN_TYPES, lower) ? FOREIGN_TYPES[lower] : undefined;
  return foreign !== undefined && allowed.includes(foreign) ? foreign : nearestName(value.trim(), allowed);
}
