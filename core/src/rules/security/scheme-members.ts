import type { JsonObject } from '../../lint/json-object.js';

/** Which members a security scheme of a type may have, beside extensions. */
export const SCHEME_MEMBERS: Readonly<Record<string, readonly string[]>> = {
  basic: ['type', 'description'],
  apiKey: ['type', 'description', 'name', 'in'],
  oauth2: ['type', 'description', 'flow', 'authorizationUrl', 'tokenUrl', 'scopes'],
};

/** What some scheme has; other members are none of Swagger 2.0, which is a finding of its own. */
const KNOWN: ReadonlySet<string> = new Set(Object.values(SCHEME_MEMBERS).flat());

/** The members of a scheme that only schemes of another type have. */
export function foreignMembers(scheme: JsonObject, type: string): readonly string[] {
  const allowed = Object.hasOwn(SCHEME_MEMBERS, type) ? SCHEME_MEMBERS[type] : undefined;
  return allowed === undefined ? [] : Object.keys(scheme).filter((key) => KNOWN.has(key) && !allowed.includes(key));
}
