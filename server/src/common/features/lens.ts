import { inlayHintsOf, type LensDetails, lensDetails, type OperationKind, operationLensesOf, parsePointer, SHOW_REFERENCES_COMMAND, type ShowReferencesArgument } from '@connector-workbench/core';
import {
  type CancellationToken, type CodeLens, CodeLensRefreshRequest, type Command, type Connection, type InlayHint, InlayHintKind, InlayHintRefreshRequest, type InlayHintParams, type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { canonicalUri } from '../host/uri.js';
import type { ClientFeatures } from '../requests/client-features.js';
import type { DocumentInProject, FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';

/** What is shown between the lines: above an operation what it is and who uses it, behind a name what makers see. */
export const lens: LanguageFeature = {
  capabilities: () => ({ codeLensProvider: { resolveProvider: true }, inlayHintProvider: true }),
  register: (connection: Connection, services: FeatureServices, features: ClientFeatures) => {
    const { boundary, settings } = services;
    connection.onCodeLens(boundary.request('textDocument/codeLens', ({ textDocument }, token) => lenses(textDocument, services, token)));
    connection.onCodeLensResolve(boundary.request('codeLens/resolve', (unresolved, token) => resolveLens(unresolved, services, token)));
    connection.languages.inlayHint.on(boundary.request('textDocument/inlayHint', (params, token) => hints(params, services, token)));
    settings.onDidChange(() => {
      if (features.refreshCodeLenses) void boundary.run('workspace/codeLens/refresh', () => connection.sendRequest(CodeLensRefreshRequest.type));
      if (features.refreshInlayHints) void boundary.run('workspace/inlayHint/refresh', () => connection.sendRequest(InlayHintRefreshRequest.type));
    });
  },
};

/** What `resolve` needs to find the operation again. */
interface LensData {
  readonly uri: string;
  readonly pointer: string;
}

/** Without their commands: to count references means to read the whole connector, which only the lenses in sight are worth. */
async function lenses(textDocument: TextDocumentIdentifier, services: FeatureServices, token: CancellationToken): Promise<CodeLens[] | null> {
  if (!(await isShown('codeLens', textDocument, services, token))) return null;
  const found = await services.document(textDocument, token);
  if (found === undefined) return null;
  const { project, document } = found;
  return operationLensesOf(project, document).map(({ range, pointer }) => ({ range: services.rangeOf(document, range), data: { uri: textDocument.uri, pointer } satisfies LensData }));
}

async function resolveLens(unresolved: CodeLens, services: FeatureServices, token: CancellationToken): Promise<CodeLens> {
  const data: unknown = unresolved.data;
  const pointer = isLensData(data) ? parsePointer(data.pointer) : undefined;
  if (!isLensData(data) || pointer === undefined) return unresolved;
  const found = await services.document({ uri: data.uri }, token);
  const details = found === undefined ? undefined : lensDetails(found.project, found.document, pointer);
  // The operation is gone, and the editor is about to ask for all lenses again.
  if (found === undefined || details === undefined) return { ...unresolved, command: { title: '', command: '' } };
  return { ...unresolved, command: commandOf(details, data.uri, found, unresolved, services) };
}

const KINDS: Readonly<Record<OperationKind, string>> = { action: 'Action', trigger: 'Trigger', internal: 'Internal operation' };

/** A title alone where there is nothing to show, or where the editor does not have our command. */
function commandOf({ kind, name, references }: LensDetails, uri: string, { document }: DocumentInProject, { range }: CodeLens, services: FeatureServices): Command {
  const count = references.length;
  const title = `${KINDS[kind]} · ${count === 0 ? 'no references' : count === 1 ? '1 reference' : `${count} references`}`;
  if (count === 0 || services.options.showReferences !== true) return { title, command: '' };
  const argument: ShowReferencesArgument = {
    uri,
    position: name === undefined ? range.start : services.rangeOf(document, name).start,
    locations: references.map((reference) => services.locationOf(reference.document, reference.range)),
  };
  return { title, command: SHOW_REFERENCES_COMMAND, arguments: [argument] };
}

async function hints({ textDocument, range }: InlayHintParams, services: FeatureServices, token: CancellationToken): Promise<InlayHint[] | null> {
  if (!(await isShown('inlayHints', textDocument, services, token))) return null;
  const found = await services.document(textDocument, token);
  if (found === undefined) return null;
  const { project, document } = found;
  const within = { start: services.offsetOf(document, range.start), end: services.offsetOf(document, range.end) };
  return inlayHintsOf(project, document, within).map(({ offset, label }) => ({
    position: services.rangeOf(document, { start: offset, end: offset }).start,
    label,
    kind: InlayHintKind.Parameter,
    paddingLeft: true,
  }));
}

async function isShown(feature: 'codeLens' | 'inlayHints', { uri }: TextDocumentIdentifier, { settings }: FeatureServices, token: CancellationToken): Promise<boolean> {
  await settings.whenKnown(token);
  return settings.featuresFor(canonicalUri(uri))[feature];
}

function isLensData(data: unknown): data is LensData {
  return typeof data === 'object' && data !== null && 'uri' in data && 'pointer' in data && typeof data.uri === 'string' && typeof data.pointer === 'string';
}
