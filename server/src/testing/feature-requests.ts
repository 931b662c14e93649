import { type CompletionItem, CompletionRequest, CompletionResolveRequest, type CompletionContext, type Hover, HoverRequest, type Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TestEditor } from './test-editor.js';

/** Behind the first occurrence of a text in an open file. */
export function positionAfter(editor: TestEditor, uri: string, search: string): Position {
  const text = editor.textOf(uri);
  const at = text.indexOf(search);
  if (at < 0) throw new Error(`${search} does not occur in ${uri}`);
  return TextDocument.create(uri, '', 0, text).positionAt(at + search.length);
}

export async function completionItems(editor: TestEditor, uri: string, position: Position, context?: CompletionContext): Promise<readonly CompletionItem[]> {
  const answer = await editor.connection.sendRequest(CompletionRequest.type, { textDocument: { uri }, position, ...(context === undefined ? {} : { context }) });
  return Array.isArray(answer) ? answer : (answer?.items ?? []);
}

/** The item as an editor gets it that shows it in full. */
export async function resolvedItem(editor: TestEditor, item: CompletionItem): Promise<CompletionItem> {
  return editor.connection.sendRequest(CompletionResolveRequest.type, item);
}

export async function hoverAt(editor: TestEditor, uri: string, position: Position): Promise<Hover | null> {
  return editor.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
}
