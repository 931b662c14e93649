import { HTTP_METHODS, type NamedNode } from '../../../index/connector-index.js';
import { memberOf, objectOf, textOf } from '../../../lint/json-object.js';
import { unitKey } from '../../../index/unit-facts.js';
import { childPointer, pointerOf } from '../../../pointer.js';
import { likeness, wordsOfNamed, wordsToCompare } from '../../../wording/shared-words.js';
import { schemaNameAt } from '../../refactor/schema-name.js';
import type { CompletionPlace, Proposal } from '../completion-place.js';

export function parameterReferences({ index }: CompletionPlace): readonly Proposal[] {
  return references('parameters', index.sharedParameters, (value) => [textOf(memberOf(value, 'in')), textOf(memberOf(value, 'name'))].filter((part) => part !== undefined).join(' '));
}

export function responseReferences({ index }: CompletionPlace): readonly Proposal[] {
  return references('responses', index.sharedResponses, () => 'response');
}

/** The definitions: those first that are called like what stands at the cursor, then those that nothing uses yet. The one that the cursor stands in comes last. */
export function schemaReferences(place: CompletionPlace): readonly Proposal[] {
  const { index, cursor } = place;
  const own = cursor.segments[0] === 'definitions' ? cursor.segments[1] : undefined;
  const wanted = wantedWords(place);
  const judged = index.definitions.map((node, position) => ({ node, position, score: likeness(wordsOfNamed(node.value, node.name), wanted) + (index.usedUnits.has(unitKey('definitions', node.name)) ? 0 : UNUSED) }));
  judged.sort((a, b) => b.score - a.score || a.position - b.position);
  return references('definitions', judged.map(({ node }) => node), (value) => textOf(memberOf(value, 'type')) ?? 'schema').map((proposal) => (proposal.label === own ? { ...proposal, rank: 4 } : proposal));
}

/** What a definition that nothing uses is worth, compared with one that has all words in common. */
const UNUSED = 0.3;

/** What the schema at the cursor would be called, with a word for failures where it is one. */
function wantedWords({ cursor: { segments, valueAt } }: CompletionPlace): ReadonlySet<string> {
  const holder = segments.at(-1) === '$ref' ? segments.slice(0, -1) : segments;
  const status = holder[holder.indexOf('responses') + 1] ?? '';
  const isFailure = holder.includes('responses') && (status === 'default' || /^[45]/.test(status));
  const words = wordsToCompare(schemaNameAt(holder, operationIdAround(holder, valueAt)));
  return isFailure ? new Set(['error', 'response', ...words].filter((word) => !/^\d/.test(word))) : words;
}

/** Of the operation, or of the first one of its path: without asking for all operations, which takes longer than all else. */
function operationIdAround([section]: readonly string[], valueAt: CompletionPlace['cursor']['valueAt']): string {
  if (section !== 'paths') return '';
  const item = objectOf(valueAt(2));
  const holders = [objectOf(valueAt(3)), ...HTTP_METHODS.map((method) => objectOf(memberOf(item, method)))];
  return holders.map((holder) => textOf(memberOf(holder, 'operationId'))).find((id) => id !== undefined) ?? '';
}

function references(section: string, nodes: readonly NamedNode[], detailOf: (value: NamedNode['value']) => string): readonly Proposal[] {
  return nodes.map(({ name, value }) => ({ name, value, reference: `#${childPointer(pointerOf([section]), name)}` })).map(({ name, value, reference }) => ({
    value: reference,
    label: name,
    kind: 'reference',
    detail: detailOf(value),
    documentation: textOf(memberOf(value, 'description')) ?? '',
    subject: { kind: 'reference', name: reference },
    rank: 2,
  }));
}

/** Names that references look for, and that no definition has. */
export function missingDefinitions({ index }: CompletionPlace): readonly Proposal[] {
  const known = new Set(index.definitions.map(({ name }) => name));
  return [...index.usedUnits.namesIn('definitions')].filter((name) => name !== '' && !known.has(name)).map((name) => ({ value: name, kind: 'reference', detail: 'referred to, and missing', rank: 1 }));
}
