import type { ScriptOutline } from './script-outline.js';
import type { ScriptType } from './script-types.js';

/** The classes that derive from ScriptBase, directly or through another class of the script, in the order of the text. */
export function classesOfScript({ types }: ScriptOutline): readonly ScriptType[] {
  const derived = new Set<string>(['ScriptBase']);
  for (let known = 0; known < derived.size;) {
    known = derived.size;
    for (const { name, bases } of types) if (bases.some((base) => derived.has(base))) derived.add(name);
  }
  // A part of a partial class need not repeat what it derives from.
  return types.filter(({ kind, name }) => kind === 'class' && name !== 'ScriptBase' && derived.has(name));
}

/** The one that the service runs: `Script`, or else the last one, which is no base of the others. Undefined where there is none. */
export function classThatRuns(classes: readonly ScriptType[]): ScriptType | undefined {
  return classes.find(({ name }) => name === 'Script') ?? classes.findLast(({ modifiers }) => !modifiers.has('abstract')) ?? classes.at(-1);
}
