import { type DeclaredSymbol, declaredSymbols, outlineOfDocument, searchSymbols } from '@connector-workbench/core';
import { type CancellationToken, type Connection, type DocumentSymbol, type DocumentSymbolParams, type SymbolInformation, SymbolTag, type WorkspaceSymbol, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { ClientFeatures } from '../requests/client-features.js';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';
import { distinct } from './navigation.js';
import { OutlineConversion, SYMBOL_KINDS } from './outline-conversion.js';

/** What the files declare: the outline of one, where nobody else has it, and a search through all connectors. */
export const outline: LanguageFeature = {
  capabilities: () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),
  register: (connection: Connection, services: FeatureServices, features: ClientFeatures) => {
    const symbols = new OutlineConversion(services, features.symbolTrees);
    connection.onDocumentSymbol(services.boundary.request('textDocument/documentSymbol', (params, token) => symbolsOfDocument(params, services, symbols, token)));
    connection.onWorkspaceSymbol(services.boundary.request('workspace/symbol', (params, token) => symbolsOfWorkspace(params, services, token)));
  },
};

async function symbolsOfDocument({ textDocument }: DocumentSymbolParams, services: FeatureServices, symbols: OutlineConversion, token: CancellationToken): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const found = await services.document(textDocument, token);
  // With two outlines of a file, VS Code mixes them (docs/decisions/0010-outline.md).
  if (found === undefined || services.editorSupport(found.document) !== undefined) return null;
  return symbols.of(outlineOfDocument(found.project, found.document), found.document);
}

/** What is known of a symbol without the text it stands in. */
interface KnownSymbol extends Pick<DeclaredSymbol, 'name' | 'label'> {
  readonly symbol: WorkspaceSymbol;
}

/** The topic under which the symbols of closed connectors are known. */
const DECLARED_SYMBOLS = {};

async function symbolsOfWorkspace({ query }: WorkspaceSymbolParams, services: FeatureServices, token: CancellationToken): Promise<WorkspaceSymbol[]> {
  const symbols = await services.ofAllProjects(DECLARED_SYMBOLS, (project) => declaredSymbols(project).map((symbol) => toKnown(symbol, services)), token);
  const found = searchSymbols(symbols.flat(), query).map(({ symbol }) => symbol);
  return distinct(found, ({ name, location }) => [name, location]);
}

function toKnown({ name, label, kind, isDeprecated, connector, document, range }: DeclaredSymbol, services: FeatureServices): KnownSymbol {
  const symbol = { name, kind: SYMBOL_KINDS[kind], ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}), containerName: connector, location: services.locationOf(document, range) };
  return { name, label, symbol };
}
