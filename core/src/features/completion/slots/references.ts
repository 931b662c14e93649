import type { NamedNode } from '../../../index/connector-index.js';
import { memberOf, textOf } from '../../../lint/json-object.js';
import { childPointer, pointerOf } from '../../../pointer.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

export function parameterReferences({ index }: CompletionPlace): readonly Proposal[] {
  return references('parameters', index.sharedParameters, (value) => [textOf(memberOf(value, 'in')), textOf(memberOf(value, 'name'))].filter((part) => part !== undefined).join(' '));
}

export function responseReferences({ index }: CompletionPlace): readonly Proposal[] {
  return references('responses', index.sharedResponses, () => 'response');
}

/** The definitions; the one that the cursor stands in comes last. */
export function schemaReferences({ index, cursor }: CompletionPlace): readonly Proposal[] {
  const own = cursor.segments[0] === 'definitions' ? cursor.segments[1] : undefined;
  return references('definitions', index.definitions, (value) => textOf(memberOf(value, 'type')) ?? 'schema').map((proposal) => (proposal.label === own ? { ...proposal, rank: 4 } : proposal));
}

function references(section: string, nodes: readonly NamedNode[], detailOf: (value: NamedNode['value']) => string): readonly Proposal[] {
  return nodes.map(({ name, value }) => ({
    value: `#${childPointer(pointerOf([section]), name)}`,
    label: name,
    kind: 'reference',
    detail: detailOf(value),
    documentation: textOf(memberOf(value, 'description')) ?? '',
    rank: 2,
  }));
}

/** Names that references look for, and that no definition has. */
export function missingDefinitions({ document, index }: CompletionPlace): readonly Proposal[] {
  const known = new Set(index.definitions.map(({ name }) => name));
  const wanted = new Set([...document.text.matchAll(/#\/definitions\/([^"'\s,}\]/]+)/g)].map((match) => match[1] ?? ''));
  return [...wanted].filter((name) => name !== '' && !known.has(name)).map((name) => ({ value: name, kind: 'reference', detail: 'referred to, and missing', rank: 1 }));
}
