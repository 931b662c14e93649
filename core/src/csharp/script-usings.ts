import type { OffsetRange } from '../text/offset-range.js';
import type { ScriptText } from './script-text.js';

/** `using System.Linq;`, `using static System.Math;` or `using Map = System.Collections.Hashtable;`. */
export interface UsingDirective {
  /** The namespace, or for `static` and an alias the type (or namespace) that is meant. */
  readonly name: string;
  readonly isStatic: boolean;
  readonly alias: string | undefined;
  /** Of the name. */
  readonly range: OffsetRange;
}

/** The `using` directives. Statements and declarations such as `using var x = …;` are none. */
export function findUsings(script: ScriptText): readonly UsingDirective[] {
  return script.placesOf('using').flatMap((index) => {
    const found = script.isWord(index, 'using') ? usingAt(script, index + 1) : undefined;
    return found === undefined ? [] : [found];
  });
}

/** Names of the namespaces that the script declares itself. */
export function findNamespaces(script: ScriptText): ReadonlySet<string> {
  return new Set(script.placesOf('namespace').flatMap((index) => {
    const name = script.isWord(index, 'namespace') ? script.nameAt(index + 1)?.name : undefined;
    return name === undefined ? [] : [name];
  }));
}

function usingAt(script: ScriptText, first: number): UsingDirective | undefined {
  let at = first;
  const isStatic = script.isWord(at, 'static');
  if (isStatic) at++;
  const alias = !isStatic && script.isWord(at) && script.isSign(at + 1, '=') ? script.valueAt(at) : undefined;
  if (alias !== undefined) at += 2;
  const found = script.nameAt(at);
  if (found === undefined || !script.isSign(script.afterTypeArguments(found.end), ';')) return undefined;
  return { name: found.name, isStatic, alias, range: script.rangeOf(at, found.end - 1) };
}
