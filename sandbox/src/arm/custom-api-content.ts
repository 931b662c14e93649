import { separateParameterSecrets } from '../connectors/client-secrets.js';
import { readJsonObject } from '../connectors/request-content.js';
import type { SwaggerValidator } from '../connectors/swagger-validator.js';
import { isJsonObject, parseJson } from '../http/json-object.js';
import { membersOf, type JsonMember } from '../http/json-text.js';
import { ServiceError } from '../http/service-error.js';

/** What a PUT says of a resource. */
export interface CustomApiContent {
  readonly location: string | undefined;
  readonly tags: Readonly<Record<string, string>>;
  /** JSON texts, as sent, without client secrets. */
  readonly properties: Readonly<Record<string, string>>;
}

/** The members that the resource has (Azure/azure-rest-api-specs, web 2016-06-01); it takes no others. */
const MEMBERS: Readonly<Record<string, RegExp>> = {
  displayName: /^"/,
  description: /^"/,
  iconUri: /^"/,
  brandColor: /^"/,
  apiType: /^"(?:NotSpecified|Rest|Soap)"$/i,
  connectionParameters: /^\{/,
  capabilities: /^\[/,
  runtimeUrls: /^\[/,
  swagger: /^\{/,
  backendService: /^\{/,
  apiDefinitions: /^\{/,
  wsdlDefinition: /^\{/,
  integrationServiceEnvironment: /^\{/,
};

/** Reads the body of a PUT as strictly as its description. Throws a ServiceError. */
export function readCustomApiContent(body: string, validate: SwaggerValidator): CustomApiContent {
  const text = readJsonObject(body);
  const root = new Map(membersOf(text).map((member) => [member.key, member]));
  const properties = root.get('properties');
  if (properties?.value.startsWith('{') !== true) throw new ServiceError(400, 'InvalidRequestContent', "The request content was invalid: 'properties' is required.");
  const members = membersOf(text, properties.start).filter(({ value }) => value !== 'null');
  members.forEach(assertKnown);
  const content = Object.fromEntries(members.map(({ key, value }) => [key, key === 'connectionParameters' ? separateParameterSecrets(value).text : value]));
  assertDefinition(content, validate);
  return { location: textOf(root.get('location')), tags: tagsOf(root.get('tags')), properties: content };
}

function assertKnown({ key, value }: JsonMember): void {
  const shape = Object.hasOwn(MEMBERS, key) ? MEMBERS[key] : undefined;
  if (shape === undefined) throw new ServiceError(400, 'InvalidRequestContent', `The request content was invalid and could not be deserialized: 'Could not find member '${key}' on object of type 'CustomApiPropertiesDefinition'. Path 'properties.${key}'.'.`);
  if (!shape.test(value)) throw new ServiceError(400, 'BadRequest', `The property ${key} is invalid.`);
}

/** A REST connector is its definition; a SOAP connector may have a WSDL in its place. */
function assertDefinition(properties: Readonly<Record<string, string>>, validate: SwaggerValidator): void {
  const { swagger, wsdlDefinition } = properties;
  if (swagger === undefined) {
    if (wsdlDefinition !== undefined && wsdlDefinition !== '{}') return;
    throw new ServiceError(400, 'BadRequest', 'The property swagger is invalid. It is required for a connector without a WSDL definition.');
  }
  const errors = validate(swagger, 'save').filter(({ level }) => level === 'Error');
  if (errors.length === 0) return;
  throw new ServiceError(400, 'BadRequest', `The property swagger is invalid. ${errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join(' ')}`);
}

function textOf(member: JsonMember | undefined): string | undefined {
  const value = member === undefined ? undefined : parseJson(member.value);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function tagsOf(member: JsonMember | undefined): Readonly<Record<string, string>> {
  const value = member === undefined ? undefined : parseJson(member.value);
  if (!isJsonObject(value)) return {};
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}
