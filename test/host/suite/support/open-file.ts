import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { waitFor } from './wait-for.js';

/** A file in an editor, asked as a person asks: at places named by the text around them. */
export class OpenFile {
  readonly document: vscode.TextDocument;
  readonly editor: vscode.TextEditor;

  private constructor(editor: vscode.TextEditor) {
    this.editor = editor;
    this.document = editor.document;
  }

  static async show(uri: vscode.Uri): Promise<OpenFile> {
    return new OpenFile(await vscode.window.showTextDocument(uri, { preview: false }));
  }

  get uri(): vscode.Uri {
    return this.document.uri;
  }

  get text(): string {
    return this.document.getText();
  }

  /** The place of the `|` in a text that occurs in the file. */
  at(around: string): vscode.Position {
    const start = this.text.indexOf(around.replace('|', ''));
    assert.ok(start >= 0, `${around} does not occur in ${this.uri.path}`);
    return this.document.positionAt(start + around.indexOf('|'));
  }

  /** The whole line, trimmed, that a range begins in. */
  lineOf(range: vscode.Range): string {
    return this.document.lineAt(range.start.line).text.trim();
  }

  /** Asks VS Code for what it would show, until the answer is as it should be: the server may just have been told of the file. */
  async ask<T>(what: string, command: string, args: readonly unknown[], isReady: (answer: T) => boolean): Promise<T> {
    return await waitFor(what, async () => await vscode.commands.executeCommand<T>(`vscode.${command}`, this.uri, ...args), isReady);
  }

  /** The titles of what is proposed at a place, once these are among them: until the server answers, VS Code proposes words of the file. */
  async completions(around: string, wanted: readonly string[]): Promise<readonly string[]> {
    const labels = (list: vscode.CompletionList): readonly string[] => list.items.map(labelOf);
    return labels(await this.ask<vscode.CompletionList>(`${wanted.join()} among the proposals`, 'executeCompletionItemProvider', [this.at(around)], (list) => wanted.every((label) => labels(list).includes(label))));
  }

  /** The cards that are shown at a place, one after the other, as Markdown. VS Code's JSON support answers with an empty card, which is not shown. */
  async hovers(around: string): Promise<readonly string[]> {
    const cards = (hovers: readonly vscode.Hover[]): readonly string[] => hovers.map(({ contents }) => contents.map((content) => (content instanceof vscode.MarkdownString ? content.value : '')).join('\n')).filter((card) => card !== '');
    return cards(await this.ask<vscode.Hover[]>('a hover', 'executeHoverProvider', [this.at(around)], (answer) => cards(answer).length > 0));
  }

  /** Where a command leads from a place: the lines there. */
  async lines(command: string, around: string): Promise<readonly string[]> {
    const found = await this.ask<(vscode.Location | vscode.LocationLink)[]>('places', command, [this.at(around)], (answer) => answer.length > 0);
    return await Promise.all(found.map(async (place) => {
      const [uri, range] = 'targetUri' in place ? [place.targetUri, place.targetSelectionRange ?? place.targetRange] : [place.uri, place.range];
      const document = await vscode.workspace.openTextDocument(uri);
      return `${uri.path.split('/').at(-1) ?? ''}: ${document.lineAt(range.start.line).text.trim()}`;
    }));
  }
}

/** What a list names more than once. */
export function repeated(names: readonly string[]): readonly string[] {
  return names.filter((name, at) => names.indexOf(name) !== at);
}

function labelOf({ label }: vscode.CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}
