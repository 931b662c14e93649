import type { CancellationToken, CodeAction, CodeActionParams } from 'vscode-languageserver';
import { type CodeActionSource, wantsKind } from './code-action-source.js';

/** Answers `textDocument/codeAction` and `codeAction/resolve` for all sources, in their order. */
export class AllCodeActions {
  readonly #sources: readonly CodeActionSource[];

  constructor(sources: readonly CodeActionSource[]) {
    this.#sources = sources;
  }

  async offer(params: CodeActionParams, token: CancellationToken): Promise<CodeAction[]> {
    const actions: CodeAction[] = [];
    for (const source of this.#sources) if (source.kinds.some((kind) => wantsKind(params, kind))) actions.push(...(await source.offer(params, token)));
    return actions;
  }

  /** An action that no source knows comes back as it is. */
  async resolve(action: CodeAction, token: CancellationToken): Promise<CodeAction> {
    for (const source of this.#sources) {
      const resolved = await source.resolve(action, token);
      if (resolved !== undefined) return resolved;
    }
    return action;
  }
}
