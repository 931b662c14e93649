import { isJsonObject, parseJson } from '../http/json-object.js';
import { depthOf, membersOf, type JsonMember } from '../http/json-text.js';
import { ServiceError } from '../http/service-error.js';

/** Deeper content is refused, as the platform's JSON reader does. */
const MAX_DEPTH = 512;

/** What a member of `properties` has to be; `null` is always allowed. `any`: known, and not looked at. */
type MemberType = 'text' | 'object' | 'array' | 'any';

/** The members the service knows, from what clients send and what it answers. It refuses every other, `stackOwner` among them. */
const KNOWN_MEMBERS: Readonly<Record<string, MemberType>> = {
  displayName: 'text',
  description: 'text',
  iconUri: 'text',
  iconBrandColor: 'text',
  scriptDefinitionUrl: 'text',
  publisher: 'text',
  openApiDefinition: 'object',
  backendService: 'object',
  environment: 'object',
  connectionParameters: 'object',
  connectionParameterSets: 'object',
  policyTemplateInstances: 'array',
  scriptOperations: 'array',
  capabilities: 'array',
  contact: 'any',
  license: 'any',
  apiEnvironment: 'any',
  isCustomApi: 'any',
  metadata: 'any',
  tier: 'any',
  almMode: 'any',
  swagger: 'any',
  runtimeUrls: 'any',
  primaryRuntimeUrl: 'any',
  apiDefinitions: 'any',
  createdBy: 'any',
  modifiedBy: 'any',
  createdTime: 'any',
  changedTime: 'any',
};

/** The names above by their lower case: the service's reader does not mind case. */
const MEMBER_NAMES: ReadonlyMap<string, string> = new Map(Object.keys(KNOWN_MEMBERS).map((name) => [name.toLowerCase(), name]));

/** The `properties` of a create or update, by the service's spelling of their names; the values are JSON texts, as sent. */
export type RequestProperties = ReadonlyMap<string, string>;

/** Reads the body of a create or update as strictly as the service. A leading BOM is none of the content. */
export function readRequestProperties(body: string): RequestProperties {
  const text = readJsonObject(body);
  const properties = membersOf(text).find((member) => member.key.toLowerCase() === 'properties');
  if (properties === undefined) throw invalidContent("Required property 'properties' not found in JSON", '', text, 0);
  return new Map(membersOf(text, properties.start).map((member) => [knownName(member, text), checkedValue(member, text)]));
}

/** The text of a body that has to be one JSON object, without BOM. */
export function readJsonObject(body: string): string {
  const text = body.replace(/^\uFEFF/, '');
  const deepest = depthOf(text);
  if (deepest > MAX_DEPTH) throw invalidContent(`The reader's MaxDepth of ${MAX_DEPTH} has been exceeded`, '', text, 0);
  if (isJsonObject(parseJson(text))) return text;
  throw invalidContent('Unexpected end of content or unexpected character while a JSON object was read', '', text, text.length);
}

function knownName(member: JsonMember, text: string): string {
  const name = MEMBER_NAMES.get(member.key.toLowerCase());
  if (name !== undefined) return name;
  const reason = `Could not find member '${member.key}' on object of type 'ApiPropertiesDefinition'`;
  throw invalidContent(reason, `properties.${member.key}`, text, member.afterColon);
}

function checkedValue(member: JsonMember, text: string): string {
  const type = KNOWN_MEMBERS[MEMBER_NAMES.get(member.key.toLowerCase()) ?? ''] ?? 'any';
  if (member.value === 'null' || hasType(member.value, type)) return member.value;
  throw invalidContent(`Error converting value to type '${type}'`, `properties.${member.key}`, text, member.start);
}

function hasType(value: string, type: MemberType): boolean {
  switch (type) {
    case 'text':
      return value.startsWith('"');
    case 'object':
      return value.startsWith('{');
    case 'array':
      return value.startsWith('[');
    case 'any':
      return true;
  }
}

/** The wording, and how lines and positions are counted, are those of a recorded refusal (microsoft/PowerPlatformConnectors#614). */
function invalidContent(reason: string, path: string, text: string, offset: number): ServiceError {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  const position = offset - (before.lastIndexOf('\n') + 1);
  const place = `${reason}. Path '${path}', line ${line}, position ${position}.`;
  return new ServiceError(400, 'InvalidRequestContent', `The request content was invalid and could not be deserialized: '${place}'.`);
}
