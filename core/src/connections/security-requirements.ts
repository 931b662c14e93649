import { isList, isObject, memberOf, objectOf, type JsonObject } from '../lint/json-object.js';
import type { Location } from '../lint/location.js';
import type { Visitor } from '../lint/visitor.js';

export interface SecurityRequirement {
  /** The name of the scheme that is asked for. */
  readonly name: string;
  readonly value: unknown;
  /** The whole of `securityDefinitions`, whatever it is. */
  readonly schemes: unknown;
  /** The scheme of that name, where it is declared. */
  readonly scheme: JsonObject | undefined;
  readonly at: Location;
}

/** Calls back for each requirement in the `security` of the definition and its operations. */
export function eachRequirement(visit: (requirement: SecurityRequirement) => void): Visitor {
  const read = (holder: JsonObject, at: Location): void => {
    const security = memberOf(holder, 'security');
    if (!isList(security)) return;
    const schemes = memberOf(objectOf(at.document.value), 'securityDefinitions');
    security.forEach((requirement: unknown, position) => {
      if (!isObject(requirement)) return;
      for (const name of Object.keys(requirement)) {
        visit({ name, value: requirement[name], schemes, scheme: objectOf(memberOf(objectOf(schemes), name)), at: at.child('security', position, name) });
      }
    });
  };
  return {
    Definition: read,
    Operation: ({ value }, at) => {
      read(value, at);
    },
  };
}
