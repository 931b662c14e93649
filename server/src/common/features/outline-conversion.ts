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

/** What a symbol was converted to for some version of a file: it as a tree, or it and all that is in it as a list. */
interface Kept<T> {
  readonly madeOf: OutlineSource['madeOf'];
  /** Where the key is, and the value. */
  readonly start: Position;
  readonly valueStart: Position;
  readonly uri: string;
  readonly containerName: string | undefined;
  readonly converted: readonly T[];
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
    return this.#asTrees ? symbols.flatMap((symbol) => this.#toTree(symbol, document)) : symbols.flatMap((symbol) => this.#toList(symbol, undefined, document));
  }

  #toTree(symbol: OutlineSymbol, document: ConnectorDocument): readonly DocumentSymbol[] {
    return this.#converted(symbol, undefined, document, this.#trees, () => [this.#makeTree(symbol, document)], shiftedTree);
  }

  #makeTree({ name, detail, kind, isDeprecated, whole, selection, children }: OutlineSymbol, document: ConnectorDocument): DocumentSymbol {
    // What is empty is left out: of thousands of symbols, most have no children, and the size of the answer is what it costs.
    return {
      name,
      ...(detail === '' ? {} : { detail }),
      kind: SYMBOL_KINDS[kind],
      ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}),
      range: this.#services.rangeOf(document, whole),
      selectionRange: this.#services.rangeOf(document, selection),
      ...(children.length === 0 ? {} : { children: children.flatMap((child) => this.#toTree(child, document)) }),
    };
  }

  /** For editors that know no trees. */
  #toList(symbol: OutlineSymbol, containerName: string | undefined, document: ConnectorDocument): readonly SymbolInformation[] {
    return this.#converted(symbol, containerName, document, this.#lists, () => this.#makeList(symbol, containerName, document), shiftedInformation);
  }

  #makeList({ name, kind, isDeprecated, whole, children }: OutlineSymbol, containerName: string | undefined, document: ConnectorDocument): readonly SymbolInformation[] {
    const made: SymbolInformation = {
      name,
      kind: SYMBOL_KINDS[kind],
      ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}),
      ...(containerName === undefined ? {} : { containerName }),
      location: this.#services.locationOf(document, whole),
    };
    return [made, ...children.flatMap((child) => this.#toList(child, name, document))];
  }

  #converted<T>({ source, whole }: OutlineSymbol, containerName: string | undefined, document: ConnectorDocument, known: WeakMap<object, Kept<T>>, make: () => readonly T[], shift: (symbol: T, lines: number) => T): readonly T[] {
    const key = source?.madeOf[0];
    if (source === undefined || document.syntax !== 'json' || typeof key !== 'object' || key === null) return make();
    const { start, end: valueStart } = this.#services.rangeOf(document, { start: whole.start, end: source.valueStart });
    const now = { madeOf: source.madeOf, start, valueStart, uri: this.#services.clientUri(document.uri), containerName };
    const before = known.get(key);
    const lines = before === undefined || !isSame(before, now) ? undefined : start.line - before.start.line;
    if (before !== undefined && lines === 0) return before.converted;
    const converted = before === undefined || lines === undefined ? make() : before.converted.map((symbol) => shift(symbol, lines));
    known.set(key, { ...now, converted });
    return converted;
  }
}

/** On another line at most. */
function isSame(before: Omit<Kept<unknown>, 'converted'>, now: Omit<Kept<unknown>, 'converted'>): boolean {
  return before.start.character === now.start.character && before.valueStart.character === now.valueStart.character
    && before.valueStart.line - before.start.line === now.valueStart.line - now.start.line && before.uri === now.uri && before.containerName === now.containerName
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
