import { createDocument } from '../../documents/create-document.js';
import { SYNTAX_MESSAGES, type SyntaxMessageId } from '../../documents/syntax-messages.js';
import { LineIndex } from '../../text/line-index.js';

export type ReadSamples = { readonly kind: 'values'; readonly values: readonly unknown[] } | { readonly kind: 'refused'; readonly reason: string };

/** A line between two samples of one text. */
const SEPARATOR = /^---[ \t]*$/m;

/** The values of samples in JSON. One text may hold several, with lines of `---` between them. */
export function readSamples(samples: readonly string[]): ReadSamples {
  const texts = samples.flatMap((sample) => sample.split(SEPARATOR)).filter((text) => text.trim() !== '');
  if (texts.length === 0) return { kind: 'refused', reason: 'There is no sample. Copy an answer of the service in JSON, and try again.' };
  const values: unknown[] = [];
  for (const [index, text] of texts.entries()) {
    if (/^\s*<[a-z!?]/i.test(text)) return { kind: 'refused', reason: `${which(texts, index)} is XML or HTML. Take an answer in JSON; mostly the service sends one for a request with the header "Accept: application/json".` };
    const { value, syntaxErrors: [error] } = createDocument({ uri: 'sample:sample.json', kind: 'definition', syntax: 'json', text });
    if (error !== undefined) {
      const { line, character } = new LineIndex(text).positionAt(error.range.start);
      return { kind: 'refused', reason: `${which(texts, index)} is no JSON, in line ${line + 1}, column ${character + 1}: ${messageOf(error)}` };
    }
    values.push(value);
  }
  return { kind: 'values', values };
}

function which(texts: readonly string[], index: number): string {
  return texts.length === 1 ? 'The sample' : `Sample ${index + 1}`;
}

function messageOf({ messageId, data }: { readonly messageId: string; readonly data: Readonly<Record<string, string | number>> }): string {
  const text = Object.hasOwn(SYNTAX_MESSAGES, messageId) ? SYNTAX_MESSAGES[messageId as SyntaxMessageId] : 'It cannot be read.';
  return text.replaceAll(/\{(\w+)\}/g, (_, name: string) => String(data[name] ?? ''));
}
