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
  return {
    name: read.files.name,
    size: definition.text.length,
    project,
    definition: definition.value,
    properties: isObject(properties?.value) && isObject(properties.value.properties) ? properties.value : undefined,
    text: written(definition.value),
    anatomy: anatomyOf(definition.value),
  };
}

/** How mutated values are written: in as little text as possible, since reading it takes most of the time. */
export function written(value: unknown): string {
  return JSON.stringify(value);
}
