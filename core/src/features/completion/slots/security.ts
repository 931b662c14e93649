import { memberOf, objectOf, textOf } from '../../../lint/json-object.js';
import { choiceHole, hole, type Template } from '../../../knowledge/template.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** The security definitions, each with the scopes that it needs. */
export function securitySchemes({ index }: CompletionPlace): readonly Proposal[] {
  return index.securitySchemes.map(({ name, value }) => ({
    value: name,
    kind: 'reference',
    detail: textOf(memberOf(value, 'type')) ?? '',
    documentation: textOf(memberOf(value, 'description')) ?? '',
    rank: 2,
    template: memberOf(value, 'type') === 'oauth2' ? Object.keys(objectOf(memberOf(value, 'scopes')) ?? {}).slice(0, 1) : [],
  }));
}

/** The scopes of the security definition whose list the cursor stands in. */
export function scopes({ index, cursor }: CompletionPlace): readonly Proposal[] {
  const names = cursor.segments.slice(-2);
  const scheme = index.securitySchemes.find(({ name }) => names.includes(name));
  return Object.entries(objectOf(memberOf(scheme?.value, 'scopes')) ?? {}).map(([scope, meaning]) => ({ value: scope, kind: 'value', documentation: textOf(meaning) ?? '', rank: 2 }));
}

/** The scopes that any security definition has: a sign-in asks for some of them. */
export function signInScopes({ index }: CompletionPlace): readonly Proposal[] {
  const found = new Map(index.securitySchemes.flatMap(({ value }) => Object.entries(objectOf(memberOf(value, 'scopes')) ?? {})));
  return [...found].map(([scope, meaning]) => ({ value: scope, kind: 'value', documentation: textOf(meaning) ?? '', rank: 2 }));
}

/** The ways of proving who one is that connectors have, under names that are easy to recognise. */
const SCHEMES: readonly { readonly name: string; readonly meaning: string; readonly template: Template }[] = [
  { name: 'api_key', meaning: 'A key in a header or in the query. A connection parameter of the type `securestring` with the same name holds it.', template: { type: 'apiKey', in: choiceHole('header', 'query'), name: hole('api_key') } },
  { name: 'basic_auth', meaning: 'User name and password. The connection parameters `username` and `password` hold them.', template: { type: 'basic' } },
  {
    name: 'oauth2_auth',
    meaning: 'OAuth 2.0. A connection parameter of the type `oauthSetting` signs in.',
    template: { type: 'oauth2', flow: 'accessCode', authorizationUrl: hole('https://'), tokenUrl: hole('https://'), scopes: {} },
  },
];

export function newSecuritySchemes(): readonly Proposal[] {
  return SCHEMES.map(({ name, meaning, template }) => ({ value: name, kind: 'template', detail: 'security definition', documentation: meaning, rank: 2, template }));
}
