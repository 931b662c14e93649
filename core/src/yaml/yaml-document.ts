import type { FormatStyle } from '../documents/format-style.js';
import type { FormattableDocument } from '../features/formatting/format-document.js';
import { formatYaml } from './format-yaml.js';
import { allProblems } from '../documents/all-problems.js';
import type { DocumentKind, NodeAtOffset, NodePart, SyntaxProblem, Uri } from '../documents/connector-document.js';
import type { DocumentInput } from '../documents/document-input.js';
import { MAX_ERRORS } from '../documents/max-errors.js';
import type { Steps } from '../documents/steps.js';
import type { StructuredDocument, StructureNode } from '../documents/structure.js';
import { ChangeCorrector } from '../fixes/change-corrector.js';
import type { Corrector } from '../fixes/corrector.js';
import type { CorrectableDocument } from '../fixes/create-corrector.js';
import { type Pointer, pointerOf } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { CharSequence } from '../text/char-sequence.js';
import { readMendedInSteps } from './read-mended.js';
import { locate, YamlSourceTree } from './yaml-lookup.js';
import type { YamlNode } from './yaml-node.js';
import { buildYamlTree, pathOf, type YamlTree } from './yaml-tree-builder.js';
import { YamlWriter } from './yaml-writer.js';

/** A YAML text with its value and positions, as JSON has them. */
export class YamlDocument implements CorrectableDocument, StructuredDocument, FormattableDocument {
  readonly uri: Uri;
  readonly version: number | undefined;
  readonly kind: DocumentKind;
  readonly syntax = 'yaml';
  readonly text: string;
  readonly source: CharSequence;
  readonly syntaxErrors: readonly SyntaxProblem[];
  readonly value: unknown;
  readonly #root: YamlNode | undefined;

  private constructor(input: DocumentInput, { root, problems }: YamlTree) {
    this.uri = input.uri;
    this.version = input.version;
    this.kind = input.kind;
    this.text = input.text.toString();
    this.source = input.text;
    this.#root = root;
    this.value = root?.value;
    this.syntaxErrors = allProblems(input, problems);
  }

  /** Reading YAML takes dozens of times as long as reading JSON. */
  static *createInSteps(input: DocumentInput): Steps<YamlDocument> {
    return new YamlDocument(input, yield* readTree(input.text.toString()));
  }

  get structure(): StructureNode | undefined {
    return this.#root;
  }

  rangeOf(pointer: Pointer, part: NodePart): OffsetRange | undefined {
    const found = locate(this.#root, pointer);
    if (found === undefined) return undefined;
    if (found.shownAt !== undefined) return part === 'key' && found.node.keyRange === undefined ? undefined : found.shownAt;
    return part === 'key' ? found.node.keyRange : found.node.range;
  }

  nodeAt(offset: number): NodeAtOffset | undefined {
    return this.#root !== undefined && isAround(this.#root.range, offset) ? nodeIn(this.#root, offset) : undefined;
  }

  createCorrector(): Corrector {
    return new ChangeCorrector(new YamlSourceTree(this.#root), new YamlWriter(this.text, this.#root));
  }

  formatted(style: FormatStyle): string | undefined {
    return this.syntaxErrors.length > 0 ? undefined : formatYaml(this.text, style, /\r\n|\n|\r/.exec(this.text)?.[0] ?? '\n');
  }
}

function* readTree(text: string): Steps<YamlTree> {
  const result = yield* readMendedInSteps(text);
  yield;
  const tree = buildYamlTree(result);
  const problems = firstProblems([...result.problems, ...tree.problems].sort((a, b) => a.range.start - b.range.start));
  if (tree.root !== undefined || problems.length > 0) return { root: tree.root, problems };
  return { root: undefined, problems: [{ code: 'syntax-error', messageId: 'yamlEmpty', data: {}, range: { start: 0, end: 0 } }] };
}

/** As many as are reported of JSON. */
function firstProblems(problems: readonly SyntaxProblem[]): readonly SyntaxProblem[] {
  let count = 0;
  return problems.filter(({ code }) => code !== 'syntax-error' || ++count <= MAX_ERRORS);
}

function nodeIn(node: YamlNode, offset: number): NodeAtOffset {
  for (const child of node.children) {
    if (child.isMerge) continue;
    if (child.keyRange !== undefined && isAround(child.keyRange, offset)) return { pointer: pointerOf(pathOf(child)), part: 'key' };
    if (!isAround(child.range, offset)) continue;
    // Nothing leads into a member whose key is repeated later.
    const counts = child.key === undefined || node.members.get(child.key) === child;
    return counts ? nodeIn(child, offset) : { pointer: pointerOf(pathOf(child)), part: 'value' };
  }
  return { pointer: pointerOf(pathOf(node)), part: 'value' };
}

/** A value that is not written yet is around the offset where it would start. */
function isAround({ start, end }: OffsetRange, offset: number): boolean {
  return offset >= start && (offset < end || (start === end && offset === start));
}
