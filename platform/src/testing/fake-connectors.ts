import type { Connector, ConnectorSummary } from '../connectors/connector.js';
import type { ConnectorUpload } from '../connectors/connector-upload.js';
import type { ConnectorsClient, UploadPlace, ValidationResult } from '../connectors/connectors-client.js';
import { readConnector } from '../connectors/read-connector.js';
import { uploadBody } from '../connectors/upload-body.js';
import { PlatformError, type PlatformErrorKind } from '../errors/platform-error.js';
import { objectMember, parseJson, textMember, type JsonObject } from '../http/json.js';
import { OBJECT_ID } from './test-cloud.js';

export interface StoredConnector {
  readonly id: string;
  readonly environmentId: string;
  readonly definition: string;
  readonly properties: JsonObject;
  readonly icon?: Uint8Array;
  readonly script?: Uint8Array;
  readonly createdBy: string;
  readonly createdTime: string;
  readonly changedTime: string;
}

type Method = keyof ConnectorsClient;
/** `before`: nothing was done. `after`: it was done, and the answer got lost. */
interface Failure { readonly when: 'before' | 'after'; readonly error: PlatformError }

/** The contract over a map: what the service keeps, with failures on demand. */
export class FakeConnectors implements ConnectorsClient {
  readonly calls: string[] = [];
  readonly stored = new Map<string, StoredConnector>();
  readonly uploads: string[] = [];
  /** What a definition that can be read is told; the second is for certification. */
  validation: ValidationResult = { isAccepted: true, messages: [] };
  certification: ValidationResult = { isAccepted: true, messages: [{ severity: 'warning', path: undefined, pointer: undefined, message: 'A publisher has to be named.' }] };
  /** How many reads still give what was there before the last update. */
  staleReads = 0;
  time = Date.parse('2026-01-02T03:04:05Z');
  readonly #failures = new Map<Method, Failure>();
  readonly #blobs = new Map<string, Uint8Array>();
  #stale: StoredConnector | undefined;

  /** The next call of the method fails. */
  failNext(method: Method, when: Failure['when'], kind: PlatformErrorKind): void {
    this.#failures.set(method, { when, error: new PlatformError(kind, { data: { reason: 'injected', host: 'fake' } }) });
  }

  add(connector: Partial<StoredConnector> & Pick<StoredConnector, 'id' | 'definition'>): StoredConnector {
    const time = new Date(this.time).toISOString();
    const stored = { environmentId: 'dev', properties: {}, createdBy: OBJECT_ID, createdTime: time, changedTime: time, ...connector };
    this.stored.set(stored.id, stored);
    return stored;
  }

  list(environmentId: string): Promise<readonly ConnectorSummary[]> {
    return this.#call('list', () => [...this.stored.values()].filter((each) => each.environmentId === environmentId).map((each) => view(each)));
  }

  get(environmentId: string, connectorId: string): Promise<Connector> {
    return this.#call('get', () => {
      if (this.#existing(connectorId).environmentId !== environmentId) throw new PlatformError('not-found', { data: { reason: connectorId } });
      return view(this.#served(connectorId));
    });
  }

  readDefinition(connector: Connector): Promise<Uint8Array> {
    return this.#call('readDefinition', () => new TextEncoder().encode(this.#served(connector.id).definition));
  }

  readIcon(connector: Connector): Promise<Uint8Array | undefined> {
    return this.#call('readIcon', () => this.#served(connector.id).icon);
  }

  readScript(connector: Connector): Promise<Uint8Array | undefined> {
    return this.#call('readScript', () => this.#served(connector.id).script);
  }

  validate(definition: string, { isCertification = false }: { readonly isCertification?: boolean } = {}): Promise<ValidationResult> {
    return this.#call('validate', (): ValidationResult => {
      const content = parseJson(definition);
      if (content === undefined) throw new PlatformError('service-refused', { data: { host: 'fake', reason: 'The request content was invalid.' } });
      if (objectMember(content, 'paths') === undefined) return { isAccepted: false, messages: [{ severity: 'error', path: undefined, pointer: undefined, message: 'The definition has no paths.' }] };
      return isCertification ? this.certification : this.validation;
    });
  }

  createUploadPlace(): Promise<UploadPlace> {
    return this.#call('createUploadPlace', () => ({ containerUrl: 'https://a.blob.example/c' }));
  }

  uploadFile(_place: UploadPlace, file: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
    return this.#call('uploadFile', () => {
      this.#blobs.set(`https://a.blob.example/c/${file.name}`, file.bytes);
      this.uploads.push(file.name);
      return `https://a.blob.example/c/${file.name}`;
    });
  }

  create(environmentId: string, upload: ConnectorUpload): Promise<string> {
    return this.#call('create', () => this.#write({ id: `shared_${this.stored.size + 1}`, environmentId, createdBy: OBJECT_ID, createdTime: this.#tick() }, 'create', upload).id);
  }

  update(environmentId: string, connectorId: string, upload: ConnectorUpload): Promise<void> {
    return this.#call('update', () => {
      this.#stale = this.#existing(connectorId);
      this.#write({ ...this.#stale, environmentId }, 'update', upload);
    });
  }

  delete(_environmentId: string, connectorId: string): Promise<void> {
    return this.#call('delete', () => { this.stored.delete(connectorId); });
  }

  signedInObjectId(): Promise<string> {
    return this.#call('signedInObjectId', () => OBJECT_ID);
  }

  #write(base: Pick<StoredConnector, 'id' | 'environmentId' | 'createdBy' | 'createdTime' | 'icon'> & Partial<Pick<StoredConnector, 'definition' | 'properties'>>, kind: 'create' | 'update', upload: ConnectorUpload): StoredConnector {
    const body = JSON.parse(uploadBody(kind, base.environmentId, upload)) as JsonObject;
    const { openApiDefinition, ...properties } = objectMember(body, 'properties') ?? {};
    const { id, createdBy, createdTime } = base;
    const icon = upload.iconUri === undefined ? base.icon : this.#blobs.get(upload.iconUri);
    const script = upload.scriptUri === '' ? undefined : this.#blobs.get(upload.scriptUri);
    const stored: StoredConnector = {
      id, environmentId: base.environmentId, createdBy, createdTime,
      // The service writes JSON its own way, and adds what it has an opinion of.
      definition: JSON.stringify(openApiDefinition, undefined, 4),
      // An update never renames.
      properties: { publisher: 'Maya Maker', capabilities: [], ...(base.definition === undefined ? {} : { displayName: nameOf(base.definition, base.properties) }), ...properties },
      changedTime: this.#tick(),
      ...(icon === undefined ? {} : { icon }),
      ...(script === undefined ? {} : { script }),
    };
    this.stored.set(stored.id, stored);
    return stored;
  }

  #served(id: string): StoredConnector {
    if (this.#stale?.id !== id || this.staleReads === 0) return this.#existing(id);
    this.staleReads--;
    return this.#stale;
  }

  #existing(id: string): StoredConnector {
    const stored = this.stored.get(id);
    if (stored === undefined) throw new PlatformError('not-found', { data: { reason: id } });
    return stored;
  }

  #tick(): string {
    this.time += 1000;
    return new Date(this.time).toISOString();
  }

  async #call<T>(method: Method, work: () => T): Promise<T> {
    await Promise.resolve();
    this.calls.push(method);
    const failure = this.#failures.get(method);
    this.#failures.delete(method);
    if (failure?.when === 'before') throw failure.error;
    const result = work();
    if (failure !== undefined) throw failure.error;
    return result;
  }
}

function nameOf(definition: string, properties: JsonObject = {}): string | undefined {
  return textMember(properties, 'displayName') ?? textMember(objectMember(JSON.parse(definition), 'info'), 'title');
}

function view(stored: StoredConnector): Connector {
  const definition = JSON.parse(stored.definition) as JsonObject;
  const connector = readConnector({
    name: stored.id,
    properties: {
      displayName: nameOf(stored.definition), isCustomApi: true, apiDefinitions: { originalSwaggerUrl: 'https://a.blob.example/original' },
      iconUri: 'https://a.blob.example/icon', createdBy: { id: stored.createdBy }, createdTime: stored.createdTime, changedTime: stored.changedTime, ...stored.properties,
      ...(stored.script === undefined ? {} : { scriptDefinitionUrl: 'https://a.blob.example/script' }),
      // The gateway answers in the place of the API, and signs in.
      swagger: { ...definition, host: 'gateway.example', basePath: `/apim/${stored.id}`, schemes: ['https'], securityDefinitions: {}, security: [] },
    },
  }, stored.environmentId);
  if (connector === undefined) throw new Error('The fake made no connector.');
  return connector;
}
