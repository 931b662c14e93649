import { memberOf, objectOf, textOf } from '../../../lint/json-object.js';
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
