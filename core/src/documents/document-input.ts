import type { CharSequence } from '../text/char-sequence.js';
import type { DocumentKind, DocumentSyntax, SyntaxProblem, Uri } from './connector-document.js';

/** What a document is made from. */
export interface DocumentInput {
  readonly uri: Uri;
  readonly kind: DocumentKind;
  readonly syntax: DocumentSyntax;
  /** A `PieceText` where somebody edits it. */
  readonly text: CharSequence;
  readonly version?: number;
  /** Problems met while the bytes were read or decoded; they come first in `syntaxErrors`. */
  readonly readErrors?: readonly SyntaxProblem[];
}
