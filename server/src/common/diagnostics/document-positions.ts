import { type ConnectorDocument, lineIndexOf, type OffsetRange } from '@connector-workbench/core';
import type { Position, Range } from 'vscode-languageserver';

const BYTE_ORDER_MARK = '\ufeff';

/** Converts offsets to the editor's positions. */
export class DocumentPositions {
  rangeOf(document: ConnectorDocument, range: OffsetRange): Range {
    const lines = lineIndexOf(document);
    const shift = bomShift(document);
    const position = (offset: number): Range['start'] => {
      const { line, character } = lines.positionAt(offset);
      return { line, character: line === 0 ? character + shift : character };
    };
    return { start: position(range.start), end: position(range.end) };
  }

  /** The offset of an editor's position; a character beyond the end of its line means the end of that line. */
  offsetOf(document: ConnectorDocument, { line, character }: Position): number {
    return lineIndexOf(document).offsetAt({ line, character: line === 0 ? Math.max(0, character - bomShift(document)) : character });
  }
}

/** VS Code leaves a BOM out of its texts; an editor that sends one counts it as a character, and an edit has to land where it counts. */
function bomShift(document: ConnectorDocument): number {
  return document.version !== undefined && document.source.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
}
