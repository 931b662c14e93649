import type { SolutionConnector } from '@connector-workbench/core/solutions';
import { isJsonObject, parseJson, type JsonObject } from '../http/json-object.js';
import { depthOf } from '../http/json-text.js';
import type { FreeMember } from '../connectors/connector-record.js';
import { REFUSALS } from './dataverse-error.js';

/** The columns of the connectors table that hold a member of `properties` as JSON text, bare. */
export const JSON_COLUMNS = {
  connectionparameters: 'connectionParameters',
  connectionparametersets: 'connectionParameterSets',
  policytemplateinstances: 'policyTemplateInstances',
  scriptoperations: 'scriptOperations',
} as const satisfies Readonly<Record<string, FreeMember>>;
export type JsonColumn = keyof typeof JSON_COLUMNS;

/** Characters, as the table is defined (learn.microsoft.com, Connector table reference). */
const LIMITS: Readonly<Record<string, number>> = {
  openapidefinition: 500_000, connectionparameters: 500_000, connectionparametersets: 500_000, policytemplateinstances: 500_000,
  scriptoperations: 500_000, customcodeblobcontent: 500_000, description: 1000, displayname: 200, name: 500, iconbrandcolor: 100,
};

/** What a row says of a connector. A column that is not there is not changed; `null` empties it. */
export interface ConnectorColumns {
  readonly openapidefinition?: Uint8Array;
  readonly displayname?: string;
  readonly description?: string;
  readonly iconbrandcolor?: string | null;
  readonly customcodeblobcontent?: Uint8Array | null;
  readonly iconblob?: Uint8Array | null;
  /** JSON texts; `null` where there is nothing. */
  readonly json: Readonly<Partial<Record<JsonColumn, string | null>>>;
}

/** The columns of the table (learn.microsoft.com, Connector table reference). Some are only read: what is sent for those changes nothing. */
const COLUMNS: ReadonlySet<string> = new Set([
  ...Object.keys(LIMITS), 'connectorid', 'connectorinternalid', 'connectortype', 'capabilities', 'iconblob', 'iconblobid', 'iconblob_timestamp', 'iconblob_url', 'interfaces',
  'introducedversion', 'iscustomizable', 'ismanaged', 'componentstate', 'solutionid', 'statecode', 'statuscode', 'versionnumber', 'createdon', 'modifiedon', 'overwritetime',
  'importsequencenumber', 'overriddencreatedon', 'timezoneruleversionnumber', 'utcconversiontimezonecode',
]);
/** Names of relations, which are written in their own case, or are values of a relation that only answers have. */
const RELATION = /^(?:ownerid|ExtensionAssemblyId)$|^_\w+_value$/i;

/** Reads the body of a create or an update. Throws a ServiceError for a column that is not there, too long, or no text. */
export function readColumns(content: JsonObject): ConnectorColumns {
  const unknown = Object.keys(content).find((name) => !name.startsWith('@') && !COLUMNS.has(name.replace(/@.*$/, '')) && !RELATION.test(name.replace(/@.*$/, '')));
  if (unknown !== undefined) throw REFUSALS.unknownColumn(unknown);
  const text = (column: string): string | null | undefined => {
    const value = content[column];
    if (value === undefined || value === null) return value;
    if (typeof value !== 'string') throw REFUSALS.invalid(`Cannot convert the literal of '${column}' to the expected type 'Edm.String'.`);
    const limit = LIMITS[column];
    if (limit !== undefined && value.length > limit) throw REFUSALS.tooLong(column, limit);
    return value;
  };
  const definition = text('openapidefinition');
  const [displayName, description, color, script, icon] = ['displayname', 'description', 'iconbrandcolor', 'customcodeblobcontent', 'iconblob'].map(text);
  text('name');
  const json = JSON_COLUMN_NAMES.flatMap((column) => {
    const value = text(column);
    return value === undefined ? [] : [[column, value] as const];
  });
  return {
    ...(typeof definition === 'string' ? { openapidefinition: new TextEncoder().encode(definition) } : {}),
    ...(typeof displayName === 'string' ? { displayname: displayName } : {}),
    ...(description === undefined ? {} : { description: description ?? '' }),
    ...(color === undefined ? {} : { iconbrandcolor: color }),
    ...(script === undefined ? {} : { customcodeblobcontent: bytesOf(script) }),
    ...(icon === undefined ? {} : { iconblob: icon === null || icon === '' ? null : new Uint8Array(Buffer.from(icon, 'base64')) }),
    json: Object.fromEntries(json),
  };
}

export const JSON_COLUMN_NAMES = Object.keys(JSON_COLUMNS) as readonly JsonColumn[];

/** The columns that a connector of an imported solution fills. Throws a ServiceError for a file that is too long. */
export function columnsOfSolution(connector: SolutionConnector): ConnectorColumns {
  const decode = (bytes: Uint8Array | undefined): string | null => (bytes === undefined ? null : new TextDecoder().decode(bytes));
  const { parts } = connector;
  const definition = parts.get('openapidefinition');
  const texts = { openapidefinition: decode(definition), connectionparameters: decode(parts.get('connectionparameters')), connectionparametersets: decode(parts.get('connectionparametersets')), policytemplateinstances: decode(parts.get('policytemplateinstances')), customcodeblobcontent: decode(parts.get('customcodeblobcontent')), displayname: connector.displayName, description: connector.description };
  for (const [column, text] of Object.entries(texts)) {
    const limit = LIMITS[column];
    if (text !== null && limit !== undefined && text.length > limit) throw REFUSALS.tooLong(column, limit);
  }
  return {
    ...(definition === undefined ? {} : { openapidefinition: definition }),
    displayname: connector.displayName,
    description: connector.description,
    iconbrandcolor: connector.iconBrandColor === '' ? null : connector.iconBrandColor,
    customcodeblobcontent: parts.get('customcodeblobcontent') ?? null,
    iconblob: parts.get('iconblob') ?? null,
    json: { connectionparameters: texts.connectionparameters, connectionparametersets: texts.connectionparametersets, policytemplateinstances: texts.policytemplateinstances, scriptoperations: connector.scriptOperations ?? null },
  };
}

const MAX_DEPTH = 100;

/** The text of a JSON column as it is kept; undefined where it says that there is nothing. Throws for what the gateway could not read. */
export function jsonColumn(column: JsonColumn, text: string | null): string | undefined {
  const content = (text ?? '').replace(/^\uFEFF/, '').trim();
  if (content === '' || content === 'null') return undefined;
  const value = parseJson(content);
  const isList = column === 'policytemplateinstances' || column === 'scriptoperations';
  if (value === undefined || depthOf(content) > MAX_DEPTH || (isList ? !Array.isArray(value) : !isJsonObject(value))) throw REFUSALS.invalid(`ApiHubsRequestFailed: '${column}' is not the JSON that was expected.`);
  // The wrapper of apiProperties.json in place of what is in it.
  if (column === 'connectionparameters' && isJsonObject(value) && isJsonObject(value.properties) && 'connectionParameters' in value.properties) throw REFUSALS.wrappedProperties();
  return content;
}

function bytesOf(text: string | null): Uint8Array | null {
  return text === null || text === '' ? null : new TextEncoder().encode(text);
}
