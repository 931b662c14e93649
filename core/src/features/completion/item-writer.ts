import type { TextCursor } from '../../cursor/text-cursor.js';
import type { Template } from '../../knowledge/template.js';
import type { OffsetEdit } from '../../text/text-edit.js';
import type { CompletionItem } from './completion-item.js';
import type { Proposal, TextPart } from './completion-place.js';
import { type HoleWriter, JsonTemplateWriter, PLAIN_HOLES, SnippetHoles, type TemplateWriter, YamlTemplateWriter } from './template-writer.js';
import { quotedYaml, yamlScalar } from './yaml-scalar.js';

/** Writes a member of an object: the key alone where its colon is there, else with the value that `proposal` comes with. */
export function keyItem(cursor: TextCursor, proposal: Proposal, position: number): CompletionItem {
  const name = String(proposal.value);
  return itemFor(cursor, proposal, position, (writer, holes) => {
    const key = cursor.quote === "'" || (cursor.syntax === 'yaml' && cursor.quote !== '') ? holes.literal(quotedYaml(name, cursor.quote === "'" ? "'" : '"')) : writer.text(name);
    if (cursor.hasColon) return key;
    if (cursor.hasValue) return `${key}:`;
    return `${key}:${writer.afterColon(proposal.template ?? '', cursor.layout.indent)}`;
  });
}

/** Writes a value: a text, a number, or what its template holds. */
export function valueItem(cursor: TextCursor, proposal: Proposal, position: number): CompletionItem {
  const { template, value } = proposal;
  return itemFor(cursor, proposal, position, (writer, holes) => {
    const { indent } = cursor.layout;
    if (template !== undefined) return isBelow(cursor, template) ? writer.afterColon(template, indent) : writer.value(template, proposal.isItem === true ? `${indent}  ` : indent);
    if (typeof value !== 'string') return String(value);
    return holes.literal(textFor(cursor, value));
  });
}

/** In YAML, an object or list behind the colon of its key goes on the lines below. */
function isBelow({ syntax, role, layout, needsDash }: TextCursor, template: Template): boolean {
  return syntax === 'yaml' && role === 'value' && !layout.isInline && !needsDash && typeof template === 'object' && template !== null;
}

function textFor({ syntax, quote, layout }: TextCursor, text: string): string {
  if (syntax === 'json') return JSON.stringify(text);
  return quote === '' ? yamlScalar(text, layout.quotes) : quotedYaml(text, quote);
}

function itemFor(cursor: TextCursor, proposal: Proposal, position: number, write: (writer: TemplateWriter, holes: HoleWriter) => string): CompletionItem {
  const { value, label = String(value), kind, detail = '', documentation = '', rank = 5, isDeprecated = false, part, subject } = proposal;
  const written = part === undefined ? texts(cursor, proposal.isItem === true ? '- ' : '', write) : partTexts(part);
  const typedQuote = part === undefined ? cursor.quote : '';
  const spoken = typeof value === 'string' ? value : String(value);
  return {
    label,
    kind,
    detail,
    documentation,
    sortText: `${rank}${String(position).padStart(4, '0')}`,
    filterText: typedQuote === '' ? spoken : cursor.syntax === 'json' ? JSON.stringify(spoken) : typedQuote + spoken,
    range: part?.range ?? (/^\r?\n/.test(written.plainText) ? { start: cursor.range.start - cursor.blanks, end: cursor.range.end } : cursor.range),
    ...written,
    additionalEdits: commaBefore(cursor),
    isDeprecated,
    ...(subject === undefined ? {} : { subject }),
  };
}

function texts(cursor: TextCursor, dash: string, write: (writer: TemplateWriter, holes: HoleWriter) => string): { readonly plainText: string; readonly snippet: string } {
  const one = (holes: HoleWriter): string => {
    const writer = cursor.syntax === 'json' ? new JsonTemplateWriter(cursor.layout, holes) : new YamlTemplateWriter(cursor.layout, holes);
    const written = write(writer, holes);
    const gap = /^\s/.test(written) ? '' : cursor.gap;
    const comma = cursor.commaBefore === cursor.range.start ? ',' : '';
    return `${comma}${gap}${dash}${written}${cursor.needsComma ? ',' : ''}`;
  };
  return { plainText: one(PLAIN_HOLES), snippet: one(new SnippetHoles()) };
}

function partTexts({ text, snippet }: TextPart): { readonly plainText: string; readonly snippet: string } {
  return { plainText: text, snippet: snippet ?? text.replace(/[\\$}]/g, '\\$&') };
}

/** A comma that would be inserted where the item begins is a part of the item: editors refuse two edits in one place. */
function commaBefore({ commaBefore: at, range }: TextCursor): readonly OffsetEdit[] {
  return at === undefined || at >= range.start ? [] : [{ range: { start: at, end: at }, newText: ',' }];
}
