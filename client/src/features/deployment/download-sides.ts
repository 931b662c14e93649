import * as vscode from 'vscode';
import { decodeText } from '@connector-workbench/core';
import type { DifferingFile } from '@connector-workbench/platform';

/** The scheme of the two sides of a merge: `connector-merge://theirs/projects/contacts/apiDefinition.swagger.json`. */
export const SIDES_SCHEME = 'connector-merge';

export type Side = 'theirs' | 'mine';

/** Both have the path of the local file, so that nothing looks renamed. */
export function sideOf(side: Side, folder: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(folder, name).with({ scheme: SIDES_SCHEME, authority: side });
}

/** Serves what a download has and what the local files were when it came, read-only, while they are merged. */
export class DownloadSides implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;

  show(folder: vscode.Uri, files: readonly DifferingFile[]): void {
    for (const { here, there } of files) {
      this.#put(sideOf('mine', folder, here.name), here.bytes);
      this.#put(sideOf('theirs', folder, here.name), there.bytes);
    }
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.toString()) ?? '';
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #put(uri: vscode.Uri, bytes: Uint8Array): void {
    this.#texts.set(uri.toString(), decodeText(bytes).text.replace(/^\uFEFF/, ''));
    this.#changed.fire(uri);
  }
}
