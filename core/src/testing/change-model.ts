import fc from 'fast-check';
import { type Pointer, pointerOf, type PointerSegment } from '../pointer.js';
import type { Corrector } from '../fixes/corrector.js';

/** One change as a test makes it: `place` picks the value, `kind` what happens to it. */
export interface PlannedChange {
  readonly kind: 'set' | 'insert' | 'insertFirst' | 'insertAfter' | 'append' | 'rename' | 'remove';
  readonly place: number;
  readonly value: unknown;
}

const plain = fc.oneof(fc.constantFrom('x', 'two words', 'it is: "this"', "it's", '', '#no', '- no', 'yes', '1', 'null', 'a\nb', '{}', 'ä€😀', ' padded '), fc.boolean(), fc.constant(null), fc.integer(), fc.constantFrom(0.5, -1e21));
const key = fc.constantFrom('a', 'b', 'summary', 'x-ms-summary', '/p/{id}', 'with space', 'y', "it's", '"quoted"', 'key: x', '#hash');
export const anyValue = fc.letrec((tie) => ({
  any: fc.oneof({ maxDepth: 3 }, plain, tie('array'), tie('object')),
  array: fc.array(tie('any'), { maxLength: 4 }),
  object: fc.dictionary(key, tie('any'), { maxKeys: 4, noNullPrototype: true }),
})).any;
export const anyObject = fc.dictionary(key, anyValue, { minKeys: 1, maxKeys: 5, noNullPrototype: true });
export const anyChanges = fc.array(fc.record<PlannedChange>({
  kind: fc.constantFrom('set', 'insert', 'insertFirst', 'insertAfter', 'append', 'rename', 'remove'),
  place: fc.nat(),
  value: anyValue,
}), { minLength: 1, maxLength: 5 });

interface ModelNode {
  readonly pointer: Pointer;
  readonly parent: ModelNode | undefined;
  readonly members: { key: string | undefined; node: ModelNode }[];
  kind: 'object' | 'array' | 'scalar';
  value: unknown;
  isFixed: boolean;
}

/** What a value becomes by changes, computed without any text. */
export class ChangeModel {
  readonly #root: ModelNode;
  readonly #nodes: readonly ModelNode[];
  #count = 0;

  constructor(value: unknown) {
    this.#root = modelOf(value, [], undefined);
    this.#nodes = flatten(this.#root);
  }

  /** Makes the change in the model and with the corrector, where it makes sense. */
  apply({ kind, place, value }: PlannedChange, corrector: Corrector): void {
    const node = this.#nodes[place % this.#nodes.length];
    if (node === undefined || isGone(node)) return;
    switch (kind) {
      case 'set': this.#set(node, value, corrector); return;
      case 'remove': this.#remove(node, corrector); return;
      case 'rename': this.#rename(node, corrector); return;
      case 'append': this.#append(node, value, corrector); return;
      default: this.#insert(node, kind, value, corrector);
    }
  }

  result(): unknown {
    return valueOfModel(this.#root);
  }

  #set(node: ModelNode, value: unknown, corrector: Corrector): void {
    if (node.parent === undefined) return;
    Object.assign(node, { ...modelOf(value, [], undefined), pointer: node.pointer, parent: node.parent, isFixed: true });
    corrector.set(node.pointer, value);
  }

  #remove(node: ModelNode, corrector: Corrector): void {
    const members = node.parent?.members;
    if (members === undefined) return;
    members.splice(members.findIndex((member) => member.node === node), 1);
    corrector.remove(node.pointer);
  }

  #rename(node: ModelNode, corrector: Corrector): void {
    const member = node.parent?.members.find((each) => each.node === node);
    if (member?.key === undefined) return;
    member.key = this.#newKey();
    corrector.rename(node.pointer, member.key);
  }

  #append(node: ModelNode, value: unknown, corrector: Corrector): void {
    if (node.kind !== 'array') return;
    node.members.push({ key: undefined, node: fixedNode(value, node) });
    corrector.append(node.pointer, value);
  }

  #insert(node: ModelNode, kind: PlannedChange['kind'], value: unknown, corrector: Corrector): void {
    if (node.kind !== 'object') return;
    const key = this.#newKey();
    const first = node.members.at(0);
    const isFirst = kind === 'insertFirst' && (first === undefined || !first.node.isFixed || first.node.pointer !== '');
    const place = isFirst ? { first: true } : undefined;
    node.members.splice(isFirst ? 0 : node.members.length, 0, { key, node: fixedNode(value, node) });
    corrector.insertKey(node.pointer, key, value, place);
  }

  #newKey(): string {
    const name = ['new', 'no', 'x: y', '200', "'q'"][this.#count % 5] ?? '';
    this.#count++;
    return `${name}${this.#count}`;
  }
}

function modelOf(value: unknown, path: readonly PointerSegment[], parent: ModelNode | undefined): ModelNode {
  const kind = Array.isArray(value) ? 'array' : typeof value === 'object' && value !== null ? 'object' : 'scalar';
  const node: ModelNode = { pointer: pointerOf(path), parent, members: [], kind, value, isFixed: false };
  if (Array.isArray(value)) value.forEach((item, index) => node.members.push({ key: undefined, node: modelOf(item, [...path, index], node) }));
  else if (typeof value === 'object' && value !== null) {
    for (const [key, member] of Object.entries(value)) node.members.push({ key, node: modelOf(member, [...path, key], node) });
  }
  return node;
}

function fixedNode(value: unknown, parent: ModelNode): ModelNode {
  return { ...modelOf(value, [], undefined), parent, isFixed: true };
}

function flatten(node: ModelNode): readonly ModelNode[] {
  return [node, ...node.members.flatMap((member) => flatten(member.node))];
}

/** Pointers mean the original text, so a value that was replaced or removed can't be changed inside. */
function isGone(node: ModelNode): boolean {
  if (node.isFixed) return true;
  const { parent } = node;
  return parent !== undefined && (isGone(parent) || !parent.members.some((member) => member.node === node));
}

function valueOfModel(node: ModelNode): unknown {
  switch (node.kind) {
    case 'array': return node.members.map((member) => valueOfModel(member.node));
    case 'object': return Object.fromEntries(node.members.map((member) => [member.key ?? '', valueOfModel(member.node)]));
    case 'scalar': return node.value;
  }
}
