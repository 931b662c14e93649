import type { ConnectorDocument } from '../../documents/connector-document.js';
import { isList, isObject, memberOf, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { type Child, NODE_CHILDREN, type NodeKind } from '../../lint/node-types.js';
import { type Pointer, segmentsOf } from '../../pointer.js';

/** An object of a definition, by what Swagger 2.0 has in its place. */
export interface DefinitionNode {
  readonly kind: NodeKind;
  readonly value: JsonObject;
  readonly at: Location;
}

const known = new WeakMap<ConnectorDocument, readonly DefinitionNode[]>();

/** All objects of a definition in document order, each before those inside of it. `$ref`s are not followed. */
export function nodesOf(document: ConnectorDocument): readonly DefinitionNode[] {
  let nodes = known.get(document);
  if (nodes === undefined) {
    const found: DefinitionNode[] = [];
    collect(rootOf(document), found);
    nodes = found;
    known.set(document, nodes);
  }
  return nodes;
}

/** The objects on the way from the definition itself to a place in it, the outermost first. */
export function nodesOnTheWay(document: ConnectorDocument, pointer: Pointer): readonly DefinitionNode[] {
  const way: DefinitionNode[] = [];
  const segments = segmentsOf(pointer);
  let depth = 0;
  for (let node = rootOf(document); node !== undefined; ) {
    way.push(node);
    const inside: DefinitionNode | undefined = childrenOf(node).find(({ at }) => leadsTo(at, segments, depth));
    if (inside !== undefined) depth = segmentsOf(inside.at.pointer).length;
    node = inside;
  }
  return way;
}

function leadsTo(at: Location, segments: readonly string[], from: number): boolean {
  const own = segmentsOf(at.pointer);
  return own.length <= segments.length && own.slice(from).every((segment, index) => segment === segments[from + index]);
}

function rootOf(document: ConnectorDocument): DefinitionNode | undefined {
  return isObject(document.value) ? { kind: 'definition', value: document.value, at: Location.root(document) } : undefined;
}

function collect(node: DefinitionNode | undefined, found: DefinitionNode[]): void {
  if (node === undefined) return;
  found.push(node);
  for (const child of childrenOf(node)) collect(child, found);
}

function childrenOf({ kind, value, at }: DefinitionNode): readonly DefinitionNode[] {
  const children = NODE_CHILDREN[kind];
  return Object.keys(value).flatMap((key) => {
    const child = children.get(key);
    return child === undefined ? [] : inside(child, memberOf(value, key), at.step(key));
  });
}

function inside({ form, kind, extensible }: Child, value: unknown, at: Location): readonly DefinitionNode[] {
  const node = (member: unknown, place: Location): readonly DefinitionNode[] => (isObject(member) ? [{ kind, value: member, at: place }] : []);
  if (isList(value)) return form === 'list' || form === 'oneOrList' ? value.flatMap((member, index) => node(member, at.step(index))) : [];
  if (form === 'one' || form === 'oneOrList') return node(value, at);
  if (form !== 'map' || !isObject(value)) return [];
  return Object.keys(value).flatMap((name) => (extensible && name.startsWith('x-') ? [] : node(memberOf(value, name), at.step(name))));
}
