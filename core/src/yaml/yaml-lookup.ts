import type { SourceTree } from '../fixes/source-tree.js';
import { type Pointer, segmentsOf } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { YamlNode } from './yaml-node.js';

export interface LocatedNode {
  readonly node: YamlNode;
  /** The alias through which the value is reached; undefined for a value that stands in its own place. */
  readonly shownAt: OffsetRange | undefined;
}

/** The node at a pointer, through aliases and `<<` keys. */
export function locate(root: YamlNode | undefined, pointer: Pointer): LocatedNode | undefined {
  if (root === undefined) return undefined;
  let found: LocatedNode = { node: root, shownAt: undefined };
  for (const segment of segmentsOf(pointer)) {
    const next = step(found, segment);
    if (next === undefined) return undefined;
    found = next;
  }
  return found;
}

/** The nodes that changes go to: a change inside of what an alias refers to is made there. */
export class YamlSourceTree implements SourceTree<YamlNode> {
  readonly #root: YamlNode | undefined;

  constructor(root: YamlNode | undefined) {
    this.#root = root;
  }

  find(pointer: Pointer): YamlNode | undefined {
    return locate(this.#root, pointer)?.node;
  }

  findContainer(pointer: Pointer): YamlNode | undefined {
    const node = this.find(pointer);
    return node?.target ?? node;
  }
}

function step({ node, shownAt }: LocatedNode, segment: string): LocatedNode | undefined {
  const container = node.target ?? node;
  const through = shownAt ?? (node.target === undefined ? undefined : node.range);
  const child = childOf(container, segment);
  if (child === undefined) return undefined;
  const isMerged = container.kind === 'object' && child.parent !== container;
  return { node: child, shownAt: through ?? (isMerged ? mergeOf(container) : undefined) };
}

function childOf(container: YamlNode, segment: string): YamlNode | undefined {
  if (container.kind === 'object') return container.members.get(segment);
  return /^(?:0|[1-9]\d*)$/.test(segment) ? container.children[Number(segment)] : undefined;
}

function mergeOf(container: YamlNode): OffsetRange | undefined {
  return container.children.find(({ isMerge }) => isMerge)?.range;
}
