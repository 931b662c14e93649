import { isList, isObject, memberOf, objectOf, type JsonObject } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import { partOf } from '../index/properties-parts.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Facet } from './schema-view.js';

/** What the properties of a connector say, by section: from apiProperties.json, or from the files of a solution. */
export interface PropertiesSections {
  readonly sections: ReadonlyMap<string, Facet>;
  /** A solution keeps only some sections in files: of the others, nothing is known. */
  readonly isWhole: boolean;
  /** What is shown where a section is missing. */
  readonly root: Location;
}

/** The sections that a solution has files for. */
export const SOLUTION_SECTIONS: ReadonlySet<string> = new Set(['connectionParameters', 'connectionParameterSets', 'policyTemplateInstances']);

/** Undefined where there is no file with properties: nothing is known of them then. Sections that hold nothing are left out, as the service does. */
export function propertiesSections(project: ConnectorProject): PropertiesSections | undefined {
  const documents = project.documents.filter(({ kind }) => kind === 'properties');
  const [first] = documents;
  if (first === undefined) return undefined;
  const sections = new Map<string, Facet>();
  for (const document of documents) {
    const part = partOf(project, document);
    const root = Location.root(document);
    if (part !== undefined) add(sections, part, { value: document.value, at: root });
    else for (const [name, value] of Object.entries(propertiesOf(document.value))) add(sections, name, { value, at: root.child('properties', name) });
  }
  return { sections, isWhole: documents.some((document) => partOf(project, document) === undefined), root: Location.root(first) };
}

function propertiesOf(value: unknown): JsonObject {
  return objectOf(memberOf(objectOf(value), 'properties')) ?? {};
}

function add(sections: Map<string, Facet>, name: string, facet: Facet): void {
  const { value } = facet;
  const isEmpty = value === undefined || value === null || (isList(value) && value.length === 0) || (isObject(value) && Object.keys(value).length === 0);
  if (!isEmpty) sections.set(name, facet);
}
