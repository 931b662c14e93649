import { PieceText, type Uri } from '@connector-workbench/core';
import { Emitter, type Event, type DidChangeTextDocumentParams, type DidOpenTextDocumentParams, type TextDocumentContentChangeEvent } from 'vscode-languageserver';
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
  readonly text: PieceText;
}

export type OpenDocumentEvent = { readonly uri: Uri; readonly what: 'opened' | 'changed' | 'closed' };

/** The texts that the editor has open. They override what is on disk. */
export class OpenDocuments {
  readonly #logger: Logger;
  readonly #entries = new Map<Uri, OpenText>();
  readonly #changed = new Emitter<OpenDocumentEvent>();

  constructor(logger: Logger) {
    this.#logger = logger;
  }

  get onDidChange(): Event<OpenDocumentEvent> {
    return this.#changed.event;
  }

  get(uri: Uri): OpenText | undefined {
    return this.#entries.get(uri);
  }

  uris(): readonly Uri[] {
    return [...this.#entries.keys()];
  }

  open(params: DidOpenTextDocumentParams): void {
    const { uri: clientUri, languageId, version, text } = params.textDocument;
    const uri = canonicalUri(clientUri);
    this.#entries.set(uri, { uri, clientUri, languageId, version, text: PieceText.of(text) });
    this.#changed.fire({ uri, what: 'opened' });
  }

  /** Applies an edit. One that is not newer than what is known is refused: applying it would break the text for good. */
  change(params: DidChangeTextDocumentParams): void {
    const uri = canonicalUri(params.textDocument.uri);
    const entry = this.#entries.get(uri);
    if (entry === undefined) {
      this.#logger.warn(`Ignored a change of ${uri}, which is not open.`);
      return;
    }
    if (params.textDocument.version <= entry.version) {
      this.#logger.warn(`Ignored a change to version ${params.textDocument.version} of ${uri}, which is already at version ${entry.version}.`);
      return;
    }
    this.#entries.set(uri, { ...entry, version: params.textDocument.version, text: params.contentChanges.reduce(changed, entry.text) });
    this.#changed.fire({ uri, what: 'changed' });
  }

  close(clientUri: string): void {
    const uri = canonicalUri(clientUri);
    if (this.#entries.delete(uri)) this.#changed.fire({ uri, what: 'closed' });
  }
}

/** The text after a change. A place outside of it means the nearest one inside, and the two of a range may come in either order. */
function changed(text: PieceText, change: TextDocumentContentChangeEvent): PieceText {
  if (!('range' in change)) return PieceText.of(change.text);
  const { start, end } = change.range;
  const [one, other] = [text.offsetAt(start.line, start.character), text.offsetAt(end.line, end.character)];
  return text.replaced(Math.min(one, other), Math.max(one, other), change.text);
}
