import { setTimeout as pause } from 'node:timers/promises';
import { performance } from 'node:perf_hooks';
import type { TestEditor } from '@connector-workbench/server/testing';
import {
  CancellationTokenSource, CodeActionRequest, CodeLensRequest, CompletionRequest, DocumentColorRequest, DocumentDiagnosticRequest, DocumentHighlightRequest, DocumentLinkRequest, DocumentSymbolRequest, FoldingRangeRequest,
  HoverRequest, InlayHintRequest, LSPErrorCodes, type Position, ResponseError, SemanticTokensRangeRequest, SemanticTokensRequest, SignatureHelpRequest,
} from 'vscode-languageserver/node';

export interface Answer {
  readonly method: string;
  readonly outcome: 'answered' | 'cancelled' | 'failed';
  /** What was answered, or why not. */
  readonly result: unknown;
  readonly milliseconds: number;
}

/** What an editor asks for after a key, with how many keys lie between two questions: it waits a little with some of them. */
const QUESTIONS: readonly { readonly method: string; readonly every: number; readonly params: (uri: string, position: Position) => object }[] = [
  { method: CompletionRequest.method, every: 1, params: atPosition },
  { method: DocumentDiagnosticRequest.method, every: 1, params: ofDocument },
  { method: SignatureHelpRequest.method, every: 4, params: atPosition },
  { method: DocumentHighlightRequest.method, every: 4, params: atPosition },
  { method: InlayHintRequest.method, every: 4, params: inSight },
  { method: SemanticTokensRangeRequest.method, every: 4, params: inSight },
  { method: SemanticTokensRequest.method, every: 12, params: ofDocument },
  { method: CodeLensRequest.method, every: 12, params: ofDocument },
  { method: CodeActionRequest.method, every: 12, params: (uri, position) => ({ ...ofDocument(uri), range: { start: position, end: position }, context: { diagnostics: [] } }) },
  { method: DocumentSymbolRequest.method, every: 20, params: ofDocument },
  { method: FoldingRangeRequest.method, every: 20, params: ofDocument },
  { method: DocumentLinkRequest.method, every: 30, params: ofDocument },
  { method: DocumentColorRequest.method, every: 30, params: ofDocument },
  { method: HoverRequest.method, every: 60, params: atPosition },
];

function ofDocument(uri: string): { readonly textDocument: { readonly uri: string } } {
  return { textDocument: { uri } };
}

function atPosition(uri: string, position: Position): object {
  return { ...ofDocument(uri), position };
}

/** What fits on a screen around the cursor. */
function inSight(uri: string, { line }: Position): object {
  return { ...ofDocument(uri), range: { start: { line: Math.max(0, line - 20), character: 0 }, end: { line: line + 20, character: 0 } } };
}

/** Types into an open file as a person at an editor does, which asks its questions meanwhile and takes back those that a key overtook. */
export class TypingStorm {
  readonly #editor: TestEditor;
  readonly #uri: string;
  readonly #answers: Promise<Answer>[] = [];
  readonly #open = new Map<string, CancellationTokenSource>();

  constructor(editor: TestEditor, uri: string) {
    this.#editor = editor;
    this.#uri = uri;
  }

  /** Types at a place, so many keys a second, and answers all that came back, in the order of the questions. */
  async type(text: string, at: Position, perSecond: number): Promise<readonly Answer[]> {
    const started = performance.now();
    for (const [count, letter] of Array.from(text).entries()) {
      const position = { line: at.line, character: at.character + count };
      await this.#editor.change(this.#uri, { start: position, end: position }, letter);
      this.#ask(count, { line: at.line, character: position.character + 1 });
      await pause(Math.max(0, started + ((count + 1) * 1000) / perSecond - performance.now()));
    }
    return await Promise.all(this.#answers);
  }

  #ask(count: number, position: Position): void {
    for (const { method, every, params } of QUESTIONS) {
      if (count % every !== 0) continue;
      this.#open.get(method)?.cancel();
      const source = new CancellationTokenSource();
      this.#open.set(method, source);
      this.#answers.push(this.#answerTo(method, params(this.#uri, position), source));
    }
  }

  async #answerTo(method: string, params: object, { token }: CancellationTokenSource): Promise<Answer> {
    const started = performance.now();
    const made = (outcome: Answer['outcome'], result: unknown): Answer => ({ method, outcome, result, milliseconds: performance.now() - started });
    try {
      return made('answered', await this.#editor.connection.sendRequest<unknown>(method, params, token));
    } catch (error) {
      return made(error instanceof ResponseError && GIVEN_UP.has(error.code) ? 'cancelled' : 'failed', error);
    }
  }
}

const GIVEN_UP: ReadonlySet<number> = new Set([LSPErrorCodes.RequestCancelled, LSPErrorCodes.ServerCancelled, LSPErrorCodes.ContentModified]);
