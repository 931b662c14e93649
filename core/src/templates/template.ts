import type { JsonObject } from '../lint/json-object.js';
import type { ConnectorDetails } from './connector-details.js';

/** An operation as the readme lists it. */
export interface ListedOperation {
  readonly summary: string;
  readonly description: string;
}

/** What one template adds to what all connectors have. */
export interface TemplateParts {
  readonly paths: JsonObject;
  readonly definitions?: JsonObject;
  readonly securityDefinitions?: JsonObject;
  readonly security?: readonly JsonObject[];
  readonly connectionParameters: JsonObject;
  readonly policies?: readonly JsonObject[];
  readonly scriptOperations?: readonly string[];
  readonly script?: string;
  readonly capabilities: readonly ('actions' | 'triggers')[];
  readonly operations: readonly ListedOperation[];
  /** What one needs before a connection can be made, in Markdown. */
  readonly prerequisites?: string;
  /** How people get what they sign in with, in Markdown. */
  readonly credentials: string;
  readonly description: string;
}

export interface Template {
  readonly id: string;
  /** In sentence form, for lists. */
  readonly title: string;
  readonly detail: string;
  parts(details: ConnectorDetails): TemplateParts;
}
