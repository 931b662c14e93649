import type { KeywordVisit } from '../../lint/visitor.js';
import { isInternal } from '../../index/visibility.js';
import { isObject, type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';

/** Calls back for each property of a schema that makers may see, references left out: what they refer to has the texts. Of one that says nothing at all, empty-property tells. */
export function visibleProperties(visit: (name: string, property: JsonObject, at: Location) => void): KeywordVisit {
  return (properties, _holder, at, kind) => {
    if (kind !== 'schema' || !isObject(properties)) return;
    for (const name of Object.keys(properties)) {
      const property = properties[name];
      if (isObject(property) && Object.keys(property).length > 0 && !Object.hasOwn(property, '$ref') && !isInternal(property)) visit(name, property, at.child('properties', name));
    }
  };
}
