import { arrayMember, isJsonObject, objectMember, parseJson, textMember, type JsonObject } from '../http/json.js';
import type { ConnectorUpload } from './connector-upload.js';

export type WriteKind = 'create' | 'update';

/** Members of apiProperties that the service's reader does not know and refuses (PowerPlatformConnectors#614). They stay in the file. */
const REFUSED_MEMBERS = ['stackOwner'] as const;

/**
 * The body of a create or update, as paconn 0.0.21 writes it: the whole of apiProperties.json with some members of `properties` added.
 * The definition is put in as text, so that a number like 9223372036854775807 arrives as it is in the file.
 */
export function uploadBody(kind: WriteKind, environmentId: string, upload: ConnectorUpload): string {
  const properties = JSON.stringify(propertiesOf(kind, environmentId, upload));
  const definition = upload.definition.replace(/^\uFEFF/, '').trim();
  const withDefinition = `${properties.slice(0, -1)},"openApiDefinition":${definition}}`;
  const rest = Object.entries(upload.apiProperties).filter(([name]) => name !== 'properties');
  return `{${[...rest.map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`), `"properties":${withDefinition}`].join(',')}}`;
}

/** What of the members that the service refuses is there. */
export function refusedMembersOf(apiProperties: JsonObject): readonly string[] {
  const properties = objectMember(apiProperties, 'properties') ?? {};
  return REFUSED_MEMBERS.filter((name) => Object.hasOwn(properties, name));
}

/** Whether the connector signs in with OAuth (in the only parameter that paconn, and so everybody, gives a secret to) and names no secret. */
export function needsClientSecret(apiProperties: JsonObject): boolean {
  return tokenParametersOf(objectMember(apiProperties, 'properties') ?? {}).some((token) => {
    const settings = objectMember(token, 'oAuthSettings');
    return settings !== undefined && textMember(settings, 'clientSecret') === undefined;
  });
}

function propertiesOf(kind: WriteKind, environmentId: string, upload: ConnectorUpload): JsonObject {
  const definition = parseJson(upload.definition);
  const info = objectMember(definition, 'info');
  const own = withClientSecret(objectMember(upload.apiProperties, 'properties') ?? {}, upload.clientSecret);
  return {
    ...Object.fromEntries(Object.entries(own).filter(([name]) => !REFUSED.has(name))),
    backendService: { serviceUrl: serviceUrlOf(definition) },
    environment: { name: environmentId },
    description: textMember(info, 'description') ?? '',
    // An update never renames: flows and apps show the name that they were made with.
    ...(kind === 'create' ? { displayName: textMember(info, 'title') ?? '' } : {}),
    ...(upload.iconUri === undefined ? {} : { iconUri: upload.iconUri }),
    scriptDefinitionUrl: upload.scriptUri,
  };
}

/** The definition is added as text. */
const REFUSED: ReadonlySet<string> = new Set([...REFUSED_MEMBERS, 'openApiDefinition']);

/** Without a scheme, https: a gateway that is asked for `://host` refuses it. */
function serviceUrlOf(definition: unknown): string {
  const scheme = arrayMember(definition, 'schemes')?.find((each) => typeof each === 'string') ?? 'https';
  return `${scheme}://${textMember(definition, 'host') ?? ''}${textMember(definition, 'basePath') ?? ''}`;
}

/** The secret goes to the parameter named `token`, and to the same in each set; nowhere else. */
function withClientSecret(properties: JsonObject, clientSecret: string | undefined): JsonObject {
  if (clientSecret === undefined) return properties;
  const sets = objectMember(properties, 'connectionParameterSets');
  return {
    ...properties,
    ...(isJsonObject(properties.connectionParameters) ? { connectionParameters: parametersWithSecret(properties.connectionParameters, clientSecret) } : {}),
    ...(sets === undefined ? {} : { connectionParameterSets: setsWithSecret(sets, clientSecret) }),
  };
}

function setsWithSecret(sets: JsonObject, clientSecret: string): JsonObject {
  const values = arrayMember(sets, 'values');
  if (values === undefined) return sets;
  return { ...sets, values: values.map((set) => (isJsonObject(set) && isJsonObject(set.parameters) ? { ...set, parameters: parametersWithSecret(set.parameters, clientSecret) } : set)) };
}

function parametersWithSecret(parameters: JsonObject, clientSecret: string): JsonObject {
  const token = objectMember(parameters, 'token');
  const settings = objectMember(token, 'oAuthSettings');
  if (token === undefined || settings === undefined) return parameters;
  return { ...parameters, token: { ...token, oAuthSettings: { ...settings, clientSecret } } };
}

function tokenParametersOf(properties: JsonObject): readonly JsonObject[] {
  const sets = arrayMember(objectMember(properties, 'connectionParameterSets'), 'values') ?? [];
  const parameterLists = [objectMember(properties, 'connectionParameters'), ...sets.map((set) => objectMember(set, 'parameters'))];
  return parameterLists.map((parameters) => objectMember(parameters, 'token')).filter((token) => token !== undefined);
}
