import { createHash } from 'node:crypto';
import { separateParameterSecrets, separateSetSecrets } from '../connectors/client-secrets.js';
import type { ConnectorIcon, ConnectorRecord } from '../connectors/connector-record.js';
import { fingerprintOf } from '../connectors/connector-writer.js';
import { assertNoErrors } from '../connectors/swagger-validator.js';
import { isJsonObject, parseJson, type JsonObject } from '../http/json-object.js';
import { principalOf } from '../identity/users.js';
import { type ConnectorColumns, JSON_COLUMN_NAMES, JSON_COLUMNS, jsonColumn } from './connector-columns.js';
import { etagOf } from './connector-conditions.js';
import { REFUSALS } from './dataverse-error.js';
import type { DataverseCaller, DataverseParts } from './dataverse-parts.js';

/** What Dataverse knows a connector by. Neither ever changes. */
export interface RowIdentity {
  /** A GUID in lower case. */
  readonly id: string;
  /** The logical name. */
  readonly name: string;
}

export type DataverseConnector = ConnectorRecord & { readonly dataverse: NonNullable<ConnectorRecord['dataverse']> };

/** The connectors table: the solution-aware ones among the connectors of an environment. Callers that write hold the environment's turn. */
export class ConnectorTable {
  readonly #parts: DataverseParts;
  readonly #caller: DataverseCaller;

  constructor(parts: DataverseParts, caller: DataverseCaller) {
    this.#parts = parts;
    this.#caller = caller;
  }

  all(): readonly DataverseConnector[] {
    return this.#parts.store.connectors(this.#caller.environment.name).filter(isInDataverse);
  }

  find(id: string): DataverseConnector | undefined {
    return this.all().find((record) => record.dataverse.id === id.toLowerCase());
  }

  async create(identity: RowIdentity, columns: ConnectorColumns, isManaged: boolean): Promise<void> {
    if (this.all().some(({ dataverse }) => dataverse.id === identity.id || dataverse.name.toLowerCase() === identity.name.toLowerCase())) throw REFUSALS.duplicate();
    const { environment, user } = this.#caller;
    const time = this.#time();
    const principal = principalOf(user);
    await this.#write({
      name: this.#apiName(identity), environment: environment.name, displayName: identity.name, description: '', definition: '', members: {}, secrets: {},
      createdBy: principal, modifiedBy: principal, createdTime: time, changedTime: time,
      dataverse: { ...identity, isManaged },
    }, columns);
  }

  async update(record: DataverseConnector, columns: ConnectorColumns): Promise<void> {
    await this.#write({ ...record, modifiedBy: principalOf(this.#caller.user), changedTime: this.#time(record.changedTime) }, columns);
  }

  async remove(record: DataverseConnector): Promise<void> {
    await this.#parts.store.removeConnector(record);
  }

  async #write(base: DataverseConnector, columns: ConnectorColumns): Promise<void> {
    const { store, validate } = this.#parts;
    const { icon: oldIcon, script: oldScript, ...rest } = base;
    if (columns.openapidefinition !== undefined) {
      const definition = new TextDecoder().decode(columns.openapidefinition);
      if (!isJsonObject(parseJson(definition))) throw REFUSALS.invalid("ApiHubsRequestFailed: 'openapidefinition' is not the JSON that was expected.");
      assertNoErrors(validate(definition, 'save'));
    } else if (base.definition === '') throw REFUSALS.invalid("'openapidefinition' is required.");
    const { members, secrets } = this.#members(base, columns);
    const icon = await this.#icon(oldIcon, columns);
    const script = columns.customcodeblobcontent === undefined ? oldScript : columns.customcodeblobcontent === null ? undefined : await store.content.put(columns.customcodeblobcontent);
    await store.saveConnector({
      ...rest,
      displayName: columns.displayname ?? base.displayName,
      description: columns.description ?? base.description,
      definition: columns.openapidefinition === undefined ? base.definition : await store.content.put(columns.openapidefinition),
      members,
      secrets,
      ...(icon === undefined ? {} : { icon }),
      ...(script === undefined ? {} : { script }),
    });
  }

  async #icon(old: ConnectorIcon | undefined, { iconblob }: ConnectorColumns): Promise<ConnectorIcon | undefined> {
    if (iconblob === undefined) return old;
    if (iconblob === null) return undefined;
    const contentType = iconblob[0] === 0xff && iconblob[1] === 0xd8 ? 'image/jpeg' : 'image/png';
    return { kind: 'stored', content: await this.#parts.store.content.put(iconblob), contentType };
  }

  /** Client secrets are never kept as they are: what is read back has none. */
  #members(base: ConnectorRecord, { json, iconbrandcolor }: ConnectorColumns): Pick<ConnectorRecord, 'members' | 'secrets'> {
    const members = new Map<string, string>(Object.entries(base.members));
    const secrets = new Map(Object.entries(base.secrets));
    for (const column of JSON_COLUMN_NAMES) {
      const given = json[column];
      if (given === undefined) continue;
      const text = jsonColumn(column, given);
      const name = JSON_COLUMNS[column];
      if (text === undefined) {
        members.delete(name);
        continue;
      }
      const separated = column === 'connectionparameters' ? separateParameterSecrets(text) : column === 'connectionparametersets' ? separateSetSecrets(text) : undefined;
      members.set(name, separated?.text ?? text);
      for (const [pointer, secret] of separated?.secrets ?? []) secrets.set(pointer, fingerprintOf(this.#parts.key, secret));
    }
    if (iconbrandcolor === null) members.delete('iconBrandColor');
    else if (iconbrandcolor !== undefined) members.set('iconBrandColor', JSON.stringify(iconbrandcolor));
    return { members: Object.fromEntries(members), secrets: Object.fromEntries(secrets) };
  }

  /** `shared_`, the logical name with its underscore escaped, and a suffix that differs from environment to environment. */
  #apiName({ id, name }: RowIdentity): string {
    const suffix = createHash('sha256').update(`${this.#caller.environment.name}/${id}`).digest('hex').slice(0, 16);
    return `shared_${name.toLowerCase().replaceAll('_', '-5f').slice(0, 120)}-5f${suffix}`;
  }

  #time(after?: string): string {
    const time = after === undefined ? this.#parts.now() : Math.max(this.#parts.now(), Date.parse(after) + 1);
    return new Date(time).toISOString().replace('Z', '0000Z');
  }

  /** The row as the table answers it. */
  async row(record: DataverseConnector): Promise<JsonObject> {
    const { content } = this.#parts.store;
    const text = async (hash: string | undefined): Promise<string | null> => (hash === undefined ? null : new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.get(hash)));
    const icon = record.icon?.kind === 'stored' ? Buffer.from(await content.get(record.icon.content)).toString('base64') : null;
    const color = parseJson(record.members.iconBrandColor ?? 'null');
    return {
      '@odata.etag': etagOf(record),
      connectorid: record.dataverse.id,
      name: record.dataverse.name,
      displayname: record.displayName,
      description: record.description === '' ? null : record.description,
      connectortype: 1,
      connectorinternalid: record.name,
      iconbrandcolor: typeof color === 'string' ? color : null,
      openapidefinition: await text(record.definition),
      connectionparameters: record.members.connectionParameters ?? '{}',
      connectionparametersets: record.members.connectionParameterSets ?? null,
      policytemplateinstances: record.members.policyTemplateInstances ?? 'null',
      scriptoperations: record.members.scriptOperations ?? null,
      customcodeblobcontent: await text(record.script),
      iconblob: icon,
      ismanaged: record.dataverse.isManaged,
      statecode: 0,
      statuscode: 1,
      componentstate: 0,
      createdon: record.createdTime,
      modifiedon: record.changedTime,
      _ownerid_value: record.createdBy.id,
    };
  }
}

function isInDataverse(record: ConnectorRecord): record is DataverseConnector {
  return record.dataverse !== undefined;
}
