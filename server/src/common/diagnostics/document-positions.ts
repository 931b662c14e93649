import { type ConnectorDocument, LineIndex, type OffsetRange } from '@connector-workbench/core';
import type { Position, Range } from 'vscode-languageserver';

const BYTE_ORDER_MARK = '\ufeff';

/** Converts offsets to the editor's positions. The line index of a document is made once. */
export class DocumentPositions {
  readonly #lines = new WeakMap<ConnectorDocument, LineIndex>();

  rangeOf(document: ConnectorDocument, range: OffsetRange): Range {
    const lines = this.#linesOf(document);
    const shift = bomShift(document);
    const position = (offset: number): Range['start'] => {
      const { line, character } = lines.positionAt(offset);
      return { line, character: line === 0 ? character + shift : character };
    };
    return { start: position(range.start), end: position(range.end) };
  }

  /** The offset of an editor's position; a character beyond the end of its line means the end of that line. */
  offsetOf(document: ConnectorDocument, { line, character }: Position): number {
    return this.#linesOf(document).offsetAt({ line, character: line === 0 ? Math.max(0, character - bomShift(document)) : character });
  }

  #linesOf(document: ConnectorDocument): LineIndex {
    const known = this.#lines.get(document);
    if (known !== undefined) return known;
    const lines = new LineIndex(document.text);
    this.#lines.set(document, lines);
    return lines;
  }
}

/** VS Code leaves a BOM out of its texts; an editor that sends one counts it as a character, and an edit has to land where it counts. */
function bomShift(document: ConnectorDocument): number {
  return document.version !== undefined && document.text.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
}
