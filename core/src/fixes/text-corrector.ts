import type { OffsetRange } from '../text/offset-range.js';
import type { OffsetEdit } from '../text/text-edit.js';
import type { Corrector } from './corrector.js';

/** Corrects a text that has no values, so that no pointer leads anywhere: a script or a readme. */
export class TextCorrector implements Corrector {
  readonly #edits: OffsetEdit[] = [];

  set(): never {
    throw noValues();
  }

  insertKey(): never {
    throw noValues();
  }

  append(): never {
    throw noValues();
  }

  rename(): never {
    throw noValues();
  }

  remove(): never {
    throw noValues();
  }

  replaceText(range: OffsetRange, newText: string): void {
    this.#edits.push({ range, newText });
  }

  edits(): readonly OffsetEdit[] {
    return this.#edits.toSorted((a, b) => a.range.start - b.range.start || a.range.end - b.range.end);
  }
}

function noValues(): RangeError {
  return new RangeError('A text has no values to correct');
}
