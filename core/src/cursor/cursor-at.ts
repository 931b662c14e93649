import type { ConnectorDocument } from '../documents/connector-document.js';
import type { CursorDocument, TextCursor } from './text-cursor.js';
import { yamlCursorAt } from './yaml-cursor.js';

/** Undefined where nothing can be completed: in comments, between a key and its colon, and in files that are neither JSON nor YAML. */
export function cursorAt(document: ConnectorDocument, offset: number): TextCursor | undefined {
  if (knowsCursor(document)) return document.cursorAt(offset);
  return document.syntax === 'yaml' ? yamlCursorAt(document, offset) : undefined;
}

function knowsCursor(document: ConnectorDocument): document is CursorDocument {
  return 'cursorAt' in document && typeof document.cursorAt === 'function';
}
