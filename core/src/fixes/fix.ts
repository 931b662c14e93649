import type { Uri } from '../documents/connector-document.js';
import type { Corrector } from './corrector.js';

/** One way to mend a problem. `safe` provably keeps the meaning; a `suggestion` is for a person to choose. */
export interface Fix {
  readonly kind: 'safe' | 'suggestion';
  /** What it does, in the imperative and with its values: `Add summary "Get contact by ID"`. */
  readonly title: string;
  /** Which document it changes; usually the one of the problem. */
  readonly uri: Uri;
  apply(corrector: Corrector): void;
}
