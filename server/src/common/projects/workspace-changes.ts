import type { Uri } from '@connector-workbench/core';
import { Emitter, type Event } from 'vscode-languageserver';

/** What changed: the content of some files, or (settings, other projects) possibly the result of every file. */
export type WorkspaceChange = { readonly what: 'files'; readonly uris: readonly Uri[] } | { readonly what: 'everything' };

/** The one place that says that results may be others now. It fires after the stores know the new state. */
export class WorkspaceChanges {
  readonly #emitter = new Emitter<WorkspaceChange>();

  get onDidChange(): Event<WorkspaceChange> {
    return this.#emitter.event;
  }

  filesChanged(uris: readonly Uri[]): void {
    this.#emitter.fire({ what: 'files', uris });
  }

  everythingChanged(): void {
    this.#emitter.fire({ what: 'everything' });
  }
}
