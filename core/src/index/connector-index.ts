import type { ScriptOutline } from '../csharp/script-outline.js';
import type { Picture } from '../images/read-picture.js';
import type { ConnectorAsset, ConnectorDocument } from '../documents/connector-document.js';
import type { SchemaSize } from './schema-size.js';
import type { UsedUnits } from './unit-facts.js';
import type { Location } from '../lint/location.js';

export const HTTP_METHODS = ['get', 'put', 'post', 'delete', 'options', 'head', 'patch'] as const;
export type HttpMethod = (typeof HTTP_METHODS)[number];

/** How makers meet an operation: in the list of actions, in the list of triggers, or (`x-ms-visibility: internal`) not at all. */
export type OperationKind = 'action' | 'trigger' | 'internal';

/** One method of one path, with what the platform reads from it. Wrongly typed members read as undefined. */
export interface ConnectorOperation {
  readonly path: string;
  readonly method: HttpMethod;
  readonly kind: OperationKind;
  readonly operationId: string | undefined;
  readonly summary: string | undefined;
  readonly description: string | undefined;
  readonly deprecated: boolean;
  /** How it learns what is new: by being called back, at an address that it sends or with content that its path describes; or by asking. */
  readonly trigger: 'webhook' | 'polling' | undefined;
  /** The raw object. */
  readonly value: Readonly<Record<string, unknown>>;
  /** The raw path item that it is a member of. */
  readonly item: Readonly<Record<string, unknown>>;
  readonly at: Location;
}

/** A parameter as an operation gets it: its own or its path item's, through `$ref`. */
export interface EffectiveParameter {
  readonly name: string | undefined;
  readonly in: string | undefined;
  /** The object with name and type, after `$ref`. */
  readonly value: Readonly<Record<string, unknown>>;
  /** Where the object stands (the shared parameter for a `$ref`). */
  readonly at: Location;
  /** Where the operation or path item lists it. */
  readonly listedAt: Location;
  readonly owner: 'operation' | 'pathItem';
}

export interface NamedNode {
  readonly name: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly at: Location;
}

/** A script that could be read. */
export interface ConnectorScript {
  readonly document: ConnectorDocument;
  readonly outline: ScriptOutline;
}

/** The icon of a connector. */
export interface ConnectorIcon {
  readonly asset: ConnectorAsset;
  readonly picture: Picture;
  /** A place that stands for the file: an icon has no text, so that all problems are at its beginning. */
  readonly at: Location;
}

/** What a snapshot declares, found once and lazily. All lists are in document order. */
export interface ConnectorIndex {
  readonly operations: readonly ConnectorOperation[];
  /** The operations with an id, compared exactly; the service compares ignoring case only as a warning. */
  operationsById(operationId: string): readonly ConnectorOperation[];
  parametersOf(operation: ConnectorOperation): readonly EffectiveParameter[];
  readonly definitions: readonly NamedNode[];
  readonly sharedParameters: readonly NamedNode[];
  readonly sharedResponses: readonly NamedNode[];
  /** The definitions, shared parameters and shared responses that something refers to, or to a part of them. */
  readonly usedUnits: UsedUnits;
  readonly securitySchemes: readonly NamedNode[];
  /** From apiProperties.json, or from a solution's part files. */
  readonly connectionParameters: readonly NamedNode[];
  /** The ways to sign in that makers choose from (`connectionParameterSets.values`), each with parameters of its own. */
  readonly connectionParameterSets: readonly NamedNode[];
  readonly policyInstances: readonly NamedNode[];
  readonly scriptOperations: readonly { readonly operationId: string; readonly at: Location }[];
  /** Those that are deployed; several where several settings name one each. */
  readonly scripts: readonly ConnectorScript[];
  /** Undefined where there is none, or where it could not be read. */
  readonly icon: ConnectorIcon | undefined;
  /** Follows a local `$ref` of the definition, chains included (bounded). Undefined: nothing there, or no local pointer. */
  resolve(reference: string): { readonly value: unknown; readonly at: Location } | undefined;
  /** How large a schema is, with all that it refers to. */
  schemaSize(schema: unknown): SchemaSize;
}
