import { isObject, objectOf } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { partOf } from './properties-parts.js';

/** A member of the connector's properties, wherever the layout keeps it. */
export interface PropertyMember {
  /** As in apiProperties.json, e.g. `connectionParameters`. */
  readonly name: string;
  readonly value: unknown;
  /** The value's place: in apiProperties.json, or the root of a file of its own in an unpacked solution. */
  readonly at: Location;
}

/** The members of `properties` in apiProperties.json, or the parts that an unpacked solution keeps in files of their own. `null` says nothing, and is left out. */
export function propertyMembers(project: ConnectorProject): readonly PropertyMember[] {
  return project.documents.filter(({ kind }) => kind === 'properties').flatMap((document) => {
    const root = Location.root(document);
    const part = partOf(project, document);
    if (part !== undefined) return present([{ name: part, value: document.value, at: root }]);
    const properties = objectOf(document.value)?.properties;
    const at = root.child('properties');
    return isObject(properties) ? present(Object.entries(properties).map(([name, value]) => ({ name, value, at: at.step(name) }))) : [];
  });
}

/** A member by its name, compared exactly, as the service does it. */
export function propertyMember(project: ConnectorProject, name: string): PropertyMember | undefined {
  return propertyMembers(project).find((member) => member.name === name);
}

function present(members: readonly PropertyMember[]): readonly PropertyMember[] {
  return members.filter(({ value }) => value !== null && value !== undefined);
}
