import { type ConnectorProject, createDocument, documentOf, withDocument } from '@connector-workbench/core';
import { type Anatomy, anatomyOf } from './anatomy.js';
import { isObject, type JsonObject } from './json.js';

/** A valid connector to break, with its parts. */
export interface Subject {
  readonly name: string;
  readonly size: number;
  readonly project: ConnectorProject;
  readonly definition: JsonObject;
  readonly properties: JsonObject | undefined;
  /** The definition as text, for questions such as how often a name occurs. */
  readonly text: string;
  readonly anatomy: Anatomy;
}

/** Subjects are JSON without faults in the text: their values are all that mutations look at. */
export function subjectOf(read: ConnectorProject): Subject | undefined {
  const definition = documentOf(read, 'definition');
  if (definition?.syntax !== 'json' || !isObject(definition.value) || read.documents.some(({ syntaxErrors }) => syntaxErrors.length > 0)) return undefined;
  const properties = documentOf(read, 'properties');
  const project = [definition, properties].reduce((current, document) => {
    if (document === undefined) return current;
    return withDocument(current, createDocument({ uri: document.uri, kind: document.kind, syntax: 'json', text: written(document.value) }));
  }, read);
  return subjectFrom(project, definition.text.length);
}

/** A project whose files are as mutations write them; `size`: the characters of its definition as it was read. Undefined where it has no definition that is an object. */
export function subjectFrom(project: ConnectorProject, size: number): Subject | undefined {
  const [definition, properties] = [documentOf(project, 'definition')?.value, documentOf(project, 'properties')?.value];
  if (!isObject(definition)) return undefined;
  return {
    name: project.files.name,
    size,
    project,
    definition,
    properties: isObject(properties) && isObject(properties.properties) ? properties : undefined,
    text: written(definition),
    anatomy: anatomyOf(definition),
  };
}

/** How mutated values are written: in as little text as possible, since reading it takes most of the time. */
export function written(value: unknown): string {
  return JSON.stringify(value);
}
