import type { Uri } from '@connector-workbench/core';
import { Emitter, type Event, type DidChangeTextDocumentParams, type DidOpenTextDocumentParams } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { canonicalUri } from '../host/uri.js';
import type { Logger } from '../requests/logger.js';

/** The text of a file that an editor has open, at one version. Immutable. */
export interface OpenText {
  /** The canonical uri, which is the key everywhere in the server. */
  readonly uri: Uri;
  /** The uri as the editor writes it, for whatever is sent back. */
  readonly clientUri: string;
  readonly languageId: string;
  readonly version: number;
  readonly text: string;
}

export type OpenDocumentEvent = { readonly uri: Uri; readonly what: 'opened' | 'changed' | 'closed' };

/** The texts that the editor has open. They override what is on disk. */
export class OpenDocuments {
  readonly #logger: Logger;
  readonly #entries = new Map<Uri, { readonly document: TextDocument; readonly open: OpenText }>();
  readonly #changed = new Emitter<OpenDocumentEvent>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  get onDidChange(): Event<OpenDocumentEvent> {
    return this.#changed.event;
  }

  get(uri: Uri): OpenText | undefined {
    return this.#entries.get(uri)?.open;
  }

  uris(): readonly Uri[] {
    return [...this.#entries.keys()];
  }

  open(params: DidOpenTextDocumentParams): void {
    const { uri, languageId, version, text } = params.textDocument;
    this.#set(canonicalUri(uri), TextDocument.create(uri, languageId, version, text));
    this.#changed.fire({ uri: canonicalUri(uri), what: 'opened' });
  }

  /** Applies an edit. One that is not newer than what is known is refused: applying it would break the text for good. */
  change(params: DidChangeTextDocumentParams): void {
    const uri = canonicalUri(params.textDocument.uri);
    const entry = this.#entries.get(uri);
    if (entry === undefined) {
      this.#logger.warn(`Ignored a change of ${uri}, which is not open.`);
      return;
    }
    if (params.textDocument.version <= entry.open.version) {
      this.#logger.warn(`Ignored a change to version ${params.textDocument.version} of ${uri}, which is already at version ${entry.open.version}.`);
      return;
    }
    this.#set(uri, TextDocument.update(entry.document, [...params.contentChanges], params.textDocument.version));
    this.#changed.fire({ uri, what: 'changed' });
  }

  close(clientUri: string): void {
    const uri = canonicalUri(clientUri);
    if (this.#entries.delete(uri)) this.#changed.fire({ uri, what: 'closed' });
  }

  #set(uri: Uri, document: TextDocument): void {
    const open = { uri, clientUri: document.uri, languageId: document.languageId, version: document.version, text: document.getText() };
    this.#entries.set(uri, { document, open });
  }
}
