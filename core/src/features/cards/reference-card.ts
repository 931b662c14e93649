import type { ConnectorIndex } from '../../index/connector-index.js';
import { memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { code, paragraphs, plain } from './markdown.js';
import { parameterCard } from './parameter-card.js';
import { schemaCard } from './schema-table.js';

/** What a `$ref` leads to, as people read it; empty where it leads nowhere. */
export function referenceCard(reference: string, index: ConnectorIndex): string {
  const target = objectOf(index.resolve(reference)?.value);
  if (target === undefined) return '';
  const name = code(reference.split('/').at(-1) ?? '');
  if (reference.startsWith('#/parameters/')) return paragraphs(`Shared parameter ${name}`, parameterCard(target, index));
  if (reference.startsWith('#/responses/')) return paragraphs(`Shared response ${name}`, plain(textOf(memberOf(target, 'description')) ?? ''), schemaCard(memberOf(target, 'schema'), index));
  return paragraphs(`Definition ${name}`, schemaCard(target, index));
}
