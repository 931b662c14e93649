import { type ConnectorDocument, type OutlineKind, outlineOfDocument, type OutlineSymbol, workspaceSymbols } from '@connector-workbench/core';
import {
  type CancellationToken, type Connection, type DocumentSymbol, type DocumentSymbolParams, type SymbolInformation, SymbolKind, SymbolTag, type WorkspaceSymbol, type WorkspaceSymbolParams,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../requests/client-features.js';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';
import { distinct } from './navigation.js';

/** What the files declare: the outline of one, where nobody else has it, and a search through all connectors. */
export const outline: LanguageFeature = {
  capabilities: () => ({ documentSymbolProvider: true, workspaceSymbolProvider: true }),
  register: (connection: Connection, services: FeatureServices, features: ClientFeatures) => {
    connection.onDocumentSymbol(services.boundary.request('textDocument/documentSymbol', (params, token) => symbolsOfDocument(params, services, features, token)));
    connection.onWorkspaceSymbol(services.boundary.request('workspace/symbol', (params, token) => symbolsOfWorkspace(params, services, token)));
  },
};

/** An icon for each kind that tells it from the others beside it. */
const KINDS: Readonly<Record<OutlineKind, SymbolKind>> = {
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

async function symbolsOfDocument({ textDocument }: DocumentSymbolParams, services: FeatureServices, features: ClientFeatures, token: CancellationToken): Promise<DocumentSymbol[] | SymbolInformation[] | null> {
  const found = await services.document(textDocument, token);
  // With two outlines of a file, VS Code mixes them (docs/decisions/0010-outline.md).
  if (found === undefined || services.editorSupport(found.document) !== undefined) return null;
  const { project, document } = found;
  const symbols = outlineOfDocument(project, document);
  return features.symbolTrees ? symbols.map((symbol) => toTree(symbol, document, services)) : symbols.flatMap((symbol) => toList(symbol, undefined, document, services));
}

function toTree(symbol: OutlineSymbol, document: ConnectorDocument, services: FeatureServices): DocumentSymbol {
  const { name, detail, kind, isDeprecated, whole, selection, children } = symbol;
  return {
    name,
    detail,
    kind: KINDS[kind],
    ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}),
    range: services.rangeOf(document, whole),
    selectionRange: services.rangeOf(document, selection),
    children: children.map((child) => toTree(child, document, services)),
  };
}

/** For editors that know no trees. */
function toList({ name, kind, isDeprecated, whole, children }: OutlineSymbol, containerName: string | undefined, document: ConnectorDocument, services: FeatureServices): SymbolInformation[] {
  const symbol: SymbolInformation = {
    name,
    kind: KINDS[kind],
    ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}),
    ...(containerName === undefined ? {} : { containerName }),
    location: services.locationOf(document, whole),
  };
  return [symbol, ...children.flatMap((child) => toList(child, name, document, services))];
}

async function symbolsOfWorkspace({ query }: WorkspaceSymbolParams, services: FeatureServices, token: CancellationToken): Promise<WorkspaceSymbol[]> {
  const found = workspaceSymbols(await services.projects(token), query).map(({ name, kind, isDeprecated, connector, document, range }): WorkspaceSymbol => ({
    name,
    kind: KINDS[kind],
    ...(isDeprecated ? { tags: [SymbolTag.Deprecated] } : {}),
    containerName: connector,
    location: services.locationOf(document, range),
  }));
  return distinct(found, ({ name, location }) => [name, location]);
}
