import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { isInternal } from '../../index/visibility.js';
import { type JsonObject, memberOf } from '../../lint/json-object.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { SourceText } from '../source-text.js';
import type { SemanticToken, SemanticTokenModifier, SemanticTokenType } from './semantic-token.js';

/** Collects the tokens of one document, or of a part of it. */
export class TokenCollector {
  readonly document: ConnectorDocument;
  readonly index: ConnectorIndex;
  /** Only what touches it is wanted. */
  readonly wanted: OffsetRange;
  readonly #tokens: SemanticToken[] = [];

  constructor(document: ConnectorDocument, index: ConnectorIndex, wanted: OffsetRange) {
    this.document = document;
    this.index = index;
    this.wanted = wanted;
  }

  /** A whole text. */
  addText(source: SourceText | undefined, type: SemanticTokenType, ...modifiers: readonly SemanticTokenModifier[]): void {
    if (source !== undefined) this.addPart(source, 0, source.text.length, type, ...modifiers);
  }

  /** A piece of a text. What goes over the end of a line is left out: not all editors take it. */
  addPart(source: SourceText, start: number, end: number, type: SemanticTokenType, ...modifiers: readonly SemanticTokenModifier[]): void {
    const range = { start: source.offsetOf(start), end: source.offsetOf(end) };
    const isOnOneLine = !/[\r\n]/.test(this.document.source.slice(range.start, range.end));
    if (range.start < range.end && isOnOneLine && this.isWanted(range)) this.#tokens.push({ range, type, modifiers });
  }

  /** The name of an operation, with what is known about it. */
  addOperation(source: SourceText | undefined): void {
    const operation = this.index.operationsById(source?.text ?? '')[0];
    this.addText(source, 'function', ...(operation === undefined ? [] : modifiersOfOperation(operation.value)));
  }

  isWanted({ start, end }: OffsetRange): boolean {
    return start < this.wanted.end && end > this.wanted.start;
  }

  /** In the order of the text; of tokens that overlap, the first. */
  tokens(): readonly SemanticToken[] {
    const sorted = this.#tokens.toSorted((a, b) => a.range.start - b.range.start);
    let end = 0;
    return sorted.filter(({ range }) => {
      if (range.start < end) return false;
      end = range.end;
      return true;
    });
  }
}

export function modifiersOfOperation(operation: JsonObject): readonly SemanticTokenModifier[] {
  return [...(memberOf(operation, 'deprecated') === true ? (['deprecated'] as const) : []), ...(isInternal(operation) ? (['internal'] as const) : [])];
}
