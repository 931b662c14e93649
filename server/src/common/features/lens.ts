import { inlayHintsOf, type LensDetails, type OperationKind, operationLensesOf, SHOW_REFERENCES_COMMAND, type ShowReferencesArgument } from '@connector-workbench/core';
import {
  type CancellationToken, type CodeLens, type Command, type Connection, type InlayHint, InlayHintKind, type InlayHintParams, type Range, type TextDocumentIdentifier,
} from 'vscode-languageserver';
import { canonicalUri } from '../host/uri.js';
import type { DeployedState, OperationState } from './deployed-state.js';
import type { DocumentInProject, FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';

/** What is shown between the lines: above an operation what it is and who uses it, behind a name what makers see. */
export const lens: LanguageFeature = {
  capabilities: () => ({ codeLensProvider: {}, inlayHintProvider: true }),
  register: (connection: Connection, services: FeatureServices) => {
    const { boundary } = services;
    connection.onCodeLens(boundary.request('textDocument/codeLens', ({ textDocument }, token) => lenses(textDocument, services, token)));
    connection.languages.inlayHint.on(boundary.request('textDocument/inlayHint', (params, token) => hints(params, services, token)));
  },
};

/** With their commands: VS Code forgets the arguments of one that was resolved later when it gets other lenses, while it still shows it. */
async function lenses(textDocument: TextDocumentIdentifier, services: FeatureServices, token: CancellationToken): Promise<CodeLens[] | null> {
  if (!(await isShown('codeLens', textDocument, services, token))) return null;
  const found = await services.document(textDocument, token);
  if (found === undefined) return null;
  const { project, document } = found;
  const shown = operationLensesOf(project, document);
  const deployed = shown.length === 0 ? undefined : await services.deployed.of(project);
  return shown.map(({ range: place, details }) => {
    const range = services.rangeOf(document, place);
    return { range, command: commandOf(details, deployedTexts(deployed?.of(details.operationId)), textDocument.uri, found, range, services) };
  });
}

const DEPLOYED_TEXTS: readonly (readonly [state: OperationState, text: (environments: string) => string])[] = [
  ['deployed', (environments) => `deployed to ${environments}`],
  ['changed', (environments) => `changed since ${environments} got it`],
  ['missing', (environments) => `not in ${environments}`],
  ['unknown', (environments) => `definition edited since ${environments} got it`],
];

function deployedTexts(states: ReturnType<DeployedState['of']> | undefined): readonly string[] {
  return states === undefined ? [] : DEPLOYED_TEXTS.flatMap(([state, text]) => (states[state].length === 0 ? [] : [text(named(states[state]))]));
}

/** More than two names are too much for a line above each operation. */
function named(environments: readonly string[]): string {
  return environments.length > 2 ? `${environments.length} environments` : environments.join(' and ');
}

const KINDS: Readonly<Record<OperationKind, string>> = { action: 'Action', trigger: 'Trigger', internal: 'Internal operation' };

/** A title alone where there is nothing to show, or where the editor does not have our command. */
function commandOf({ kind, name, references }: LensDetails, deployed: readonly string[], uri: string, { document }: DocumentInProject, range: Range, services: FeatureServices): Command {
  const count = references.length;
  const title = [KINDS[kind], count === 0 ? 'no references' : count === 1 ? '1 reference' : `${count} references`, ...deployed].join(' · ');
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
