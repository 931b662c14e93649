import { HTTP_METHODS } from '../../index/connector-index.js';
import { isObject, memberOf, objectOf } from '../../lint/json-object.js';
import { childPointer, type Pointer, pointerOf, segmentsOf } from '../../pointer.js';
import { type SourceText, sourceTextAt, sourceTextFrom } from '../source-text.js';
import { addExpressions } from './expression-tokens.js';
import { modifiersOfOperation, type TokenCollector } from './token-collector.js';

/** The keys whose values, or whose members, are names. The text is searched for them: of a large definition only little has to be looked at. */
const KEYS = /["']?(operationId|\$ref|name|parameter|parameterReference|parameters)["']?[ \t]*:\s*/g;

/** Names in a definition that its grammar cannot tell from other texts. */
export function addDefinitionTokens(collector: TokenCollector): void {
  addPathVariables(collector);
  addSharedNames(collector, 'definitions', 'type');
  addSharedNames(collector, 'responses', 'type');
  addSharedNames(collector, 'parameters', 'parameter');
  addEnvironmentVariables(collector);
  const { document, wanted } = collector;
  KEYS.lastIndex = startOfLine(collector);
  for (let match = KEYS.exec(document.text); match !== null && match.index < wanted.end; match = KEYS.exec(document.text)) {
    const node = document.nodeAt(match.index);
    const path = node?.part === 'key' ? segmentsOf(node.pointer) : [];
    if (node !== undefined && path.at(-1) === match[1]) addMember(collector, { pointer: node.pointer, path, valueStart: KEYS.lastIndex });
  }
}

/** A member that was found by its key. To know where its value starts saves searching for it by its pointer. */
interface FoundMember {
  readonly pointer: Pointer;
  readonly path: readonly string[];
  readonly valueStart: number;
}

function addMember(collector: TokenCollector, member: FoundMember): void {
  const { path } = member;
  switch (path.at(-1)) {
    case 'operationId': addOperationId(collector, member); break;
    case '$ref': addReference(collector, member); break;
    case 'name': if (isParameter(path.slice(0, -1))) collector.addText(textOf(collector, member), 'parameter', 'declaration'); break;
    case 'parameters': if (extensionAround(path)) addParameterNames(collector, member); break;
    default: if (extensionAround(path) && path.at(-3) === 'parameters') collector.addText(textOf(collector, member), 'parameter');
  }
}

function textOf({ document }: TokenCollector, { path, valueStart }: FoundMember): SourceText | undefined {
  const text = valueAtPath(document.value, path);
  return typeof text === 'string' ? sourceTextFrom(document.source, text, valueStart) : undefined;
}

function addOperationId(collector: TokenCollector, member: FoundMember): void {
  const { path } = member;
  const [root, , method, , ...deeper] = path;
  const source = textOf(collector, member);
  if (root === 'paths' && deeper.length === 0 && HTTP_METHODS.some((each) => each === method)) {
    const operation = valueAtPath(collector.document.value, path.slice(0, -1));
    collector.addText(source, 'function', 'declaration', ...(isObject(operation) ? modifiersOfOperation(operation) : []));
  } else if (extensionAround(path)) collector.addOperation(source);
}

/** The last part of a reference, which is the name. */
function addReference(collector: TokenCollector, member: FoundMember): void {
  const source = textOf(collector, member);
  const section = /^#\/(definitions|responses|parameters)\/./.exec(source?.text ?? '')?.[1];
  if (source === undefined || section === undefined) return;
  collector.addPart(source, section.length + 3, source.text.length, section === 'parameters' ? 'parameter' : 'type');
}

/** The names of what another operation gets. */
function addParameterNames(collector: TokenCollector, { pointer, path }: FoundMember): void {
  const parameters = valueAtPath(collector.document.value, path);
  if (!isObject(parameters)) return;
  for (const name of Object.keys(parameters)) collector.addText(sourceTextAt(collector.document, childPointer(pointer, name), 'key'), 'parameter');
}

function addPathVariables(collector: TokenCollector): void {
  for (const source of keysOf(collector, 'paths', (path) => path.includes('{'))) {
    for (const match of source.text.matchAll(/\{([^{}/]+)\}/g)) collector.addPart(source, match.index + 1, match.index + match[0].length - 1, 'parameter');
  }
}

/** The keys of a section that others refer to. */
function addSharedNames(collector: TokenCollector, section: 'definitions' | 'responses' | 'parameters', type: 'type' | 'parameter'): void {
  for (const source of keysOf(collector, section)) collector.addText(source, type, 'declaration');
}

/**
 * The keys of a section, where anything of it is wanted. They stand in the order of the value, so that each is searched for behind the one before;
 * a pointer would have to pass all keys before it again.
 */
function keysOf(collector: TokenCollector, section: string, isOfInterest: (key: string) => boolean = () => true): readonly SourceText[] {
  const { document } = collector;
  const pointer = pointerOf([section]);
  const range = document.rangeOf(pointer, 'value');
  if (range === undefined || !collector.isWanted(range)) return [];
  let at = range.start;
  return Object.keys(objectOf(memberOf(objectOf(document.value), section)) ?? {}).filter(isOfInterest).flatMap((key) => {
    const place = childPointer(pointer, key);
    const found = document.source.indexOf(document.syntax === 'json' ? `"${key}"` : key, at);
    const node = found === -1 ? undefined : document.nodeAt(found);
    const source = node?.part === 'key' && node.pointer === place ? sourceTextFrom(document.source, key, found) : sourceTextAt(document, place, 'key');
    at = source?.offsetOf(key.length) ?? at;
    return source ?? [];
  });
}

/** They stand in the host, in basePath and where somebody signs in. */
function addEnvironmentVariables(collector: TokenCollector): void {
  const { document, wanted } = collector;
  for (let at = document.source.indexOf('@environmentVariables(', startOfLine(collector)); at !== -1 && at < wanted.end; at = document.source.indexOf('@environmentVariables(', at + 1)) {
    const node = document.nodeAt(at);
    const source = node?.part === 'value' ? sourceTextAt(document, node.pointer, 'value') : undefined;
    if (source !== undefined) addExpressions(collector, source);
  }
}

/** What is wanted may begin in the middle of a member. */
function startOfLine({ document, wanted }: TokenCollector): number {
  return wanted.start === 0 ? 0 : document.source.lastIndexOf('\n', wanted.start - 1) + 1;
}

function valueAtPath(root: unknown, path: readonly string[]): unknown {
  let value = root;
  for (const segment of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[segment];
  }
  return value;
}

/** Whether a path leads to a parameter: a shared one, or one of a path or an operation. */
function isParameter(path: readonly string[]): boolean {
  if (path[0] === 'parameters') return path.length === 2;
  return path[0] === 'paths' && path.at(-2) === 'parameters' && (path.length === 4 || path.length === 5);
}

/** Whether a path goes through an extension that calls operations. */
function extensionAround(path: readonly string[]): boolean {
  return path.some((segment) => /^x-ms-(?:dynamic-|capabilities$|notification$|api-annotation$|operation-context$)/.test(segment));
}
