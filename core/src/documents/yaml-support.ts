import type { ConnectorDocument } from './connector-document.js';
import type { DocumentInput } from './document-input.js';
import type { Steps } from './steps.js';

/** What core can do with YAML. It is handed in, so that nothing loads the YAML library before a YAML file opens. */
export interface YamlSupport {
  createDocument(input: DocumentInput): ConnectorDocument;
  createDocumentInSteps(input: DocumentInput): Steps<ConnectorDocument>;
  /** A JSON value as the text of a whole file, in block style; reading it gives the same value. */
  write(value: unknown): string;
}
