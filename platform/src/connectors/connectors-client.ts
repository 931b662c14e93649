import type { ServiceMessage } from '../errors/service-message.js';
import type { Connector, ConnectorSummary } from './connector.js';
import type { ConnectorUpload } from './connector-upload.js';

/** What the service says of a definition. */
export interface ValidationResult {
  /** False: a create or update would be refused. */
  readonly isAccepted: boolean;
  readonly messages: readonly ServiceMessage[];
}

/** A place of one's own in the service's storage, good for some hours. Holds a signature: never shown or logged. */
export interface UploadPlace {
  readonly containerUrl: string;
}

/** Custom connectors of the Power Apps service. All methods throw a PlatformError; none retries what could happen twice. */
export interface ConnectorsClient {
  /** The custom connectors only, all pages, in the service's order. */
  list(environmentId: string, signal?: AbortSignal): Promise<readonly ConnectorSummary[]>;
  get(environmentId: string, connectorId: string, signal?: AbortSignal): Promise<Connector>;
  /** The definition byte for byte as the service keeps it. */
  readDefinition(connector: Connector, signal?: AbortSignal): Promise<Uint8Array>;
  /** Undefined where there is none, and where it cannot be read any more. */
  readIcon(connector: Connector, signal?: AbortSignal): Promise<Uint8Array | undefined>;
  /** Undefined where there is none. */
  readScript(connector: Connector, signal?: AbortSignal): Promise<Uint8Array | undefined>;
  /** `definition` is JSON text. A definition with errors is an answer, not a failure. */
  validate(definition: string, options?: { readonly isCertification?: boolean }, signal?: AbortSignal): Promise<ValidationResult>;
  createUploadPlace(environmentId: string, signal?: AbortSignal): Promise<UploadPlace>;
  /** Answers with the address to name in a create or update. */
  uploadFile(place: UploadPlace, file: { readonly name: string; readonly bytes: Uint8Array }, signal?: AbortSignal): Promise<string>;
  /** Answers with the id. After an error for which `mayHaveHappened`, look for what it may have created before trying again. */
  create(environmentId: string, upload: ConnectorUpload, signal?: AbortSignal): Promise<string>;
  update(environmentId: string, connectorId: string, upload: ConnectorUpload, signal?: AbortSignal): Promise<void>;
  delete(environmentId: string, connectorId: string, signal?: AbortSignal): Promise<void>;
  /** The object id of the signed-in account: what `createdBy` of its connectors says. */
  signedInObjectId(signal?: AbortSignal): Promise<string>;
}
