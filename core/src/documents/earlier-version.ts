import type { ChangedRange } from '../text/changed-range.js';
import type { ConnectorDocument } from './connector-document.js';

/** An earlier version of a file that was edited, and where the edited text differs from it. */
export interface EarlierVersion<D extends ConnectorDocument = ConnectorDocument> {
  readonly document: D;
  readonly change: ChangedRange;
}
