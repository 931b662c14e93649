import { isList, memberOf, objectOf, type JsonObject } from '../lint/json-object.js';
import { Location } from '../lint/location.js';
import type { ConnectorOperation } from './connector-index.js';

/** A list of MIME types and where it stands; entries that are no text are left out. */
export interface MimeTypes {
  readonly types: readonly string[];
  readonly at: Location;
}

/** What an operation takes or answers: its own list, else that of the definition; undefined where neither has one. */
export function mimeTypesOf({ value, at }: ConnectorOperation, key: 'consumes' | 'produces'): MimeTypes | undefined {
  return listIn(value, key, at) ?? listIn(objectOf(at.document.value), key, Location.root(at.document));
}

/** A MIME type without its parameters, in lower case: `Application/JSON; charset=utf-8` is application/json. */
export function essenceOf(type: string): string {
  return (type.split(';', 1)[0] ?? '').trim().toLowerCase();
}

/** Whether a list that has `listed` means `type`, too: `image/*` is any picture, and a star on both sides anything. */
export function includesType(listed: string, type: string): boolean {
  const [range, essence] = [essenceOf(listed), essenceOf(type)];
  return range === '*/*' || range === essence || (range.endsWith('/*') && essence.startsWith(range.slice(0, -1)));
}

export function isFormType(type: string): boolean {
  return ['multipart/form-data', 'application/x-www-form-urlencoded'].includes(essenceOf(type));
}

function listIn(holder: JsonObject | undefined, key: string, at: Location): MimeTypes | undefined {
  const list = memberOf(holder, key);
  if (!isList(list)) return undefined;
  return { types: list.filter((type): type is string => typeof type === 'string'), at: at.child(key) };
}
