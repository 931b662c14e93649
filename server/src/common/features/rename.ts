import { type FeaturePlace, type OffsetEdit, prepareRename, type RenameChange, renameAt, type RenameEdits, type RenameRefusal } from '@connector-workbench/core';
import {
  type AnnotatedTextEdit, type CancellationToken, type ChangeAnnotation, type Connection, LSPErrorCodes, MessageType, type Range, type RenameParams, ResponseError, ShowMessageNotification, type TextDocumentEdit, type TextDocumentPositionParams, type TextEdit, type WorkspaceEdit,
} from 'vscode-languageserver';
import type { ClientFeatures } from '../requests/client-features.js';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';

const CONSEQUENCE = 'consequence';
const GUESS = 'guess';

/** Gives another name to something, in all files of its connector. What that breaks elsewhere is said as a message: an editor may show no annotation. */
export const rename: LanguageFeature = {
  capabilities: ({ prepareRename: prepares }) => ({ renameProvider: prepares ? { prepareProvider: true } : true }),
  register: (connection: Connection, services: FeatureServices, features: ClientFeatures) => {
    const answers = new RenameAnswers(connection, services, features);
    connection.onPrepareRename(services.boundary.request('textDocument/prepareRename', (params, token) => answers.prepare(params, token)));
    connection.onRenameRequest(services.boundary.request('textDocument/rename', (params, token) => answers.rename(params, token)));
  },
};

class RenameAnswers {
  readonly #services: FeatureServices;
  readonly #features: ClientFeatures;
  readonly #connection: Connection;

  constructor(connection: Connection, services: FeatureServices, features: ClientFeatures) {
    this.#connection = connection;
    this.#services = services;
    this.#features = features;
  }

  async prepare(params: TextDocumentPositionParams, token: CancellationToken): Promise<{ range: Range; placeholder: string } | null> {
    const found = await this.#first(params, token, prepareRename);
    if (found === undefined) return null;
    return { range: this.#services.rangeOf(found.place.document, found.answer.range), placeholder: found.answer.name };
  }

  async rename({ newName, ...params }: RenameParams, token: CancellationToken): Promise<WorkspaceEdit | null> {
    const found = await this.#first(params, token, (place) => renameAt(place, newName));
    if (found === undefined) return null;
    const { consequence } = found.answer;
    if (consequence !== undefined) await this.#connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: consequence.description });
    return this.#toWorkspaceEdit(found.answer);
  }

  /** Only one connector has names in a file: what connectors share holds none. A refusal is shown to who asked. */
  async #first<T extends { readonly kind: string }>(params: TextDocumentPositionParams, token: CancellationToken, ask: (place: FeaturePlace) => T | RenameRefusal | undefined): Promise<{ readonly place: FeaturePlace; readonly answer: T } | undefined> {
    for (const place of await this.#services.places(params, token)) {
      const answer = ask(place);
      if (answer === undefined) continue;
      if (isRefusal(answer)) throw new ResponseError(LSPErrorCodes.RequestFailed, answer.reason);
      return { place, answer };
    }
    return undefined;
  }

  #toWorkspaceEdit({ changes, consequence }: RenameEdits): WorkspaceEdit {
    if (!this.#features.versionedEdits) return { changes: Object.fromEntries(changes.map(({ document, edits, guesses }) => [this.#services.clientUri(document.uri), [...edits, ...guesses].map((edit) => this.#services.textEdit(document, edit))])) };
    const annotates = this.#features.changeAnnotations;
    const documentChanges = changes.map((change) => this.#documentEdit(change, annotates && consequence !== undefined ? CONSEQUENCE : undefined, annotates ? GUESS : undefined));
    const hasGuesses = changes.some(({ guesses }) => guesses.length > 0);
    const annotations: Record<string, ChangeAnnotation> = {
      // Without `needsConfirmation`: see docs/decisions/0031-what-a-rename-breaks.md.
      ...(consequence === undefined ? {} : { [CONSEQUENCE]: consequence }),
      ...(hasGuesses ? { [GUESS]: GUESS_ANNOTATION } : {}),
    };
    return annotates && Object.keys(annotations).length > 0 ? { documentChanges, changeAnnotations: annotations } : { documentChanges };
  }

  #documentEdit({ document, edits, guesses }: RenameChange, consequence: string | undefined, guess: string | undefined): TextDocumentEdit {
    const toEdits = (some: readonly OffsetEdit[], annotationId: string | undefined): (TextEdit | AnnotatedTextEdit)[] =>
      some.map((edit) => ({ ...this.#services.textEdit(document, edit), ...(annotationId === undefined ? {} : { annotationId }) }));
    return { textDocument: { uri: this.#services.clientUri(document.uri), version: document.version ?? null }, edits: [...toEdits(edits, consequence), ...toEdits(guesses, guess)] };
  }
}

const GUESS_ANNOTATION: ChangeAnnotation = {
  label: 'Texts of the script that may mean something else',
  description: 'The script uses the operation’s id in a way that cannot be followed. Look whether these texts are the id.',
  needsConfirmation: true,
};

function isRefusal(answer: { readonly kind: string }): answer is RenameRefusal {
  return answer.kind === 'refused';
}
