import { isObject, memberOf, objectOf, type JsonObject } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';

/** The object `properties` of an apiProperties.json, where fixes of other files may add something; undefined for a solution, whose parts are files of their own. */
export function propertiesPlace(project: ConnectorProject): { readonly value: JsonObject; readonly at: Location } | undefined {
  const document = documentOf(project, 'properties');
  const value = memberOf(objectOf(document?.value), 'properties');
  return document === undefined || !isObject(value) ? undefined : { value, at: Location.root(document).child('properties') };
}
