import type { OffsetRange } from '../text/offset-range.js';
import type { ScriptText } from './script-text.js';

/** A bracket without its partner. */
export interface UnpairedBracket {
  readonly sign: string;
  readonly range: OffsetRange;
  /** True where the place is a guess by the indentation: somewhere inside, a block is not closed, and every bracket behind it closes the wrong one. */
  readonly isGuess: boolean;
}

/** The first bracket that nothing closes or opens; undefined where there is none, or where conditions for the preprocessor choose among the lines. */
export function findUnpaired(script: ScriptText, text: string): UnpairedBracket | undefined {
  const unpaired = script.firstUnpaired;
  if (unpaired === undefined || /^[^\S\n\r]*#[^\S\n\r]*(?:if|elif|else)\b/m.test(text)) return undefined;
  const likely = script.isSign(unpaired, '{') ? blockClosedFurtherLeft(script, unpaired, text) : undefined;
  const index = likely ?? unpaired;
  return { sign: script.valueAt(index), range: script.rangeOf(index), isGuess: likely !== undefined };
}

/** Of the blocks inside, the first to be closed by a brace that stands further left than the line which opens it: its own is missing. */
function blockClosedFurtherLeft(script: ScriptText, outer: number, text: string): number | undefined {
  for (let at = outer + 1; at < script.tokens.length; at++) {
    const opening = script.isSign(at, '}') ? script.partnerOf(at) : undefined;
    if (opening === undefined || opening < outer) continue;
    const closed = indentationAt(text, script.rangeOf(at).start);
    const opened = lineIndentation(text, script.rangeOf(opening).start);
    if (closed !== undefined && closed.length < opened.length && opened.startsWith(closed)) return opening;
  }
  return undefined;
}

/** The blanks before what begins its line; undefined for what does not. */
function indentationAt(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.trim() === '' ? before : undefined;
}

function lineIndentation(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[^\S\n\r]*/.exec(text.slice(start, offset))?.[0] ?? '';
}
