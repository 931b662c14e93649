import type { Environment } from '../environments/environment.js';
import { parseJson, isJsonObject, textMember } from '../http/json-object.js';
import { itemsOf, membersOf } from '../http/json-text.js';
import { CORRELATION_ID, ServiceError } from '../http/service-error.js';
import { principalOf, type SandboxUser } from '../identity/users.js';
import type { ContentHash } from '../storage/content-store.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import type { SigningKey } from '../storage/signing-key.js';
import { separateParameterSecrets, separateSetSecrets, type SeparatedSecrets } from './client-secrets.js';
import { createConnectorName } from './connector-name.js';
import { FREE_MEMBERS, type ConnectorIcon, type ConnectorRecord, type FreeMember } from './connector-record.js';
import type { RequestProperties } from './request-content.js';
import { assertNoErrors, type SwaggerValidator } from './swagger-validator.js';
import type { UploadReader } from './upload-reader.js';

export interface WriterParts {
  readonly store: SandboxStore;
  readonly uploads: UploadReader;
  readonly validate: SwaggerValidator;
  readonly key: SigningKey;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** A create or an update, already parsed. */
export interface WriteRequest {
  readonly environment: Environment;
  readonly user: SandboxUser;
  readonly properties: RequestProperties;
}

/** Makes and changes connectors as the service does: checks first, copies uploads, then writes once. Callers hold the environment's turn. */
export class ConnectorWriter {
  readonly #parts: WriterParts;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  async create(request: WriteRequest): Promise<ConnectorRecord> {
    const definition = this.#checkedDefinition(request);
    if (definition === undefined) throw new ServiceError(400, 'InvalidRequestContent', "The request content was invalid: 'properties.openApiDefinition' is required.");
    const { environment, user } = request;
    const displayName = textProperty(request, 'displayName') ?? infoText(definition, 'title') ?? 'Connector';
    const time = timeText(this.#parts.now());
    const blank: ConnectorRecord = {
      name: createConnectorName(displayName, environment.name, (name) => this.#parts.store.connectorByName(name) !== undefined),
      environment: environment.name,
      displayName,
      description: '',
      definition: '',
      members: {},
      secrets: {},
      createdBy: principalOf(user),
      modifiedBy: principalOf(user),
      createdTime: time,
      changedTime: time,
    };
    return this.#write(blank, definition, request);
  }

  /** Changes what the request holds. Icon, script, secrets and every other member that it leaves out stay as they are. */
  async update(record: ConnectorRecord, request: WriteRequest): Promise<ConnectorRecord> {
    const definition = this.#checkedDefinition(request);
    // An update without a definition was seen to end in this answer.
    if (definition === undefined) throw new ServiceError(500, 'ApiHubsServerError', `Encountered internal server error. The correlation Id is '${CORRELATION_ID}'.`);
    const changed = { ...record, modifiedBy: principalOf(request.user), changedTime: timeText(Math.max(this.#parts.now(), Date.parse(record.changedTime) + 1)) };
    return this.#write(changed, definition, request);
  }

  #checkedDefinition(request: WriteRequest): string | undefined {
    assertSameEnvironment(request);
    const definition = request.properties.get('openApiDefinition');
    if (definition === undefined || definition === 'null') return undefined;
    assertNoErrors(this.#parts.validate(definition, 'save'));
    return definition;
  }

  async #write(base: ConnectorRecord, definition: string, request: WriteRequest): Promise<ConnectorRecord> {
    const { icon: oldIcon, script: oldScript, ...rest } = base;
    const icon = await this.#icon(oldIcon, request);
    const script = await this.#script(oldScript, request);
    const { members, secrets } = this.#members(base, request);
    assertScriptPresent(members, script);
    const record: ConnectorRecord = {
      ...rest,
      displayName: textProperty(request, 'displayName') ?? base.displayName,
      description: textProperty(request, 'description') ?? (base.description === '' ? (infoText(definition, 'description') ?? '') : base.description),
      definition: await this.#parts.store.content.put(new TextEncoder().encode(definition)),
      members,
      secrets,
      ...(icon === undefined ? {} : { icon }),
      ...(script === undefined ? {} : { script }),
    };
    await this.#parts.store.saveConnector(record);
    return record;
  }

  async #icon(old: ConnectorIcon | undefined, request: WriteRequest): Promise<ConnectorIcon | undefined> {
    const uri = textProperty(request, 'iconUri');
    if (uri === undefined || uri === '') return old;
    const read = await this.#parts.uploads.read(uri);
    switch (read.kind) {
      case 'file':
        return { kind: 'stored', content: read.file.content, contentType: read.file.contentType };
      case 'default-icon':
        return old;
      case 'foreign':
        return { kind: 'linked', uri };
      case 'unreadable':
        throw new ServiceError(400, 'InvalidIconUri', `The icon could not be read from the address given in 'iconUri': ${read.reason}.`);
    }
  }

  async #script(old: ContentHash | undefined, request: WriteRequest): Promise<ContentHash | undefined> {
    const url = textProperty(request, 'scriptDefinitionUrl');
    if (url === undefined) return old;
    if (url === '') return undefined;
    const read = await this.#parts.uploads.read(url);
    if (read.kind === 'file') return read.file.content;
    const reason = read.kind === 'unreadable' ? read.reason : 'it is not in the storage that generateResourceStorage gave';
    throw new ServiceError(400, 'CustomScriptProvisioningFailed', `Failed to provision compute for custom code. The script could not be read from 'scriptDefinitionUrl': ${reason}.`);
  }

  #members(base: ConnectorRecord, request: WriteRequest): Pick<ConnectorRecord, 'members' | 'secrets'> {
    const members = new Map<string, string>(Object.entries(base.members));
    let { secrets } = base;
    for (const name of FREE_MEMBERS) {
      const text = request.properties.get(name);
      if (text === undefined) continue;
      const separated = separateSecrets(name, text);
      secrets = this.#mergeSecrets(secrets, name, separated);
      if (text === 'null') members.delete(name);
      else members.set(name, separated.text);
    }
    return { members: Object.fromEntries(members), secrets };
  }

  /** A parameter that is sent without a secret keeps the one it had; one that is gone loses it. */
  #mergeSecrets(old: ConnectorRecord['secrets'], member: FreeMember, separated: SeparatedSecrets): ConnectorRecord['secrets'] {
    const kept = Object.entries(old).filter(([pointer]) => !pointer.startsWith(`/${member}/`) || separated.places.has(pointer));
    const added = [...separated.secrets].map(([pointer, secret]) => [pointer, fingerprintOf(this.#parts.key, secret)] as const);
    return Object.fromEntries([...kept, ...added]);
  }
}

/** What is kept of a client secret: enough to recognise it, not to read it. */
export function fingerprintOf(key: SigningKey, secret: string): string {
  return key.sign(`client-secret\n${secret}`, 'base64url');
}

function separateSecrets(member: FreeMember, text: string): SeparatedSecrets {
  if (member === 'connectionParameters') return separateParameterSecrets(text);
  if (member === 'connectionParameterSets') return separateSetSecrets(text);
  return { text, secrets: new Map(), places: new Set() };
}

function assertSameEnvironment(request: WriteRequest): void {
  const named = membersOf(request.properties.get('environment') ?? '{}').find((member) => member.key === 'name');
  const name = named === undefined ? undefined : parseJson(named.value);
  if (typeof name !== 'string' || name.toLowerCase() === request.environment.name.toLowerCase()) return;
  throw new ServiceError(400, 'InvalidEnvironment', `The environment '${name}' in the request content is not the environment '${request.environment.name}' of the filter.`);
}

function assertScriptPresent(members: ConnectorRecord['members'], script: ContentHash | undefined): void {
  if (script !== undefined || itemsOf(members.scriptOperations ?? '[]').length === 0) return;
  throw new ServiceError(400, 'InvalidScriptDefinitionUrlWithNonNullOperations', 'The script definition URL must be specified when script operations are specified.');
}

function textProperty(request: WriteRequest, name: string): string | undefined {
  const value = parseJson(request.properties.get(name) ?? 'null');
  return typeof value === 'string' ? value : undefined;
}

function infoText(definition: string, name: string): string | undefined {
  const info = membersOf(definition).find((member) => member.key === 'info');
  const value = info === undefined ? undefined : parseJson(info.value);
  return isJsonObject(value) ? textMember(value, name) : undefined;
}

/** ISO 8601 with the seven decimals the service writes. */
function timeText(time: number): string {
  return new Date(time).toISOString().replace('Z', '0000Z');
}
