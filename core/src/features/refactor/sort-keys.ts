import { type DefinitionNode, nodesOf } from './definition-nodes.js';
import { recommendedOrder } from './key-order.js';
import type { PlaceInDefinition } from './place-in-definition.js';
import type { Refactoring } from './refactoring.js';
import { canReorder, reorderMembers } from '../../fixes/reorder-members.js';

const NAMES: Readonly<Partial<Record<DefinitionNode['kind'], string>>> = {
  definition: 'definition’s sections',
  info: 'keys of info',
  operation: 'keys of the operation',
  parameter: 'keys of the parameter',
  schema: 'keys of the schema',
  response: 'keys of the response',
};

/** Offers to put the keys of the object at the cursor, or of all objects, into the recommended order. Their texts stay as they are. */
export function sortKeys(place: PlaceInDefinition): readonly Refactoring[] {
  const [node] = place.nodes;
  const name = node === undefined ? undefined : NAMES[node.kind];
  const here = node !== undefined && name !== undefined && orderOf(node) !== undefined ? [sortHere(place, node, name)] : [];
  const unsorted = nodesOf(place.document).some((each) => orderOf(each) !== undefined && canReorder(place.document, each));
  return unsorted ? [...here, sortEverywhere(place)] : here;
}

function sortHere({ document }: PlaceInDefinition, node: DefinitionNode, name: string): Refactoring {
  const base = { id: 'sortKeys', kind: 'refactor.rewrite', title: `Sort the ${name}` } as const;
  if (!canReorder(document, node)) return { ...base, disabled: 'Comments or YAML anchors between the keys belong to a place, so that the keys cannot be moved safely.' };
  return { ...base, apply: () => ({ edits: [{ uri: document.uri, edits: reorderMembers(document, [node], orderOf) }], newFiles: [] }) };
}

function sortEverywhere({ document }: PlaceInDefinition): Refactoring {
  return {
    id: 'sortKeys.everywhere',
    kind: 'source.sort.connectorWorkbench',
    title: 'Sort the keys of the whole definition',
    apply: () => ({ edits: [{ uri: document.uri, edits: reorderMembers(document, nodesOf(document), orderOf) }], newFiles: [] }),
  };
}

function orderOf({ kind, value }: DefinitionNode): readonly string[] | undefined {
  return recommendedOrder(kind, Object.keys(value));
}
