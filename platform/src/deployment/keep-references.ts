import { applyEdits, childPointer, createCorrector, createDocument, pointerOf, ROOT_POINTER, segmentsOf, valueAt, type Pointer } from '@connector-workbench/core';
import { isJsonObject } from '../http/json.js';

/** How a connector of a solution takes a value from an environment variable: `@environmentVariables("contoso_Host")`, also within a text. */
const REFERENCE = /@environmentVariables\(/i;

/**
 * The JSON text of a download with the local references to environment variables where the service put their values: it resolves them when the
 * connector is saved, and gives back what they stood for (Azure DevOps build tools, issue 1154). Client secrets stay, too. Everything else stays byte for byte.
 */
export function keepReferences(text: string, local: unknown): string {
  if (!REFERENCE.test(JSON.stringify(local)) && !JSON.stringify(local).includes(NEVER_RETURNED)) return text;
  const document = createDocument({ uri: 'download:/file.json', kind: 'definition', syntax: 'json', text });
  if (document.syntaxErrors.length > 0) return text;
  const references = referencesBelow(local, document.value, ROOT_POINTER);
  const corrector = createCorrector(document);
  for (const { pointer, value } of references) {
    const there = valueAt(document.value, pointer);
    const segments = segmentsOf(pointer);
    const parent = pointerOf(segments.slice(0, -1));
    if (typeof there === 'string' && there !== value) corrector.set(pointer, value);
    else if (there === undefined && isJsonObject(valueAt(document.value, parent))) corrector.insertKey(parent, segments.at(-1) ?? '', value);
  }
  return applyEdits(text, corrector.edits());
}

interface Reference {
  readonly pointer: Pointer;
  readonly value: string;
}

/** A client secret is never given back, so that what a file says of it is all there is. */
const NEVER_RETURNED = 'clientSecret';

/** `there` is what the download has at that place: pointers are into it. */
function referencesBelow(value: unknown, there: unknown, at: Pointer): readonly Reference[] {
  if (typeof value === 'string') return REFERENCE.test(value) ? [{ pointer: at, value }] : [];
  if (isList(value)) return isList(there) ? pairsOf(value, there).flatMap(([here, index]) => referencesBelow(value[here], there[index], childPointer(at, index))) : [];
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => {
    const pointer = childPointer(at, key);
    if (key === NEVER_RETURNED && typeof member === 'string') return [{ pointer, value: member }];
    return referencesBelow(member, isJsonObject(there) ? there[key] : undefined, pointer);
  });
}

/**
 * Which item of a download is which one here: at the same positions, where all of them may be what they are here with the values of their references; else those
 * that only one item there may be. What is left, somebody changed.
 */
function pairsOf(here: readonly unknown[], there: readonly unknown[]): readonly (readonly [here: number, there: number])[] {
  if (here.length === there.length && here.every((item, index) => mayBe(item, there[index]))) return here.map((_, index) => [index, index] as const);
  const found = here.flatMap((item, index) => {
    const candidates = hasFixedParts(item) ? there.flatMap((other, position) => (mayBe(item, other) ? [position] : [])) : [];
    return candidates.length === 1 ? candidates.map((position) => [index, position] as const) : [];
  });
  return found.filter(([, position]) => found.filter(([, other]) => other === position).length === 1);
}

/** Whether a value of a download may be this one with the values of its references. The service may have added members. */
function mayBe(value: unknown, there: unknown): boolean {
  if (typeof value === 'string') return typeof there === 'string' && isFilledIn(value, there);
  if (isList(value)) return isList(there) && value.length === there.length && value.every((item, index) => mayBe(item, there[index]));
  if (isJsonObject(value)) return isJsonObject(there) && Object.entries(value).every(([key, member]) => key === NEVER_RETURNED || mayBe(member, there[key]));
  return value === there;
}

/** Whether a text is this one with anything in the place of its references. What stands between two is taken where it comes first, which leaves the most for the others. */
function isFilledIn(text: string, there: string): boolean {
  const [first = '', ...between] = text.split(/@environmentVariables\([^)]*\)/i);
  const last = between.pop();
  if (last === undefined) return there === first;
  const end = there.length - last.length;
  if (!there.startsWith(first) || !there.endsWith(last) || end < first.length) return false;
  let at = first.length;
  for (const part of between) {
    const found = there.indexOf(part, at);
    if (found < 0 || found + part.length > end) return false;
    at = found + part.length;
  }
  return true;
}

/** Something by which it is told from others. */
function hasFixedParts(value: unknown): boolean {
  if (isList(value)) return value.some(hasFixedParts);
  return isJsonObject(value) ? Object.values(value).some(hasFixedParts) : typeof value === 'string' && value !== '' && !REFERENCE.test(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
