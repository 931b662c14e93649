import type { OffsetRange } from '../text/offset-range.js';
import { findHttpClients } from './http-clients.js';
import { type ContextChain, findContextChains, findInheritedReads, type InheritedRead } from './member-chains.js';
import { comparisonsOf, type OperationComparison } from './operation-comparisons.js';
import { findOperationIdUses, type OperationIdUse } from './operation-id-uses.js';
import { findMethods, type ScriptMethod } from './script-methods.js';
import { ScriptText } from './script-text.js';
import { findTypes, type ScriptType } from './script-types.js';
import { findUnpaired, type UnpairedBracket } from './unpaired-bracket.js';
import { findNamespaces, findUsings, type UsingDirective } from './script-usings.js';

/** What the rules want to know of a script. It is read without a compiler: any text has an outline, and a broken one may lack parts. */
export interface ScriptOutline {
  readonly usings: readonly UsingDirective[];
  /** The namespaces that the script declares itself. */
  readonly namespaces: ReadonlySet<string>;
  readonly types: readonly ScriptType[];
  /** Methods which stand directly in the type; with a name, those of that name. */
  methodsOf(type: ScriptType, name?: string): readonly ScriptMethod[];
  /** The first bracket that has no partner. */
  readonly unpaired: UnpairedBracket | undefined;
  /** Where a client for HTTP is made. */
  readonly httpClients: readonly OffsetRange[];
  /** What the id of the called operation is compared with. */
  readonly comparisons: readonly OperationComparison[];
  /** True where the id is written into a text, as scripts do to say that they do not know an operation. */
  readonly writesOperationId: boolean;
  /** True where each use of the id is a comparison with strings, or writes it into a text. */
  readonly onlyCompares: boolean;
  /** True where something is read as Base64. */
  readonly decodesBase64: boolean;
  /** Where the id of the called operation is read from the context. */
  readonly operationIdReads: readonly OffsetRange[];
  /** Where a name stands as a word of the code. */
  placesOf(name: string): readonly OffsetRange[];
  /** What is asked of the context of a call. */
  contextChains(): readonly ContextChain[];
  /** Where names are read that the script nowhere declares, so that they can only be inherited; `isMeant` tells which names are of interest. */
  inheritedReads(isMeant: (name: string) => boolean): readonly InheritedRead[];
  /** Whether a name occurs anywhere in the script, whatever its capitals. */
  mentions(name: string): boolean;
  /** Where one of the members is asked of a name that is no part of a longer one, as in `Formatting.None`. The range is the name's. */
  membersOf(name: string, members: readonly string[]): readonly OffsetRange[];
}

export function outlineOf(text: string): ScriptOutline {
  const script = new ScriptText(text);
  const uses = findOperationIdUses(script);
  const compared = uses.map((use) => ({ use, found: comparisonsOf(script, use) }));
  const types = findTypes(script);
  return {
    usings: findUsings(script),
    namespaces: findNamespaces(script),
    types,
    methodsOf: (type, name) => findMethods(script, type, name),
    unpaired: findUnpaired(script, text),
    httpClients: types.some(({ name }) => name === 'HttpClient') ? [] : findHttpClients(script),
    comparisons: compared.flatMap(({ found }) => found),
    writesOperationId: uses.some((use) => isWritten(script, use)),
    onlyCompares: compared.every(({ use, found }) => found.length > 0 || use.isStored || isWritten(script, use)),
    decodesBase64: script.words().some((word) => word.includes('FromBase64')),
    operationIdReads: uses.filter(({ end }) => script.isWord(end - 1, 'OperationId') && script.isSign(end - 2, '.')).map(({ first, end }) => script.rangeOf(first, end - 1)),
    placesOf: (name) => script.placesOf(name).map((index) => script.rangeOf(index)),
    contextChains: () => findContextChains(script),
    inheritedReads: (isMeant) => findInheritedReads(script, isMeant),
    mentions: mentionsIn(text),
    membersOf: (name, members) => membersOf(script, name, members),
  };
}

/** In the hole of an interpolated string, or joined to a string. */
function isWritten(script: ScriptText, { first, end }: OperationIdUse): boolean {
  const isText = (index: number): boolean => script.tokens[index]?.kind === 'text';
  if (script.tokens[first - 1]?.kind === 'interpolation' && script.tokens[end]?.kind === 'interpolation') return true;
  return (script.isSign(first - 1, '+') && isText(first - 2)) || (script.isSign(end, '+') && isText(end + 1));
}

function mentionsIn(text: string): (name: string) => boolean {
  let lower: string | undefined;
  return (name) => (lower ??= text.toLowerCase()).includes(name.toLowerCase());
}

function membersOf(script: ScriptText, name: string, members: readonly string[]): readonly OffsetRange[] {
  return script.placesOf(name).flatMap((index) => {
    const isOwner = script.isWord(index, name) && script.isSign(index + 1, '.') && !script.isSign(index - 1, '.', '?.', '::');
    return isOwner && script.isWord(index + 2, ...members) ? [script.rangeOf(index)] : [];
  });
}
