import { isObject, listOf, memberOf, objectOf } from '../../lint/json-object.js';
import { proposeValue } from '../../fixes/fixing.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { documentOf } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';

/** Shorter words of one provider differ by a letter, and mean different things. */
const LONG_ENOUGH = 4;
const LONG_ENOUGH_TO_REPLACE = 6;

export const oauthScopeMisspelt = defineRule({
  meta: {
    id: 'oauth-scope-misspelt',
    title: 'Definition and apiProperties.json spell scopes alike',
    severity: 'warning',
    profiles: ['save'],
    savedAnyway: true,
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { misspelt: 'People are asked to allow "{scope}", and the definition declares "{nearest}", which is not asked for. Write it in the same way in both: did you mean "{nearest}"?' },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete || !isObject(documentOf(project, 'definition')?.value)) return {};
    return {
      SignIn({ settings, provider, at }) {
        const scopes = listOf(memberOf(settings, 'scopes'));
        // Microsoft Entra ID takes scopes ignoring case.
        const nameOf = (scope: string): string => (provider?.startsWith('aad') === true ? scope.toLowerCase() : scope);
        const asked = new Set(scopes.flatMap((scope) => (typeof scope === 'string' ? nameOf(scope) : [])));
        const declared = scopesOf(index);
        const known = new Set([...declared].map(nameOf));
        const left = [...declared].filter((scope) => !asked.has(nameOf(scope)));
        scopes.forEach((scope, position) => {
          if (typeof scope !== 'string' || known.has(nameOf(scope))) return;
          const nearest = left.find((other) => plain(other) === plain(scope)) ?? left.find((other) => isSlipOf(scope, other));
          const place = at.child('scopes', position);
          if (nearest !== undefined) report({ at: place, messageId: 'misspelt', data: { scope, nearest }, fixes: () => [proposeValue(place, nearest)] });
        });
      },
    };
  },
});

function scopesOf(index: ConnectorIndex): ReadonlySet<string> {
  const schemes = index.securitySchemes.filter(({ value }) => memberOf(value, 'type') === 'oauth2');
  return new Set(schemes.flatMap(({ value }) => Object.keys(objectOf(memberOf(value, 'scopes')) ?? {})));
}

/** Without capitals and signs. */
function plain(scope: string): string {
  return wordsOf(scope).join('');
}

function wordsOf(scope: string): readonly string[] {
  return scope.toLowerCase().split(/[^\p{L}\p{Nd}]+/u).filter((word) => word !== '');
}

/** Whether one letter of one word was left out, doubled, swapped or, in a long one, replaced. Scopes of one provider are alike (`mail.read`, `mail.send`), so that more would be guessing. */
function isSlipOf(scope: string, other: string): boolean {
  const [words, others] = [wordsOf(scope), wordsOf(other)];
  if (words.length !== others.length) return false;
  const pairs = words.flatMap((word, index) => (word === others[index] ? [] : [[word, others[index] ?? ''] as const]));
  const [pair] = pairs;
  return pairs.length === 1 && pair !== undefined && differsByOne(...pair);
}

function differsByOne(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < LONG_ENOUGH || /\p{Nd}/u.test(a + b)) return false;
  let start = 0;
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (left.length + right.length === 1) return true;
  return left.length === 2 ? right === `${left.charAt(1)}${left.charAt(0)}` : left.length === 1 && right.length === 1 && shorter >= LONG_ENOUGH_TO_REPLACE;
}
