import { isList, isObject } from '../lint/json-object.js';

/** The same value without client secrets: the service never gives them back, and no comparison may show one. */
export function withoutSecrets(value: unknown): unknown {
  if (isList(value)) return value.map(withoutSecrets);
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== 'clientSecret').map(([name, member]) => [name, withoutSecrets(member)]));
}
