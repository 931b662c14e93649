import { isObject, listOf, memberOf, objectOf, textOf, type JsonObject } from '../../lint/json-object.js';
import type { Fix } from '../../fixes/fix.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import type { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

/** A list of names beside the list of values, as NSwag and OpenAPI Generator write it. */
const NAMES: ReadonlySet<string> = new Set(['x-enumNames', 'x-enum-varnames']);

export const msEnumIgnored = defineRule({
  meta: {
    id: 'ms-enum-ignored',
    title: 'Names of allowed values stand in x-ms-enum-values',
    severity: 'hint',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      ignored: '"x-ms-enum" is for generators of client code, and the platform ignores it. Names for the values that makers see stand in "x-ms-enum-values".',
      names: '"{key}" is for generators of client code, and the platform ignores it, so makers choose among {values} without the names. These belong into "x-ms-enum-values".',
    },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    extensions: new Set(['x-ms-enum', ...NAMES]),
    Extension(key, value, at) {
      if (at.parent === undefined) return;
      const holder = objectOf(at.parent.value) ?? {};
      const hasNames = memberOf(holder, 'x-ms-enum-values') !== undefined;
      if (key === 'x-ms-enum') {
        const named = isObject(value) ? listOf(memberOf(value, 'values')).flatMap((each) => (isObject(each) && memberOf(each, 'value') !== undefined ? [{ value: memberOf(each, 'value'), displayName: String(memberOf(each, 'name') ?? memberOf(each, 'value')) }] : [])) : [];
        const canConvert = named.length > 0 && !hasNames;
        report({ at, part: 'key', messageId: 'ignored', fixes: () => (canConvert ? [convert(at, named), proposeRemoval(at)] : [proposeRemoval(at)]) });
      } else if (NAMES.has(key) && !hasNames) {
        const named = namedValues(holder, value);
        const values = named.map((each) => JSON.stringify(each.value)).slice(0, 3).join(', ');
        if (named.some(saysMore)) report({ at, part: 'key', messageId: 'names', data: { key, values: named.length > 3 ? `${values}, …` : values }, fixes: () => [convert(at, named), proposeRemoval(at)] });
      }
    },
  }),
});

interface NamedValue {
  readonly value: unknown;
  readonly displayName: string;
}

/** None where not each value has its name. */
function namedValues(holder: JsonObject, names: unknown): readonly NamedValue[] {
  const values = listOf(memberOf(holder, 'enum'));
  const named = listOf(names).flatMap((name, position) => (textOf(name) === undefined || position >= values.length ? [] : [{ value: values[position], displayName: String(name) }]));
  return named.length === values.length && named.length === listOf(names).length ? named : [];
}

/** Whether the name is more than the value in other capitals. */
function saysMore({ value, displayName }: NamedValue): boolean {
  const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{Nd}]/gu, '');
  return typeof value !== 'string' || plain(value) !== plain(displayName);
}

function convert(at: Location, named: readonly NamedValue[]): Fix {
  return suggestion('Convert it to x-ms-enum-values', at, (corrector) => {
    corrector.set(at.pointer, named);
    corrector.rename(at.pointer, 'x-ms-enum-values');
  });
}
