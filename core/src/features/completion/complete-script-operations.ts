import { documentOf } from '../../project/connector-project.js';
import { fileNameOf } from '../../project/uri-path.js';
import { namesDefinition } from '../symbols/solution-names.js';
import type { FeaturePlace } from '../feature-place.js';
import type { CompletionItem } from './completion-item.js';
import { operationItems } from './operation-items.js';

/** The operations that the script is to answer, in the XML of a solution: a JSON list in the element `scriptoperations` of the connector, however unfinished. */
export function completeScriptOperations({ project, document, index, offset }: FeaturePlace): readonly CompletionItem[] {
  const definition = documentOf(project, 'definition');
  const list = listAt(document.text, offset);
  if (definition === undefined || list === undefined || !namesDefinition(connectorAround(document.text, offset), fileNameOf(definition.uri))) return [];
  const { before, after } = list;
  const quote = /&quot;|"/.exec(before + after)?.[0] ?? '"';
  const isInside = before.split(quote).length % 2 === 0;
  const typed = (isInside ? /[^"&;,[\]\s]*$/ : /\w*$/).exec(before)?.[0] ?? '';
  const rest = (isInside ? /^[^"&,[\]\s]*/ : /^\w*/).exec(after)?.[0] ?? '';
  const place = { left: before.slice(0, before.length - typed.length), right: after.slice(rest.length), quote };
  if (place.left.includes(']') || place.right.trimStart().startsWith('[')) return [];
  // Inside of a text, the right side begins with what is left of it.
  const taken = new Set([...wholeTexts(place.left, quote), ...wholeTexts(isInside ? `${quote}${place.right}` : place.right, quote)]);
  const range = { start: offset - typed.length, end: offset + rest.length };
  return operationItems(index.operations.filter(({ operationId }) => operationId !== undefined && !taken.has(operationId)), range, (operationId) => {
    const text = escapeXml(JSON.stringify(operationId).slice(1, -1));
    return isInside ? `${text}${closing(place)}` : asItem(text, place);
  });
}

/** The text of the list on both sides of the cursor; undefined where the cursor is in no `scriptoperations`. One that nobody has closed yet ends with its line. */
function listAt(text: string, offset: number): { readonly before: string; readonly after: string } | undefined {
  const before = /<scriptoperations>([^<]*)$/i.exec(text.slice(Math.max(0, offset - MAX_LIST), offset))?.[1];
  if (before === undefined) return undefined;
  const after = /^[^<]*/.exec(text.slice(offset, offset + MAX_LIST))?.[0] ?? '';
  const isClosed = /^<\/scriptoperations/i.test(text.slice(offset + after.length));
  return { before, after: isClosed ? after : /^[^\r\n]*/.exec(after)?.[0] ?? '' };
}

/** How far a list is looked for, in characters: more than what all operations of the largest connectors take. */
const MAX_LIST = 100_000;

/** From the start of the connector to its end, or to where the next one begins. */
function connectorAround(text: string, offset: number): string {
  const start = [...text.slice(0, offset).matchAll(/<Connector(?=[\s>])/gi)].at(-1)?.index ?? 0;
  return /^.[^]*?(?=<\/Connector>|<Connector[\s>]|$)/i.exec(text.slice(start))?.[0] ?? '';
}

/** The texts that have both their quotes. */
function wholeTexts(text: string, quote: string): readonly string[] {
  return text.split(quote).slice(0, -1).filter((part, position) => position % 2 === 1 && part !== '');
}

/** A whole item, with the commas and brackets that are missing around it. */
function asItem(text: string, { left, right, quote }: { readonly left: string; readonly right: string; readonly quote: string }): string {
  const open = left.trim() === '' ? '[' : left.trimEnd().endsWith(quote) ? ', ' : '';
  const close = right.trimStart().startsWith(quote) ? ', ' : right.trim() === '' ? ']' : '';
  return `${open}${quote}${text}${quote}${close}`;
}

/** What ends a text that has begun, and the list where nothing comes behind it. */
function closing({ right, quote }: { readonly right: string; readonly quote: string }): string {
  if (right.startsWith(quote)) return '';
  return right.trim() === '' ? `${quote}]` : quote;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
