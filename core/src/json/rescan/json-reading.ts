import type { CharSequence } from '../../text/char-sequence.js';
import type { JsonTape, Row } from '../tape/json-tape.js';

/** What was found in a text. */
export interface JsonReading {
  readonly text: CharSequence;
  readonly tape: JsonTape;
  /** Whether every bracket has its own. Only then a later version can build on this one. */
  readonly isBalanced: boolean;
  /** Where level 501 starts; the tape is empty then. */
  readonly tooDeepAt: number | undefined;
  /** The members whose key occurred before in the same object. */
  readonly repeated: readonly Row[];
}
