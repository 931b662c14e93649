import type { ConnectorDocument } from '../documents/connector-document.js';
import { isObject, listOf, memberIgnoringCase, memberOf, objectOf, textOf } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import type { ConnectorProject, ProjectFile } from '../project/connector-project.js';
import type { ConnectorIndex, NamedNode } from './connector-index.js';
import { namedNodes } from './named-nodes.js';

type Part = NonNullable<ProjectFile['part']>;

/** What a solution's file holds of apiProperties; undefined for a whole apiProperties.json. */
export function partOf(project: ConnectorProject, document: ConnectorDocument): Part | undefined {
  return project.files.documents.find((file) => file.uri === document.uri)?.part;
}

export function findConnectionParameters(project: ConnectorProject): readonly NamedNode[] {
  return sections(project, 'connectionParameters').flatMap(({ value, at }) => namedNodes(value, at));
}

/** A set's name is the one that connections refer to. */
export function findConnectionParameterSets(project: ConnectorProject): readonly NamedNode[] {
  return sections(project, 'connectionParameterSets').flatMap(({ value, at }) =>
    listOf(memberOf(objectOf(value), 'values')).flatMap((set, index) =>
      isObject(set) ? [{ name: textOf(memberOf(set, 'name')) ?? '', value: set, at: at.child('values', index) }] : [],
    ),
  );
}

/** A policy's name is its template id as written; its key may stand in other capitals. */
export function findPolicyInstances(project: ConnectorProject): readonly NamedNode[] {
  return sections(project, 'policyTemplateInstances').flatMap(({ value, at }) =>
    listOf(value).flatMap((instance, index) =>
      isObject(instance) ? [{ name: textOf(memberIgnoringCase(instance, 'templateId')?.value) ?? '', value: instance, at: at.step(index) }] : [],
    ),
  );
}

export function findScriptOperations(project: ConnectorProject): ConnectorIndex['scriptOperations'] {
  return sections(project, 'scriptOperations').flatMap(({ value, at }) =>
    listOf(value).flatMap((operationId, index) => (typeof operationId === 'string' ? [{ operationId, at: at.step(index) }] : [])),
  );
}

/** Where a section of apiProperties stands: as a member of `properties`, or as the whole of a solution's part file. */
function sections(project: ConnectorProject, name: Part | 'scriptOperations'): readonly { readonly value: unknown; readonly at: Location }[] {
  return project.documents
    .filter((document) => document.kind === 'properties')
    .flatMap((document) => {
      const part = partOf(project, document);
      const root = Location.root(document);
      if (part !== undefined) return part === name ? [{ value: document.value, at: root }] : [];
      const properties = objectOf(memberOf(objectOf(document.value), 'properties'));
      return [{ value: memberOf(properties, name), at: root.child('properties', name) }];
    });
}
