import type { ScriptText } from './script-text.js';

/** The names of the context of a call: `Context`, and what is declared as an IScriptContext or set to it. */
export function contextNames(script: ScriptText): ReadonlySet<string> {
  const names = new Set(['Context']);
  script.placesOf('IScriptContext', 'Context').forEach((index) => {
    if (script.isWord(index, 'IScriptContext') && script.isWord(index + 1)) names.add(script.valueAt(index + 1));
    if (!script.isWord(index, 'Context') || !script.isSign(index + 1, ';')) return;
    const start = startOfMember(script, index);
    if (script.isSign(start - 1, '=') && script.isWord(start - 2)) names.add(script.valueAt(start - 2));
  });
  return names;
}

/** Before `this.`, where that stands in front of the name at `index`. */
export function startOfMember(script: ScriptText, index: number): number {
  return script.isSign(index - 1, '.') && script.isWord(index - 2, 'this', 'base') ? index - 2 : index;
}
