import type { Corrector } from '../fixes/corrector.js';
import type { CorrectableDocument } from '../fixes/create-corrector.js';
import { TextCorrector } from '../fixes/text-corrector.js';
import type { DocumentKind, NodeAtOffset, SyntaxProblem, Uri } from './connector-document.js';
import type { DocumentInput } from './document-input.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { CharSequence } from '../text/char-sequence.js';

/** A script, a readme or the XML of a solution: text without values, so that no pointer leads anywhere. */
export class TextDocument implements CorrectableDocument {
  readonly uri: Uri;
  readonly version: number | undefined;
  readonly kind: DocumentKind;
  readonly syntax = 'text';
  readonly text: string;
  readonly source: CharSequence;
  readonly value = undefined;
  readonly syntaxErrors: readonly SyntaxProblem[];

  constructor(input: DocumentInput) {
    this.uri = input.uri;
    this.version = input.version;
    this.kind = input.kind;
    this.text = input.text.toString();
    this.source = input.text;
    this.syntaxErrors = input.readErrors ?? [];
  }

  rangeOf(): OffsetRange | undefined {
    return undefined;
  }

  nodeAt(): NodeAtOffset | undefined {
    return undefined;
  }

  createCorrector(): Corrector {
    return new TextCorrector();
  }
}
