import type { ConnectorDocument } from '../documents/connector-document.js';
import type { ConnectorIndex } from '../index/connector-index.js';
import type { ConnectorProject } from '../project/connector-project.js';

/** Where the editor asks for something: a place in one document of a snapshot. */
export interface FeaturePlace {
  readonly project: ConnectorProject;
  readonly index: ConnectorIndex;
  readonly document: ConnectorDocument;
  /** UTF-16 offset into `document.text`. */
  readonly offset: number;
}
