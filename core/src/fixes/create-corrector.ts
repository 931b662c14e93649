import type { ConnectorDocument } from '../documents/connector-document.js';
import type { Corrector } from './corrector.js';

/** A document whose text can be changed: through pointers in JSON and YAML, by its ranges in scripts and readmes. */
export interface CorrectableDocument extends ConnectorDocument {
  createCorrector(): Corrector;
}

/** Throws a TypeError for what is no text, such as an icon. */
export function createCorrector(document: ConnectorDocument): Corrector {
  if (!isCorrectable(document)) throw new TypeError(`${document.uri} cannot be corrected`);
  return document.createCorrector();
}

function isCorrectable(document: ConnectorDocument): document is CorrectableDocument {
  return 'createCorrector' in document && typeof document.createCorrector === 'function';
}
