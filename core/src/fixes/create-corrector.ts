import type { ConnectorDocument } from '../documents/connector-document.js';
import type { Corrector } from './corrector.js';

/** A document whose text can be changed through pointers: JSON and YAML, not scripts and readmes. */
export interface CorrectableDocument extends ConnectorDocument {
  createCorrector(): Corrector;
}

/** Throws a TypeError for a document without values: rules about scripts and readmes have no fixes. */
export function createCorrector(document: ConnectorDocument): Corrector {
  if (!isCorrectable(document)) throw new TypeError(`${document.uri} is a ${document.syntax} document, which has no values to correct`);
  return document.createCorrector();
}

function isCorrectable(document: ConnectorDocument): document is CorrectableDocument {
  return 'createCorrector' in document && typeof document.createCorrector === 'function';
}
