import { JsonDocument } from '../json/json-document.js';
import type { ConnectorDocument } from './connector-document.js';

/** For a moment when nobody waits: does what the first edits of an open document would have to do besides (a megabyte takes some 20 ms). */
export function prepareForEdits(document: ConnectorDocument): void {
  if (document instanceof JsonDocument) document.prepareForEdits();
}
