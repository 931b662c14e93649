import { declaredParameters } from '../../../connections/connection-parameters.js';
import { USUAL_CONNECTION_PARAMETERS } from '../../../knowledge/usual-connection-parameters.js';
import { memberOf, textOf } from '../../../lint/json-object.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

/** The parameters that connections have. */
export function connectionParameterNames({ index }: CompletionPlace): readonly Proposal[] {
  const names = new Map(declaredParameters(index).map((parameter) => [parameter.name, parameter]));
  return [...names.values()].map(({ name, value }) => ({ value: name, kind: 'variable', detail: textOf(memberOf(value, 'type')) ?? '', rank: 2 }));
}

/** Names that a new parameter of connections mostly has, those first that the security definitions ask for. */
export function newConnectionParameters({ index }: CompletionPlace): readonly Proposal[] {
  const schemes = new Set(index.securitySchemes.map(({ value }) => textOf(memberOf(value, 'type'))));
  return USUAL_CONNECTION_PARAMETERS.map(({ name, label, meaning, scheme, template }) => ({
    value: name,
    label: label === 'Microsoft Entra ID' ? `${name} (${label})` : name,
    kind: 'template',
    detail: 'connection parameter',
    documentation: meaning,
    rank: scheme !== undefined && schemes.has(scheme) ? 1 : 2,
    template,
  }));
}
