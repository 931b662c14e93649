import type { OffsetRange } from '../text/offset-range.js';
import type { ScriptText } from './script-text.js';

const CLIENT = 'HttpClient';

/** Where a script makes an HttpClient of its own: `new HttpClient()`, and `new()` for a variable, field or property of that type. */
export function findHttpClients(script: ScriptText): readonly OffsetRange[] {
  return script.placesOf('new', CLIENT).flatMap((index) => {
    if (script.isWord(index, 'new')) return namedAfter(script, index);
    return script.isWord(index) && script.valueAt(index) === CLIENT ? impliedAfter(script, index + 1) : [];
  });
}

function namedAfter(script: ScriptText, index: number): readonly OffsetRange[] {
  const found = script.nameAt(index + 1);
  if (found?.name.split('.').at(-1) !== CLIENT || !script.isSign(found.end, '(', '{')) return [];
  return [script.rangeOf(index, found.end - 1)];
}

/** `HttpClient client = new(…)`, `HttpClient Client { get; } = new()` and `HttpClient Client => new()`. */
function impliedAfter(script: ScriptText, from: number): readonly OffsetRange[] {
  let at = script.isSign(from, '?') ? from + 1 : from;
  if (!script.isWord(at)) return [];
  at++;
  if (script.isSign(at, '{', '(')) at = script.afterBrackets(at);
  if (!script.isSign(at, '=', '=>') || !script.isWord(at + 1, 'new') || !script.isSign(at + 2, '(', '{')) return [];
  return [script.rangeOf(at + 1)];
}
