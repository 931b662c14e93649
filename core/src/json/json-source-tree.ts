import type { SourceNode, SourceTree } from '../fixes/source-tree.js';
import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { CharSequence } from '../text/char-sequence.js';
import { type JsonTape, NO_ROW, type Row, ROW_ARRAY, ROW_OBJECT, STRAY } from './tape/json-tape.js';
import { kindOf } from './tape/row-kind.js';
import { rowOf } from './tape/tape-lookup.js';
import { keyOf } from './tape/tape-value.js';
import { keyRange, valueRange } from './tape/tape-offsets.js';

/** The rows of a tape as nodes, each made when it is first asked for. */
export class JsonSourceTree implements SourceTree<JsonSourceNode> {
  readonly text: CharSequence;
  readonly tape: JsonTape;
  readonly #nodes = new Map<Row, JsonSourceNode>();

  constructor(text: CharSequence, tape: JsonTape) {
    this.text = text;
    this.tape = tape;
  }

  find(pointer: Pointer): JsonSourceNode | undefined {
    const row = rowOf(this.text, this.tape, pointer);
    return row === NO_ROW ? undefined : this.nodeOf(row);
  }

  findContainer(pointer: Pointer): JsonSourceNode | undefined {
    return this.find(pointer);
  }

  nodeOf(row: Row): JsonSourceNode {
    let node = this.#nodes.get(row);
    if (node === undefined) {
      node = new JsonSourceNode(this, row);
      this.#nodes.set(row, node);
    }
    return node;
  }
}

/** One value of a JSON text. */
export class JsonSourceNode implements SourceNode<JsonSourceNode> {
  readonly #tree: JsonSourceTree;
  readonly #row: Row;

  constructor(tree: JsonSourceTree, row: Row) {
    this.#tree = tree;
    this.#row = row;
  }

  get kind(): 'object' | 'array' | 'scalar' {
    switch (kindOf(this.#tree.tape, this.#row)) {
      case ROW_OBJECT: return 'object';
      case ROW_ARRAY: return 'array';
      default: return 'scalar';
    }
  }

  get parent(): JsonSourceNode | undefined {
    const parent = this.#tree.tape.parents[this.#row] ?? NO_ROW;
    return parent === NO_ROW ? undefined : this.#tree.nodeOf(parent);
  }

  get key(): string | undefined {
    return this.keyRange === undefined ? undefined : keyOf(this.#tree.text, this.#tree.tape, this.#row);
  }

  get keyRange(): OffsetRange | undefined {
    return keyRange(this.#tree.tape, this.#row);
  }

  get range(): OffsetRange {
    return valueRange(this.#tree.tape, this.#row);
  }

  get children(): readonly JsonSourceNode[] {
    const { nexts, kinds } = this.#tree.tape;
    const end = nexts[this.#row] ?? 0;
    const children: JsonSourceNode[] = [];
    for (let row = this.#row + 1; row < end; row = nexts[row] ?? end) {
      if (((kinds[row] ?? 0) & STRAY) === 0) children.push(this.#tree.nodeOf(row));
    }
    return children;
  }
}
