import assert from 'node:assert/strict';
import type { ConnectorDocument } from '../documents/connector-document.js';
import { SYNTAX_MESSAGES } from '../documents/syntax-messages.js';

/** A text whose expected problems stand between `⟦` and `⟧`. */
export interface MarkedText {
  readonly text: string;
  readonly ranges: readonly { readonly start: number; readonly end: number }[];
}

export function readMarks(marked: string): MarkedText {
  const ranges: { start: number; end: number }[] = [];
  let text = '';
  for (const part of marked.split(/(?=[⟦⟧])/)) {
    if (part.startsWith('⟦')) ranges.push({ start: text.length, end: text.length });
    if (part.startsWith('⟧')) ranges.splice(-1, 1, { start: ranges.at(-1)?.start ?? 0, end: text.length });
    text += part.replace(/^[⟦⟧]/, '');
  }
  return { text, ranges };
}

/** Asserts that a document has exactly the marked problems, in the order of the text, and that each has the data its text asks for. */
export function assertProblems(document: ConnectorDocument, ranges: MarkedText['ranges'], messageIds: readonly string[]): void {
  const found = document.syntaxErrors.map(({ messageId, range }) => ({ messageId, range }));
  assert.deepEqual(found, messageIds.map((messageId, index) => ({ messageId, range: ranges[index] })));
  for (const { messageId, data } of document.syntaxErrors) {
    const text = Object.entries(SYNTAX_MESSAGES).find(([id]) => id === messageId)?.[1];
    assert.ok(text !== undefined, `no text for ${messageId}`);
    for (const [, name = ''] of text.matchAll(/\{(\w+)\}/g)) assert.ok(Object.hasOwn(data, name), `${messageId} lacks {${name}}`);
  }
}
