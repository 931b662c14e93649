import type { OffsetRange } from '../text/offset-range.js';
import { MAX_LOOK_AHEAD, type ScriptText } from './script-text.js';

/** A class, struct, record, interface or enum that the script declares. */
export interface ScriptType {
  readonly kind: string;
  readonly name: string;
  readonly nameRange: OffsetRange;
  /** Where its modifiers begin, or its keyword where it has none. */
  readonly start: number;
  readonly modifiers: ReadonlySet<string>;
  /** The last parts of the names of what it derives from, without type arguments. */
  readonly bases: readonly string[];
  /** Indexes of the tokens between its braces; undefined where it has none. */
  readonly body: { readonly first: number; readonly end: number } | undefined;
  /** The offset after its opening brace. */
  readonly bodyStart: number | undefined;
}

const MODIFIERS = ['public', 'private', 'protected', 'internal', 'file', 'static', 'sealed', 'abstract', 'partial', 'new', 'unsafe', 'readonly', 'ref'];

/** The types of a script, in the order of their declarations; those inside of others, too. */
export function findTypes(script: ScriptText): readonly ScriptType[] {
  return script.placesOf('class', 'struct', 'record', 'interface', 'enum').flatMap((index) => {
    const at = nameOfTypeAt(script, index);
    return at === undefined ? [] : [typeAt(script, index, at)];
  });
}

/** The index of a type's name, where its keyword stands at `index`. In `where T : class` the keyword declares nothing. */
function nameOfTypeAt(script: ScriptText, index: number): number | undefined {
  if (script.isSign(index - 1, ':', ',')) return undefined;
  if (script.isWord(index, 'record')) {
    const at = script.isWord(index + 1, 'class', 'struct') ? index + 2 : index + 1;
    return script.isWord(at) && script.isSign(at + 1, '(', '{', ':', ';', '<') && !script.isWord(index - 1, 'new', 'return', 'await') ? at : undefined;
  }
  if (!script.isWord(index, 'class', 'struct', 'interface', 'enum') || script.isWord(index - 1, 'record')) return undefined;
  return script.isWord(index + 1) ? index + 1 : undefined;
}

function typeAt(script: ScriptText, index: number, at: number): ScriptType {
  const { bases, end } = basesFrom(script, at + 1);
  const body = script.isSign(end, '{') ? { first: end + 1, end: script.afterBrackets(end) - (script.partnerOf(end) === undefined ? 0 : 1) } : undefined;
  const modifiers = modifiersBefore(script, index);
  const start = script.rangeOf(index - modifiers.size).start;
  return { kind: script.valueAt(index), name: script.valueAt(at), nameRange: script.rangeOf(at), start, modifiers, bases, body, bodyStart: body === undefined ? undefined : script.rangeOf(end).end };
}

function modifiersBefore(script: ScriptText, index: number): ReadonlySet<string> {
  const modifiers = new Set<string>();
  for (let at = index - 1; script.isWord(at, ...MODIFIERS); at--) modifiers.add(script.valueAt(at));
  return modifiers;
}

/** What stands between a type's name and its body. */
function basesFrom(script: ScriptText, from: number): { readonly bases: readonly string[]; readonly end: number } {
  const bases: string[] = [];
  let at = script.afterTypeArguments(from);
  if (script.isSign(at, '(')) at = script.afterBrackets(at);
  if (script.isSign(at, ':')) {
    do {
      const found = script.nameAt(at + 1);
      if (found === undefined) break;
      bases.push(found.name.slice(found.name.lastIndexOf('.') + 1));
      at = script.afterTypeArguments(found.end);
      if (script.isSign(at, '(')) at = script.afterBrackets(at);
    } while (script.isSign(at, ','));
  }
  while (at < from + MAX_LOOK_AHEAD && !script.isSign(at, '{', ';', '}')) at++;
  return { bases, end: at };
}
