import { applyEdits, childPointer, createCorrector, createDocument, pointerOf, ROOT_POINTER, segmentsOf, valueAt, type Pointer } from '@connector-workbench/core';
import { isJsonObject } from '../http/json.js';

/** How a connector of a solution takes a value from an environment variable: `@environmentVariables("contoso_Host")`, also within a text. */
const REFERENCE = /@environmentVariables\(/i;

/**
 * The JSON text of a download with the local references to environment variables where the service put their values: it resolves them when the
 * connector is saved, and gives back what they stood for (Azure DevOps build tools, issue 1154). Client secrets stay, too. Everything else stays byte for byte.
 */
export function keepReferences(text: string, local: unknown): string {
  const references = referencesBelow(local, ROOT_POINTER);
  if (references.length === 0) return text;
  const document = createDocument({ uri: 'download:/file.json', kind: 'definition', syntax: 'json', text });
  if (document.syntaxErrors.length > 0) return text;
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

/** Below a list, positions say little: an item may be another one there. Such references are left to a person. */
function referencesBelow(value: unknown, at: Pointer): readonly Reference[] {
  if (typeof value === 'string') return REFERENCE.test(value) ? [{ pointer: at, value }] : [];
  if (!isJsonObject(value)) return [];
  return Object.entries(value).flatMap(([key, member]) => (key === NEVER_RETURNED && typeof member === 'string' ? [{ pointer: childPointer(at, key), value: member }] : referencesBelow(member, childPointer(at, key))));
}
