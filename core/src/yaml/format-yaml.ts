import { type Document, isAlias, isCollection, isNode, isScalar, isSeq, type Node, Parser, parseDocument, Scalar, type ScalarTag, visit, type YAMLMap, type YAMLSeq } from 'yaml';
import type { FormatStyle } from '../documents/format-style.js';
import { withLineFeeds } from './line-feeds.js';

/** A value that is written as it stands, but for the indentation of its further lines. */
class Verbatim {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }
}

/**
 * A YAML text with the whitespace between its parts in order: indentation, blanks around colons, dashes and comments, at most one empty line.
 * Values, keys and what stands in brackets stay as they are written. Undefined where it has errors, is several documents, or where the library
 * would change or lose anything: a value, a comment, or a second formatting something again.
 */
export function formatYaml(original: string, style: FormatStyle, lineBreak: string): string | undefined {
  const mark = original.startsWith('\uFEFF') ? '\uFEFF' : '';
  const text = withLineFeeds(original).replaceAll('\r\n', '\n').slice(mark.length);
  const formatted = layOut(text, style);
  if (formatted === undefined || !saysTheSame(text, formatted) || layOut(formatted, style) !== formatted) return undefined;
  const isEnded = text.endsWith('\n') || style.insertFinalNewline === true;
  return mark + (isEnded ? formatted : formatted.replace(/\n$/, '')).replaceAll('\n', lineBreak);
}

function layOut(text: string, { tabSize }: FormatStyle): string | undefined {
  const document = readOne(text);
  if (document === undefined) return undefined;
  const indentSeq = indentsLists(text, document);
  visit(document, {
    Scalar: (_key, node) => { if (isKept(text, node)) node.value = new Verbatim(sourceOf(text, node)); },
    Collection: (_key, node) => (node.flow === true && node.tag === undefined ? keptCollection(text, node) : undefined),
  });
  return document.toString({ indent: Math.max(1, tabSize), indentSeq, lineWidth: 0, flowCollectionPadding: false, verifyAliasOrder: false });
}

/** The one document of a text; undefined where there are several, or errors. */
function readOne(text: string): Document.Parsed | undefined {
  const document = parseDocument(text, { version: '1.2', schema: 'core', uniqueKeys: false, logLevel: 'silent', customTags: (tags) => [VERBATIM, ...tags] });
  return document.errors.length > 0 || document.contents === null ? undefined : document;
}

/** Whether the dashes of lists stand further right than the keys of the lists, as the first list has it. */
function indentsLists(text: string, document: Document.Parsed): boolean {
  let isIndented: boolean | undefined;
  visit(document, {
    Pair: (_key, { key, value }) => {
      if (!isSeq(value) || value.flow === true || !isNode(key)) return undefined;
      isIndented = columnOf(text, value) > columnOf(text, key);
      return visit.BREAK;
    },
  });
  return isIndented ?? true;
}

function columnOf(text: string, { range }: Node): number {
  const start = range?.[0] ?? 0;
  return start - (text.lastIndexOf('\n', start - 1) + 1);
}

const VERBATIM: ScalarTag = {
  tag: 'tag:connector-workbench,2024:verbatim',
  default: true,
  identify: (value) => value instanceof Verbatim,
  // Nothing that is read becomes one.
  test: /(?!)/,
  resolve: (text) => text,
  stringify: ({ value }, { indent }) => (value instanceof Verbatim ? indented(value.source, indent) : String(value)),
};

/** Whether the library would write a scalar in another way. It writes those itself that have a tag, a comment in their header or lines to keep at their end. */
function isKept(text: string, node: Scalar): boolean {
  if (node.tag !== undefined || node.range === null || node.range === undefined || node.range[0] === node.range[1]) return false;
  return !isBlock(node) || /^[|>]-?\n/.test(text.slice(node.range[0]));
}

function keptCollection(text: string, node: YAMLMap | YAMLSeq): Scalar {
  const kept = new Scalar(new Verbatim(sourceOf(text, node)));
  if (node.comment !== undefined) kept.comment = node.comment;
  if (node.commentBefore !== undefined) kept.commentBefore = node.commentBefore;
  if (node.spaceBefore !== undefined) kept.spaceBefore = node.spaceBefore;
  if (node.anchor !== undefined) kept.anchor = node.anchor;
  return kept;
}

function sourceOf(text: string, { range }: Node): string {
  return range === null || range === undefined ? '' : text.slice(range[0], range[1]);
}

function isBlock({ type }: Scalar): boolean {
  return type === Scalar.BLOCK_FOLDED || type === Scalar.BLOCK_LITERAL;
}

/** A text of several lines with its further lines at an indentation; how they stand to one another stays. */
function indented(source: string, indent: string): string {
  const [first = '', ...others] = source.replace(/(?<!\n)\n+$/, '').split('\n');
  const filled = others.filter((line) => line.trim() !== '');
  const smallest = Math.min(...filled.map((line) => line.length - line.trimStart().length));
  const isBlockScalar = /^[|>]/.test(first);
  const step = isBlockScalar && indent === '' ? '  ' : indent;
  // In a block, blanks behind the indentation are part of the text, even on a line of nothing else.
  const isEmpty = (line: string): boolean => line.trim() === '' && !(isBlockScalar && line.length > smallest);
  return [first, ...others.map((line) => (isEmpty(line) ? '' : step + line.slice(smallest)))].join('\n');
}

/** Whether two texts have the same values and the same comments, each in the same order. */
function saysTheSame(before: string, after: string): boolean {
  return JSON.stringify(contentOf(before)) === JSON.stringify(contentOf(after));
}

function contentOf(text: string): unknown {
  const document = readOne(text);
  const nodes: unknown[] = [];
  if (document !== undefined) visit(document, { Node: (_key, node) => { nodes.push(describe(node)); } });
  return [nodes, commentsIn(text)];
}

function describe(node: Node): readonly unknown[] {
  if (isAlias(node)) return ['alias', node.source];
  if (isScalar(node)) return [node.type, typeof node.value === 'number' ? node.source : node.value, node.tag, node.anchor];
  return isCollection(node) ? [node.items.length, node.flow, node.tag, node.anchor] : [];
}

function commentsIn(text: string): readonly string[] {
  const comments: string[] = [];
  const collect = (token: unknown): void => {
    if (Array.isArray(token)) for (const each of token) collect(each);
    else if (typeof token === 'object' && token !== null) {
      if ('type' in token && token.type === 'comment' && 'source' in token) comments.push(String(token.source));
      else for (const member of Object.values(token)) collect(member);
    }
  };
  for (const token of new Parser().parse(text)) collect(token);
  return comments;
}
