import type { JsonObject } from '../lint/json-object.js';

/** The type of a custom connector of Azure Logic Apps, and the version of its interface (Azure/azure-rest-api-specs, web 2016-06-01). */
export const CUSTOM_API_TYPE = 'Microsoft.Web/customApis';
export const CUSTOM_API_VERSION = '2016-06-01';

/** A secret that the resource needs and that no file may hold. */
export interface SecretPlace {
  /** What a template calls it, e.g. `tokenClientSecret`. A Bicep identifier. */
  readonly parameter: string;
  /** Where it belongs, below `properties` of the resource. */
  readonly path: readonly string[];
  /** Whether it is the one that is asked for as *the* client secret: that of the parameter named `token`, or of the only one that signs in by OAuth. */
  readonly isClientSecret: boolean;
  /** What the file says; undefined where it leaves it out, as it should. */
  readonly value: string | undefined;
}

/** A number as it is written in its file, by its path; undefined where its value says as much. */
export type NumberText = (path: readonly string[]) => string | undefined;

/** What a connector is as a resource `Microsoft.Web/customApis`, before it has a name and a place. */
export interface CustomApi {
  readonly displayName: string;
  /** The resource's `properties`, without secrets. `swagger` is the definition. */
  readonly properties: JsonObject;
  readonly secrets: readonly SecretPlace[];
  /** For numbers of `properties.swagger`: the path starts in the definition. */
  readonly numberText: NumberText;
}
