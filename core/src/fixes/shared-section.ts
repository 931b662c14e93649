import type { ConnectorDocument } from '../documents/connector-document.js';
import { isObject, memberOf, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import { childPointer, pointerOf, ROOT_POINTER } from '../pointer.js';
import { pascalCase } from '../wording/free-name.js';
import type { Corrector } from './corrector.js';
import { isWrittenInPlace } from './written-in-place.js';

export type SharedSection = 'definitions' | 'parameters' | 'responses';

export function sectionOf(root: JsonObject, section: SharedSection): JsonObject {
  return objectOf(memberOf(root, section)) ?? {};
}

/** Whether a member can be added: the section is missing, or it is an object of its own. */
export function canAddTo({ root, document }: { readonly root: JsonObject; readonly document: ConnectorDocument }, section: SharedSection): boolean {
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

/** What a parameter is called among the shared ones: `$top` is top, and what has blanks is written as one word. */
export function nameOfSharedParameter(parameter: JsonObject): string {
  const name = textOf(memberOf(parameter, 'name')) ?? '';
  const plain = /[^\w.$-]/.test(name) ? pascalCase(name) : name.replaceAll('$', '');
  return /^[A-Za-z]/.test(plain) ? plain : `Parameter${plain}`;
}
