import type { OffsetRange } from '../text/offset-range.js';
import type { ConnectorDocument } from './connector-document.js';

/** A value as it stands in a text, with what stands inside of it. For walks over whole documents, where a look-up by pointer for each value would take long. */
export interface StructureNode {
  readonly kind: 'object' | 'array' | 'scalar';
  /** Undefined for an item of an array, and for the root. */
  readonly key: string | undefined;
  readonly keyRange: OffsetRange | undefined;
  /** Quotes and brackets included. */
  readonly range: OffsetRange;
  /** Members or items in document order. What an alias of YAML refers to is not repeated. */
  readonly children: readonly StructureNode[];
}

/** A document that knows the structure of its text: JSON and YAML. */
export interface StructuredDocument extends ConnectorDocument {
  readonly structure: StructureNode | undefined;
}

/** Undefined for scripts and readmes, and where nothing of a text could be read. */
export function structureOf(document: ConnectorDocument): StructureNode | undefined {
  return isStructured(document) ? document.structure : undefined;
}

function isStructured(document: ConnectorDocument): document is StructuredDocument {
  return 'structure' in document;
}
