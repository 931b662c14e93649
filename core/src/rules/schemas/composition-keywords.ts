import type { Fix } from '../../fixes/fix.js';
import { isList, memberOf, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import { proposeRemoval, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { FOREIGN_KEYWORDS } from './foreign-keywords.js';

export const compositionKeywords = defineRule({
  meta: {
    id: 'composition-keywords',
    title: 'Schemas use only the keywords of Swagger 2.0',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { foreign: 'SwaggerKeywordNotSupported' },
    reads: ['definition'],
    messages: { foreign: 'Swagger 2.0 has no "{key}" in schemas, and the platform does not understand it. {advice}.' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    UnknownMember(key, at, kind, node) {
      const advice = FOREIGN_KEYWORDS.get(key);
      if (advice === undefined || (kind !== 'schema' && kind !== 'items' && kind !== 'header' && kind !== 'parameter')) return;
      if (kind === 'parameter' && memberOf(node, 'in') === 'body') return;
      report({ at, part: 'key', messageId: 'foreign', data: { key, advice }, fixes: () => fixesOf(key, at, node) });
    },
  }),
});

/** What can be written in the words of Swagger 2.0 is; anything else can only go. */
function fixesOf(key: string, at: Location, node: JsonObject): readonly Fix[] {
  const value = memberOf(node, key);
  const removal = proposeRemoval(at);
  if (key === 'const' && !Object.hasOwn(node, 'enum')) return [replaced(at, 'enum', [value]), removal];
  if (key === 'nullable' && typeof value === 'boolean' && !Object.hasOwn(node, 'x-nullable')) return [replaced(at, 'x-nullable', value), removal];
  if (key === 'examples' && isList(value) && value.length > 0 && !Object.hasOwn(node, 'example')) return [replaced(at, 'example', value[0]), removal];
  return [removal];
}

function replaced(at: Location, key: string, value: unknown): Fix {
  return suggestion(`Write "${key}" instead`, at, (corrector) => {
    corrector.set(at.pointer, value);
    corrector.rename(at.pointer, key);
  });
}
