import type { ConnectorDocument, OutlineKind, OutlineSource, OutlineSymbol } from '@connector-workbench/core';
import { type DocumentSymbol, type Position, type Range, type SymbolInformation, SymbolKind, SymbolTag } from 'vscode-languageserver';
import type { FeatureServices } from './feature-services.js';

/** An icon for each kind that tells it from the others beside it. */
export const SYMBOL_KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
  connector: SymbolKind.Module,
  action: SymbolKind.Method,
  trigger: SymbolKind.Event,
  internal: SymbolKind.Function,
  group: SymbolKind.Namespace,
  parameter: SymbolKind.Variable,
  response: SymbolKind.Constant,
  definition: SymbolKind.Struct,
  property: SymbolKind.Property,
  sharedParameter: SymbolKind.TypeParameter,
  sharedResponse: SymbolKind.Interface,
  securityScheme: SymbolKind.Key,
  connectionParameter: SymbolKind.Field,
  connectionParameterSet: SymbolKind.Enum,
  policy: SymbolKind.Operator,
};

/** Children that were converted for some version of a file. */
interface Kept<T> {
  readonly madeOf: OutlineSource['madeOf'];
  readonly start: Position;
  readonly uri: string;
  readonly containerName: string;
  readonly children: T[];
}

/**
 * Makes the editor's symbols of an outline. Of a large definition these are thousands, and an editor asks after each pause in typing: what an edit leaves as it is
 * is taken over, on other lines where need be.
 */
export class OutlineConversion {
  readonly #services: Pick<FeatureServices, 'rangeOf' | 'locationOf' | 'clientUri'>;
  readonly #asTrees: boolean;
  readonly #trees = new WeakMap<object, Kept<DocumentSymbol>>();
  readonly #lists = new WeakMap<object, Kept<SymbolInformation>>();

  constructor(services: Pick<FeatureServices, 'rangeOf' | 'locationOf' | 'clientUri'>, asTrees: boolean) {
    this.#services = services;
    this.#asTrees = asTrees;
  }

  of(symbols: readonly OutlineSymbol[], document: ConnectorDocument): DocumentSymbol[] | SymbolInformation[] {
    return this.#asTrees ? symbols.map((symbol) => this.#toTree(symbol, document)) : symbols.flatMap((symbol) => this.#toList(symbol, undefined, document));
  }

  #toTree(symbol: OutlineSymbol, document: ConnectorDocument): DocumentSymbol {
    const { name, detail, kind, isDeprecated, whole, selection } = symbol;
    const children = this.#childrenOf(symbol, document, this.#trees, () => symbol.children.map((child) => this.#toTree(child, document)), shiftedTree);
    // What is empty is left out: of thousands of symbols, most have no children, and the size of the answer is what it costs.
    return {
      name,
      ...(detail === '' ? {} : { detail }),
      kind: SYMBOL_KINDS[kind],
      ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}),
      range: this.#services.rangeOf(document, whole),
      selectionRange: this.#services.rangeOf(document, selection),
      ...(children.length === 0 ? {} : { children }),
    };
  }

  /** For editors that know no trees. */
  #toList(symbol: OutlineSymbol, containerName: string | undefined, document: ConnectorDocument): SymbolInformation[] {
    const { name, kind, isDeprecated, whole } = symbol;
    const made: SymbolInformation = {
      name,
      kind: SYMBOL_KINDS[kind],
      ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}),
      ...(containerName === undefined ? {} : { containerName }),
      location: this.#services.locationOf(document, whole),
    };
    return [made, ...this.#childrenOf(symbol, document, this.#lists, () => symbol.children.flatMap((child) => this.#toList(child, name, document)), shiftedInformation)];
  }

  #childrenOf<T>({ source, name }: OutlineSymbol, document: ConnectorDocument, known: WeakMap<object, Kept<T>>, make: () => T[], shift: (symbol: T, lines: number) => T): T[] {
    const key = source?.madeOf[0];
    if (source === undefined || document.syntax !== 'json' || typeof key !== 'object' || key === null) return make();
    const now = { madeOf: source.madeOf, start: this.#services.rangeOf(document, { start: source.start, end: source.start }).start, uri: this.#services.clientUri(document.uri), containerName: name };
    const before = known.get(key);
    const lines = before === undefined || !isSame(before, now) ? undefined : now.start.line - before.start.line;
    const children = before === undefined || lines === undefined ? make() : lines === 0 ? before.children : before.children.map((child) => shift(child, lines));
    known.set(key, { ...now, children });
    return children;
  }
}

/** On another line at most. */
function isSame(before: Omit<Kept<unknown>, 'children'>, now: Omit<Kept<unknown>, 'children'>): boolean {
  return before.start.character === now.start.character && before.uri === now.uri && before.containerName === now.containerName
    && before.madeOf.length === now.madeOf.length && before.madeOf.every((value, at) => value === now.madeOf[at]);
}

function shiftedTree(symbol: DocumentSymbol, lines: number): DocumentSymbol {
  const { range, selectionRange, children } = symbol;
  return { ...symbol, range: shifted(range, lines), selectionRange: shifted(selectionRange, lines), ...(children === undefined ? {} : { children: children.map((child) => shiftedTree(child, lines)) }) };
}

function shiftedInformation(symbol: SymbolInformation, lines: number): SymbolInformation {
  return { ...symbol, location: { uri: symbol.location.uri, range: shifted(symbol.location.range, lines) } };
}

function shifted({ start, end }: Range, lines: number): Range {
  return { start: { line: start.line + lines, character: start.character }, end: { line: end.line + lines, character: end.character } };
}
