import type { CancellationToken, CodeAction, CodeActionParams } from 'vscode-languageserver';

/** Somebody who has code actions to offer: an editor has one request for all of them. */
export interface CodeActionSource {
  /** The kinds it answers, for the capabilities of the server. */
  readonly kinds: readonly string[];
  offer(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]>;
  /** Adds the edit to an action that it offered; undefined for one of somebody else. */
  resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction | undefined>;
}

/** Whether an editor asks for actions of a kind. Where it names none, it asks for all. */
export function wantsKind({ context }: CodeActionParams, kind: string): boolean {
  return context.only?.some((only) => only === '' || kind === only || kind.startsWith(`${only}.`)) ?? true;
}
