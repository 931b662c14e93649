import { isObject, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { SecretPlace } from './custom-api.js';

const SECRET_NAME = /secret|password/i;

/** Where the connection parameters of a resource need secrets: the client secret of each sign-in by OAuth, and custom parameters that are called secret. */
export function secretPlaces(connectionParameters: JsonObject): readonly SecretPlace[] {
  const signIns = Object.entries(connectionParameters).flatMap(([name, parameter]) => {
    const settings = objectOf(objectOf(parameter)?.oAuthSettings);
    return settings === undefined ? [] : [{ name, settings }];
  });
  const places = signIns.flatMap(({ name, settings }) => placesOfSettings(name, settings, name === 'token' || signIns.length === 1));
  return places.map((place, at) => ({ ...place, parameter: uniqueName(place.parameter, places.slice(0, at).map(({ parameter }) => parameter)) }));
}

/** The same parameters without the secrets that the file holds. */
export function withoutSecrets(connectionParameters: JsonObject, places: readonly SecretPlace[]): JsonObject {
  return places.reduce((rest, { path }) => withValueAt(rest, path.slice(1), undefined), connectionParameters);
}

/** The object with a value put in at a path, or taken out where it is undefined. What is in the way becomes an object. */
export function withValueAt(object: JsonObject, path: readonly string[], value: unknown): JsonObject {
  const [name, ...rest] = path;
  if (name === undefined) return object;
  if (rest.length > 0) return { ...object, [name]: withValueAt(objectOf(object[name]) ?? {}, rest, value) };
  return value === undefined ? Object.fromEntries(Object.entries(object).filter(([key]) => key !== name)) : { ...object, [name]: value };
}

function placesOfSettings(name: string, settings: JsonObject, isClientSecret: boolean): readonly SecretPlace[] {
  const path = ['connectionParameters', name, 'oAuthSettings'];
  const clientSecret = { parameter: parameterName(name, 'clientSecret'), path: [...path, 'clientSecret'], isClientSecret, value: textOf(settings.clientSecret) };
  const custom = Object.entries(objectOf(settings.customParameters) ?? {}).flatMap(([key, parameter]) => {
    if (!SECRET_NAME.test(key) || !isObject(parameter) || typeof parameter.value !== 'string' || parameter.value === '') return [];
    return [{ parameter: parameterName(name, key), path: [...path, 'customParameters', key, 'value'], isClientSecret: false, value: parameter.value }];
  });
  return [clientSecret, ...custom];
}

/** `token` and `clientSecret` → `tokenClientSecret`; letters and digits of ASCII, so that it is an identifier. */
function parameterName(name: string, suffix: string): string {
  const words = `${name}-${suffix}`.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  const joined = words.map((word, at) => (at === 0 ? word : word.charAt(0).toUpperCase() + word.slice(1))).join('');
  return /^[A-Za-z]/.test(joined) ? joined : `p${joined}`;
}

function uniqueName(name: string, taken: readonly string[]): string {
  // Names of parameters are compared ignoring case.
  const used = new Set([...RESERVED, ...taken].map((each) => each.toLowerCase()));
  let unique = name;
  for (let count = 2; used.has(unique.toLowerCase()); count++) unique = `${name}${count}`;
  return unique;
}

/** The parameters that every template has. */
const RESERVED = ['name', 'location', 'iconUri', 'serviceUrl'];
