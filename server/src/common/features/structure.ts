import { type ConnectorDocument, documentLinksOf, type DocumentLink as CoreLink, foldingRangesOf, placeOfReference, selectionRangesAt } from '@connector-workbench/core';
import type { CancellationToken, Connection, DocumentLink, FoldingRange, Position, SelectionRange, TextDocumentIdentifier } from 'vscode-languageserver';
import type { ClientFeatures } from '../requests/client-features.js';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';

/** What follows from how a file is written: what folds, what a selection grows to, and the links in it. Where the editor does that by itself, nothing. */
export const structure: LanguageFeature = {
  capabilities: () => ({ foldingRangeProvider: true, selectionRangeProvider: true, documentLinkProvider: { resolveProvider: true } }),
  register: (connection: Connection, services: FeatureServices, features: ClientFeatures) => {
    const { boundary } = services;
    connection.onFoldingRanges(boundary.request('textDocument/foldingRange', ({ textDocument }, token) => folds(textDocument, services, features, token)));
    connection.onSelectionRanges(boundary.request('textDocument/selectionRange', ({ textDocument, positions }, token) => selections(textDocument, positions, services, token)));
    connection.onDocumentLinks(boundary.request('textDocument/documentLink', ({ textDocument }, token) => links(textDocument, services, token)));
    connection.onDocumentLinkResolve(boundary.request('documentLink/resolve', (link, token) => resolveLink(link, services, token)));
  },
};

async function folds(textDocument: TextDocumentIdentifier, services: FeatureServices, { linesOnlyFolding }: ClientFeatures, token: CancellationToken): Promise<FoldingRange[] | null> {
  const document = (await services.document(textDocument, token))?.document;
  if (document === undefined || services.editorSupport(document) !== undefined) return null;
  return foldingRangesOf(document).flatMap(({ range, hasClosingBracket }) => {
    const { start, end } = services.rangeOf(document, range);
    const endLine = hasClosingBracket && linesOnlyFolding ? end.line - 1 : end.line;
    if (endLine <= start.line) return [];
    return linesOnlyFolding ? [{ startLine: start.line, endLine }] : [{ startLine: start.line, startCharacter: start.character, endLine, endCharacter: end.character }];
  });
}

async function selections(textDocument: TextDocumentIdentifier, positions: readonly Position[], services: FeatureServices, token: CancellationToken): Promise<SelectionRange[] | null> {
  const document = (await services.document(textDocument, token))?.document;
  if (document === undefined || services.editorSupport(document) !== undefined) return null;
  return positions.map((position) => selectionAt(position, document, services));
}

/** The answer has to have one range for each position, so that outside of everything it is the position itself. */
function selectionAt(position: Position, document: ConnectorDocument, services: FeatureServices): SelectionRange {
  const ranges = selectionRangesAt(document, services.offsetOf(document, position)).map((range) => services.rangeOf(document, range));
  const outermostFirst = ranges.toReversed();
  const chain = outermostFirst.reduce<SelectionRange | undefined>((parent, range) => (parent === undefined ? { range } : { range, parent }), undefined);
  return chain ?? { range: { start: position, end: position } };
}

/** What `resolve` needs to find the place of a reference. */
interface LinkData {
  readonly uri: string;
  readonly reference: string;
}

async function links(textDocument: TextDocumentIdentifier, services: FeatureServices, token: CancellationToken): Promise<DocumentLink[] | null> {
  const found = await services.document(textDocument, token);
  if (found === undefined) return null;
  const { project, document } = found;
  return documentLinksOf(project, document).filter(({ kind }) => kind !== 'place' || services.editorSupport(document) !== 'json').map((link) => toLink(link, document, services, textDocument.uri));
}

function toLink(link: CoreLink, document: ConnectorDocument, services: FeatureServices, uri: string): DocumentLink {
  const range = services.rangeOf(document, link.range);
  switch (link.kind) {
    case 'page': return { range, target: link.url };
    case 'file': return { range, target: services.clientUri(link.uri) };
    case 'place': return { range, data: { uri, reference: link.reference } satisfies LinkData };
  }
}

/** Places are looked up when somebody points at a link: there are thousands in a large definition. */
async function resolveLink(link: DocumentLink, services: FeatureServices, token: CancellationToken): Promise<DocumentLink> {
  const data: unknown = link.data;
  if (!isLinkData(data)) return link;
  const document = (await services.document({ uri: data.uri }, token))?.document;
  const place = document === undefined ? undefined : placeOfReference(document, data.reference);
  if (document === undefined || place === undefined) return link;
  const { line, character } = services.rangeOf(document, place).start;
  return { ...link, target: `${data.uri}#L${line + 1},${character + 1}` };
}

function isLinkData(data: unknown): data is LinkData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'reference' in data && typeof data.uri === 'string' && typeof data.reference === 'string';
}
