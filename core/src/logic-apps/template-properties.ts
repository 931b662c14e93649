import { isList, isObject, objectOf, textOf, type JsonObject } from '../lint/json-object.js';
import type { CustomApi } from './custom-api.js';
import { withValueAt } from './secret-places.js';
import type { Expression } from './write-exactly.js';

/** Characters of one text that Azure's template language and Bicep take (Azure/bicep#4293: MaxLiteralCharacterLimit). */
export const MAX_LITERAL_LENGTH = 131_072;

/** A text of the resource that no template can hold. */
export interface LongText {
  /** Below `properties` of the resource. */
  readonly path: readonly string[];
  /** Characters. */
  readonly length: number;
}

/** The texts that are too long for a template. The icon is not among them: a template without it takes an address. */
export function longTextsOf({ properties }: CustomApi): readonly LongText[] {
  return Object.entries(properties).filter(([name]) => name !== 'iconUri').flatMap(([name, value]) => longTextsIn(value, [name]));
}

function longTextsIn(value: unknown, path: readonly string[]): readonly LongText[] {
  if (typeof value === 'string') return value.length > MAX_LITERAL_LENGTH ? [{ path, length: value.length }] : [];
  return isObject(value) || isList(value) ? Object.entries(value).flatMap(([key, member]) => longTextsIn(member, [...path, key])) : [];
}

/** How a template language refers to its parameters. */
export interface ParameterWriter {
  readonly parameter: (name: string) => Expression;
  /** Nothing where the parameter is empty. */
  readonly optional: (name: string) => Expression;
}

/** What stands in the files, and another place may need otherwise; undefined where there is nothing. */
export interface TemplateDefaults {
  readonly serviceUrl: string | undefined;
  /** Empty where the icon is too large to be in a template: it can then be given as an address. */
  readonly iconUri: string | undefined;
}

export function templateDefaultsOf({ properties }: CustomApi): TemplateDefaults {
  const iconUri = textOf(properties.iconUri);
  return { serviceUrl: textOf(objectOf(properties.backendService)?.serviceUrl), iconUri: iconUri !== undefined && iconUri.length > MAX_LITERAL_LENGTH ? '' : iconUri };
}

/** The properties of a resource in a template, where what differs from place to place is a parameter. */
export function templatePropertiesOf(api: CustomApi, { parameter, optional }: ParameterWriter): JsonObject {
  const { serviceUrl, iconUri } = templateDefaultsOf(api);
  const own = {
    ...api.properties,
    ...(iconUri === undefined ? {} : { iconUri: optional('iconUri') }),
    ...(serviceUrl === undefined ? {} : { backendService: { serviceUrl: parameter('serviceUrl') } }),
  };
  return api.secrets.reduce<JsonObject>((rest, secret) => withValueAt(rest, secret.path, parameter(secret.parameter)), own);
}
