import { accountOf } from '../auth/account-of.js';
import type { Cloud } from '../clouds/cloud.js';
import { isPlatformError, PlatformError } from '../errors/platform-error.js';
import { readValidationReport } from '../errors/validation-report.js';
import type { HttpAnswer } from '../http/http-answer.js';
import { parseJson, textMember } from '../http/json.js';
import { unexpected, type ServiceHttp, type ServiceRequest } from '../http/service-http.js';
import { urlSegment } from '../http/url-segment.js';
import type { Connector, ConnectorSummary } from './connector.js';
import type { ConnectorUpload } from './connector-upload.js';
import type { ConnectorsClient, UploadPlace, ValidationResult } from './connectors-client.js';
import { filterOf as filter, inEnvironment } from './connector-address.js';
import { blobUrl, contentTypeOf, reachableUpload } from './blob-url.js';
import { readConnector, readConnectorSummary } from './read-connector.js';
import { uploadBody } from './upload-body.js';

export const POWER_APPS_API_VERSION = '2016-11-01';
/** As Microsoft's PowerShell module asks the administrators' list, which has custom connectors only. */
const ADMIN_API_VERSION = '2017-05-01';
const VERSION = `api-version=${POWER_APPS_API_VERSION}`;
/** The service counts its callers by this name, as it does paconn's. */
const HEADERS = { 'x-ms-origin': 'connector-workbench' } as const;
/** Of Azure Storage. */
const STORAGE_VERSION = '2019-02-02';

/** `apis` of the Power Apps service, in the requests that paconn 0.0.21 makes. */
export class HttpConnectorsClient implements ConnectorsClient {
  readonly #http: ServiceHttp;
  readonly #base: string;
  readonly #cloud: Cloud;

  constructor(http: ServiceHttp, cloud: Cloud) {
    this.#http = http;
    this.#cloud = cloud;
    this.#base = `${cloud.endpoints.powerApps}/providers/Microsoft.PowerApps`;
  }

  async list(environmentId: string, signal?: AbortSignal): Promise<readonly ConnectorSummary[]> {
    const url = (await this.#http.isApplication(signal))
      ? `${this.#base}/scopes/admin/environments/${urlSegment(environmentId)}/apis?api-version=${ADMIN_API_VERSION}`
      : `${this.#base}/apis?${VERSION}&${filter(`${inEnvironment(environmentId)} and IsCustomApi eq 'True'`)}`;
    const items = await this.#http.list(url, HEADERS, signal);
    return items.flatMap((item) => readConnectorSummary(item, environmentId) ?? []);
  }

  async get(environmentId: string, connectorId: string, signal?: AbortSignal): Promise<Connector> {
    const answer = await this.#http.send({ method: 'GET', url: this.#connectorUrl(environmentId, connectorId), headers: HEADERS, signal });
    const value = parseJson(answer.text);
    const connector = typeof value === 'object' && value !== null ? readConnector({ ...value }, environmentId) : undefined;
    if (connector === undefined) throw unexpected(answer, 'it is not the connector that was expected.');
    return connector;
  }

  async readDefinition(connector: Connector, signal?: AbortSignal): Promise<Uint8Array> {
    if (connector.originalDefinitionUrl !== undefined) return await this.#http.download(connector.originalDefinitionUrl, signal);
    throw new PlatformError('definition-missing', { data: { connector: connector.displayName } });
  }

  async readIcon(connector: Connector, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    if (connector.iconUrl === undefined) return undefined;
    try {
      return await this.#http.download(connector.iconUrl, signal);
    } catch (error) {
      // Everything else is more important than a picture that somebody has taken away.
      if (isPlatformError(error, 'not-found', 'forbidden', 'host-not-allowed')) return undefined;
      throw error;
    }
  }

  async readScript(connector: Connector, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    return connector.scriptUrl === undefined ? undefined : await this.#http.download(connector.scriptUrl, signal);
  }

  async validate(definition: string, options: { readonly isCertification?: boolean } = {}, signal?: AbortSignal): Promise<ValidationResult> {
    const rules = options.isCertification === true ? '&enableConnectorCertificationRules=true' : '';
    const url = `${await this.#accountUrl(signal)}/validateApiSwagger?${VERSION}${rules}`;
    try {
      const answer = await this.#http.send({ method: 'POST', url, headers: HEADERS, json: definition.replace(/^\uFEFF/, ''), repeatability: 'always', signal });
      return { isAccepted: true, messages: readValidationReport(reportTextOf(answer)) };
    } catch (error) {
      if (isPlatformError(error, 'service-refused') && error.serviceMessages.length > 0) return { isAccepted: false, messages: error.serviceMessages };
      throw error;
    }
  }

  async createUploadPlace(environmentId: string, signal?: AbortSignal): Promise<UploadPlace> {
    const url = `${await this.#accountUrl(signal)}/generateResourceStorage?${VERSION}`;
    const request: ServiceRequest = { method: 'POST', url, json: JSON.stringify({ environment: { name: environmentId } }), repeatability: 'always', signal };
    const answer = await this.#http.send(request);
    const containerUrl = textMember(parseJson(answer.text), 'sharedAccessSignature');
    if (containerUrl === undefined || !URL.canParse(containerUrl)) throw unexpected(answer, 'it names no place for uploads.');
    return { containerUrl: reachableUpload(this.#cloud, containerUrl) };
  }

  async uploadFile(place: UploadPlace, file: { readonly name: string; readonly bytes: Uint8Array }, signal?: AbortSignal): Promise<string> {
    const url = blobUrl(place.containerUrl, file.name);
    const contentType = contentTypeOf(file.name);
    const headers = {
      'x-ms-blob-type': 'BlockBlob',
      'x-ms-version': STORAGE_VERSION,
      'content-type': contentType ?? 'application/octet-stream',
      ...(contentType === undefined ? {} : { 'x-ms-blob-content-type': contentType }),
    };
    await this.#http.upload(url, file.bytes, headers, signal);
    return url;
  }

  async create(environmentId: string, upload: ConnectorUpload, signal?: AbortSignal): Promise<string> {
    const url = `${this.#base}/apis?${VERSION}&${filter(inEnvironment(environmentId))}`;
    const answer = await this.#http.send({ method: 'POST', url, headers: HEADERS, json: uploadBody('create', environmentId, upload), signal });
    const id = textMember(parseJson(answer.text), 'name');
    if (id === undefined) throw unexpected(answer, 'it does not say the id of the new connector.');
    return id;
  }

  /** The whole connector is written, so that writing it twice changes nothing. */
  async update(environmentId: string, connectorId: string, upload: ConnectorUpload, signal?: AbortSignal): Promise<void> {
    const json = uploadBody('update', environmentId, upload);
    await this.#http.send({ method: 'PATCH', url: this.#connectorUrl(environmentId, connectorId), headers: HEADERS, json, repeatability: 'always', signal });
  }

  async delete(environmentId: string, connectorId: string, signal?: AbortSignal): Promise<void> {
    await this.#http.send({ method: 'DELETE', url: this.#connectorUrl(environmentId, connectorId), headers: HEADERS, signal });
  }

  async signedInObjectId(signal?: AbortSignal): Promise<string> {
    const account = accountOf(await this.#http.token(signal));
    if (account !== undefined) return account.objectId;
    throw new PlatformError('sign-in-refused', { data: { reason: 'the token does not say whose it is (it has no claim “oid”).' } });
  }

  #connectorUrl(environmentId: string, connectorId: string): string {
    return `${this.#base}/apis/${urlSegment(connectorId)}?${VERSION}&${filter(inEnvironment(environmentId))}`;
  }

  async #accountUrl(signal: AbortSignal | undefined): Promise<string> {
    return `${this.#base}/objectIds/${urlSegment(await this.signedInObjectId(signal))}`;
  }
}

/** Nothing, or one JSON text with a line per finding. */
function reportTextOf(answer: HttpAnswer): string {
  const value = parseJson(answer.text);
  return typeof value === 'string' ? value : answer.text;
}
