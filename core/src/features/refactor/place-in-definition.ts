import type { ConnectorDocument, NodePart } from '../../documents/connector-document.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { isObject, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import { type Pointer, ROOT_POINTER } from '../../pointer.js';
import type { FeaturePlace } from '../feature-place.js';
import { type DefinitionNode, nodesOnTheWay } from './definition-nodes.js';

/** Where a refactoring is asked for. */
export interface PlaceInDefinition {
  readonly project: ConnectorProject;
  readonly index: ConnectorIndex;
  readonly document: ConnectorDocument;
  readonly root: JsonObject;
  readonly rootAt: Location;
  /** The innermost value at the cursor, or the member whose key it is at. */
  readonly pointer: Pointer;
  readonly part: NodePart;
  /** The objects of the definition around that, the innermost first; the last is the definition itself. */
  readonly nodes: readonly DefinitionNode[];
}

/** Undefined outside of a definition that can be read as a whole. */
export function placeInDefinition({ project, index, document, offset }: FeaturePlace): PlaceInDefinition | undefined {
  const { value: root } = document;
  if (document.kind !== 'definition' || document.syntaxErrors.length > 0 || !isObject(root)) return undefined;
  const { pointer, part } = document.nodeAt(offset) ?? { pointer: ROOT_POINTER, part: 'value' };
  return { project, index, document, root, rootAt: Location.root(document), pointer, part, nodes: nodesOnTheWay(document, pointer).toReversed() };
}
