import { type Alias, isAlias, isMap, isScalar, isSeq, type Pair, type ParsedNode, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import type { SyntaxProblem } from '../documents/connector-document.js';
import { MAX_DUPLICATE_KEYS } from '../documents/max-errors.js';
import { MAX_DEPTH, tooDeepProblem } from '../documents/nesting-depth.js';
import type { SyntaxMessageId } from '../documents/syntax-messages.js';
import { pointerOf, type PointerSegment } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { MendedYaml } from './read-mended.js';
import { trimmedEnd } from './unclosed-brackets.js';
import { YamlNode, type YamlPlace, type YamlStyle } from './yaml-node.js';

/** A few aliases make a short text unfold to billions of values. Ten times the largest published definition is enough for honest ones. */
const MAX_VALUES = 300_000;

export interface YamlTree {
  /** Undefined where there is nothing, or too much. */
  readonly root: YamlNode | undefined;
  readonly problems: readonly SyntaxProblem[];
}

/**
 * Makes the tree of plain values from what the library read, with places in the original text. In a broken text a key without a
 * value has lost it, and is left out of its object; else its value is null.
 */
export function buildYamlTree({ text, document, problems, toOriginal }: MendedYaml): YamlTree {
  const tree = new YamlTreeBuilder(text, problems.length > 0).build(document?.contents);
  if (problems.length === 0) return tree;
  if (tree.root !== undefined) moveNode(tree.root, toOriginal);
  return { root: tree.root, problems: tree.problems.map((problem) => ({ ...problem, range: moveRange(problem.range, toOriginal) })) };
}

function moveNode(node: YamlNode, toOriginal: (offset: number) => number): void {
  node.range = moveRange(node.range, toOriginal);
  node.keyRange = node.keyRange && moveRange(node.keyRange, toOriginal);
  node.start = toOriginal(node.start);
  node.keepsLinesUntil = node.keepsLinesUntil && toOriginal(node.keepsLinesUntil);
  for (const child of node.children) moveNode(child, toOriginal);
}

function moveRange({ start, end }: OffsetRange, toOriginal: (offset: number) => number): OffsetRange {
  return { start: toOriginal(start), end: toOriginal(end) };
}

type MaybeNode = ParsedNode | null | undefined;

class YamlTreeBuilder {
  readonly #text: string;
  readonly #isBroken: boolean;
  readonly #problems: SyntaxProblem[] = [];
  /** A value that is not finished stands as undefined. */
  readonly #anchors = new Map<string, YamlNode | undefined>();
  #unfolded = 0;
  #duplicates = 0;
  #isOver = false;

  constructor(text: string, isBroken: boolean) {
    this.#text = text;
    this.#isBroken = isBroken;
  }

  build(contents: MaybeNode): YamlTree {
    if (contents === null || contents === undefined) return { root: undefined, problems: [] };
    const place: YamlPlace = { parent: undefined, key: undefined, keyRange: undefined, start: contents.range[0], isMerge: false };
    const root = this.#node(contents, place, 0);
    return { root: this.#isOver ? undefined : root, problems: this.#problems };
  }

  #node(ast: MaybeNode, place: YamlPlace, depth: number): YamlNode {
    if (isAlias(ast)) return this.#alias(ast, place, depth);
    if (isMap(ast)) return this.#named(ast, () => this.#map(ast, place, depth));
    if (isSeq(ast)) return this.#named(ast, () => this.#seq(ast, place, depth));
    if (isScalar(ast)) return this.#named(ast, () => this.#scalar(ast, place));
    const at = place.keyRange?.end ?? place.start;
    return new YamlNode({ kind: 'scalar', style: 'plain', range: { start: at, end: at }, place });
  }

  #named(ast: { readonly anchor?: string | undefined }, make: () => YamlNode): YamlNode {
    if (ast.anchor === undefined) return make();
    this.#anchors.set(ast.anchor, undefined);
    const node = make();
    this.#anchors.set(ast.anchor, node);
    return node;
  }

  #alias(ast: Alias.Parsed, place: YamlPlace, depth: number): YamlNode {
    const name = ast.source;
    const range = { start: ast.range[0], end: ast.range[1] };
    const target = this.#anchors.get(name);
    const node = new YamlNode({ kind: target?.kind ?? 'scalar', style: 'alias', range, place });
    if (target === undefined) this.#report(this.#anchors.has(name) ? 'yamlRecursiveAlias' : 'yamlUnknownAlias', range, { name });
    else this.#unfold(node, target, depth);
    return node;
  }

  #unfold(node: YamlNode, target: YamlNode, depth: number): void {
    this.#unfolded += target.size;
    if (this.#isOver) return;
    if (this.#unfolded > MAX_VALUES) {
      this.#isOver = true;
      this.#report('yamlTooManyAliases', node.range, { limit: MAX_VALUES });
    } else if (depth + target.height > MAX_DEPTH) {
      this.#isOver = true;
      this.#problems.push(tooDeepProblem(node.range.start));
    } else {
      node.target = target;
      node.value = target.value;
      node.size = target.size;
      node.height = target.height;
    }
  }

  #scalar(ast: Scalar.Parsed, place: YamlPlace): YamlNode {
    const style = scalarStyleOf(ast);
    const range = { start: ast.range[0], end: trimmedEnd(this.#text, ast.range) };
    const node = new YamlNode({ kind: 'scalar', style, range, place });
    node.value = this.#plainValue(ast, range);
    if (style === 'literal' && /^[|>]\d?\+/.test(this.#text.slice(range.start, range.start + 3))) node.keepsLinesUntil = ast.range[1];
    return node;
  }

  #plainValue(ast: Scalar.Parsed, range: OffsetRange): unknown {
    const { value } = ast;
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number' && Number.isFinite(value)) return value;
    const written = this.#text.slice(range.start, range.end);
    if (typeof value === 'number') {
      this.#report('yamlUnsupportedValue', range, { text: written });
      return null;
    }
    // Only the tags of YAML 1.1 make other values, e.g. dates; in JSON they are the text they are written as.
    return written;
  }

  #seq(ast: YAMLSeq.Parsed, place: YamlPlace, depth: number): YamlNode {
    const node = this.#collection('array', ast, place);
    const values: unknown[] = [];
    ast.items.forEach((item, index) => {
      const tokens = sourceItem(ast.srcToken, index);
      const start = memberStart(tokens) ?? rangeOf(item)?.[0] ?? node.range.start;
      const itemPlace = { parent: node, key: undefined, keyRange: undefined, start, isMerge: false };
      values.push(this.#addChild(node, item, itemPlace, depth).value);
    });
    node.value = values;
    this.#fitEnd(node);
    return node;
  }

  #map(ast: YAMLMap.Parsed, place: YamlPlace, depth: number): YamlNode {
    const node = this.#collection('object', ast, place);
    ast.items.forEach((pair, index) => {
      this.#member(node, ast, pair, index, depth);
    });
    this.#collectMembers(node);
    this.#fitEnd(node);
    return node;
  }

  #member(node: YamlNode, ast: YAMLMap.Parsed, pair: Pair<ParsedNode, ParsedNode | null>, index: number, depth: number): void {
    const key = this.#keyOf(pair.key);
    const [keyStart, keyEnd] = pair.key.range;
    if (key === undefined) {
      this.#report('yamlUnsupportedKey', { start: keyStart, end: Math.min(Math.max(keyEnd, keyStart + 1), this.#text.length) });
      return;
    }
    const keyRange = { start: keyStart, end: keyEnd };
    const start = memberStart(sourceItem(ast.srcToken, index)) ?? keyStart;
    const isMerge = isScalar(pair.key) && pair.key.type === 'PLAIN' && pair.key.source === '<<';
    this.#addChild(node, pair.value, { parent: node, key, keyRange, start, isMerge }, depth);
  }

  /** A plain key is what is written: `200` is the text "200", and so it would be in JSON. */
  #keyOf(key: ParsedNode): string | undefined {
    if (isAlias(key)) {
      const target = this.#anchors.get(key.source);
      return typeof target?.value === 'string' ? target.value : undefined;
    }
    if (!isScalar(key)) return undefined;
    const node = this.#named(key, () => this.#scalar(key, { parent: undefined, key: undefined, keyRange: undefined, start: key.range[0], isMerge: false }));
    if (typeof node.value === 'string') return node.value;
    return key.source === '' ? undefined : key.source;
  }

  #addChild(node: YamlNode, ast: MaybeNode, place: YamlPlace, depth: number): YamlNode {
    const child = this.#node(ast, place, depth + 1);
    node.children.push(child);
    node.size += child.size;
    node.height = Math.max(node.height, child.height + 1);
    return child;
  }

  #collection(kind: 'object' | 'array', ast: YAMLMap.Parsed | YAMLSeq.Parsed, place: YamlPlace): YamlNode {
    const range = { start: ast.range[0], end: trimmedEnd(this.#text, ast.range) };
    return new YamlNode({ kind, style: ast.flow === true ? 'flow' : 'block', range, place });
  }

  /** A block collection ends with its last member, not with the blanks and comments after it. */
  #fitEnd(node: YamlNode): void {
    const last = node.children.at(-1);
    if (node.style !== 'block' || last === undefined) return;
    node.range = { start: node.range.start, end: Math.max(last.range.end, last.keyRange?.end ?? 0) };
    node.keepsLinesUntil = last.keepsLinesUntil;
  }

  #collectMembers(node: YamlNode): void {
    const own = this.#ownMembers(node);
    const value: Record<string, unknown> = {};
    for (const child of node.children) {
      if (!child.isMerge) this.#setMember(node, value, child.key ?? '', own.get(child.key ?? '') ?? child);
      else for (const [key, merged] of this.#mergedMembers(child)) {
        if (!own.has(key) && !node.members.has(key)) this.#setMember(node, value, key, merged);
      }
    }
    node.value = value;
  }

  #ownMembers(node: YamlNode): ReadonlyMap<string, YamlNode> {
    const own = new Map<string, YamlNode>();
    for (const child of node.children) {
      if (child.isMerge || child.key === undefined) continue;
      if (own.has(child.key)) this.#reportDuplicate(child);
      own.set(child.key, child);
    }
    return own;
  }

  #mergedMembers(merge: YamlNode): ReadonlyMap<string, YamlNode> {
    const source = merge.target ?? merge;
    if (source.kind === 'object') return source.members;
    const merged = new Map<string, YamlNode>();
    const items = source.kind === 'array' ? source.children.map((item) => item.target ?? item) : [];
    if (items.length === 0 || items.some((item) => item.kind !== 'object')) this.#report('yamlBadMerge', merge.keyRange ?? merge.range);
    for (const item of items) for (const [key, member] of item.members) if (!merged.has(key)) merged.set(key, member);
    return merged;
  }

  /** Assigning to `__proto__` would change the object's prototype; here it is a key like any other. */
  #setMember(node: YamlNode, object: Record<string, unknown>, key: string, member: YamlNode): void {
    node.members.set(key, member);
    const { value, range } = member;
    if (this.#isBroken && value === null && range.start === range.end) return;
    if (key === '__proto__') Object.defineProperty(object, key, { value, writable: true, enumerable: true, configurable: true });
    else object[key] = value;
  }

  #reportDuplicate(child: YamlNode): void {
    if (++this.#duplicates > MAX_DUPLICATE_KEYS) return;
    const range = child.keyRange ?? child.range;
    this.#problems.push({ code: 'duplicate-key', messageId: 'duplicateKey', data: { key: child.key ?? '' }, range, pointer: pointerOf(pathOf(child)) });
  }

  #report(messageId: SyntaxMessageId, range: OffsetRange, data: SyntaxProblem['data'] = {}): void {
    this.#problems.push({ code: 'syntax-error', messageId, data, range });
  }
}

/** The keys and indexes that lead to a node through the text, without what `<<` brings in. */
export function pathOf(node: YamlNode): readonly PointerSegment[] {
  const path: PointerSegment[] = [];
  for (let each = node; each.parent !== undefined; each = each.parent) path.unshift(each.key ?? each.parent.children.indexOf(each));
  return path;
}

function scalarStyleOf(ast: Scalar.Parsed): YamlStyle {
  switch (ast.type) {
    case 'QUOTE_DOUBLE': return 'double';
    case 'QUOTE_SINGLE': return 'single';
    case 'BLOCK_FOLDED':
    case 'BLOCK_LITERAL': return 'literal';
    default: return 'plain';
  }
}

interface SourceItem {
  readonly start: readonly { readonly type: string; readonly offset: number }[];
}

function sourceItem(token: object | undefined, index: number): SourceItem | undefined {
  return token !== undefined && 'items' in token ? (token.items as readonly SourceItem[])[index] : undefined;
}

/** The first thing of a member or item that is no blank, comment or comma: a `-`, a `?`, an anchor or a tag. */
function memberStart(item: SourceItem | undefined): number | undefined {
  return item?.start.find(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment' && type !== 'comma' && type !== 'flow-map-start' && type !== 'flow-seq-start')?.offset;
}

function rangeOf(item: unknown): readonly [number, number, number] | undefined {
  return typeof item === 'object' && item !== null && 'range' in item ? (item.range as readonly [number, number, number]) : undefined;
}
