import type { Corrector } from '../../fixes/corrector.js';
import { isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import { childPointer, pointerOf, ROOT_POINTER } from '../../pointer.js';
import { isWrittenInPlace } from './written-in-place.js';
import type { PlaceInDefinition } from './place-in-definition.js';

export type SharedSection = 'definitions' | 'parameters' | 'responses';

export function sectionOf(root: JsonObject, section: SharedSection): JsonObject {
  return objectOf(memberOf(root, section)) ?? {};
}

/** Whether a member can be added: the section is missing, or it is an object of its own. */
export function canAddTo({ root, document }: PlaceInDefinition, section: SharedSection): boolean {
  const value = memberOf(root, section);
  return value === undefined || (isObject(value) && isWrittenInPlace(document, pointerOf([section])));
}

/** Adds a member to a section, which is made after the paths where there is none. */
export function addToSection(corrector: Corrector, root: JsonObject, section: SharedSection, name: string, value: unknown): void {
  if (memberOf(root, section) === undefined) corrector.insertKey(ROOT_POINTER, section, { [name]: value }, { after: section === 'definitions' ? 'paths' : 'definitions' });
  else corrector.insertKey(pointerOf([section]), name, value);
}

/** The text of a reference. Names are those that a URL's fragment may hold as they are, or they are percent-encoded. */
export function referenceTo(section: SharedSection, name: string): string {
  return `#${encodeURI(childPointer(pointerOf([section]), name))}`;
}
