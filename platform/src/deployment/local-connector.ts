import type { JsonObject } from '../http/json.js';
import type { ConnectorFiles } from './connector-files.js';

/** A connector of the local folder, read and understood: what is deployed. */
export interface LocalConnector {
  readonly title: string;
  readonly description: string;
  /** JSON text without BOM: the file itself where it is JSON, else converted from YAML. */
  readonly definitionText: string;
  readonly definition: JsonObject;
  /** All of apiProperties.json; only `properties` where there is no such file. */
  readonly apiProperties: JsonObject;
  /** The files it was read from, as they are on disk. */
  readonly files: ConnectorFiles;
}
