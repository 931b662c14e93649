import { SemanticTokensBuilder, type SemanticTokens, type SemanticTokensDelta } from 'vscode-languageserver';

/** Who asks has a few documents on the screen; others send their tokens anew. */
const MAX_KEPT = 20;

/** The tokens that an editor got last, by document, so that it can be sent what changed since then. */
export class SemanticTokenResults {
  readonly #builders = new Map<string, SemanticTokensBuilder>();

  /** `fill` pushes all tokens. */
  full(uri: string, fill: (builder: SemanticTokensBuilder) => void): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    this.#keep(uri, builder);
    fill(builder);
    return builder.build();
  }

  /** The difference to an earlier answer, or all tokens where that one is forgotten. */
  delta(uri: string, previousResultId: string, fill: (builder: SemanticTokensBuilder) => void): SemanticTokens | SemanticTokensDelta {
    const builder = this.#builders.get(uri);
    if (builder === undefined) return this.full(uri, fill);
    builder.previousResult(previousResultId);
    this.#keep(uri, builder);
    fill(builder);
    return builder.buildEdits();
  }

  #keep(uri: string, builder: SemanticTokensBuilder): void {
    this.#builders.delete(uri);
    this.#builders.set(uri, builder);
    const [oldest] = this.#builders.keys();
    if (this.#builders.size > MAX_KEPT && oldest !== undefined) this.#builders.delete(oldest);
  }
}
