import type { JsonObject } from '../lint/json-object.js';
import type { CustomApi } from './custom-api.js';
import { withValueAt } from './secret-places.js';
import { COMPACT_JSON, numbersBelow, writeExactly } from './write-exactly.js';

export interface CustomApiPlacement {
  /** The region, e.g. `westeurope`. */
  readonly location: string;
  readonly tags?: Readonly<Record<string, string>>;
  /** For the one sign-in by OAuth (`SecretPlace.isClientSecret`); the file's own secrets are used where there is none. */
  readonly clientSecret?: string;
}

/** The body that creates or replaces the resource, as JSON text: the only text that holds secrets. */
export function customApiBody(api: CustomApi, { location, tags, clientSecret }: CustomApiPlacement): string {
  const properties = api.secrets.reduce<JsonObject>((rest, { path, value, isClientSecret }) => {
    const secret = isClientSecret && clientSecret !== undefined ? clientSecret : value;
    return secret === undefined ? rest : withValueAt(rest, path, secret);
  }, api.properties);
  const body = { location, ...(tags === undefined ? {} : { tags }), properties };
  return writeExactly(body, COMPACT_JSON, numbersBelow(api, ['properties', 'swagger']));
}
