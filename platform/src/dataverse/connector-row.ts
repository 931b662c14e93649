import { isJsonObject, textMember, type JsonObject } from '../http/json.js';

/** A connector as a row of the connectors table. Texts are as the table has them; a part that the connector does not have is undefined. */
export interface ConnectorRow {
  /** A GUID in lower case. */
  readonly id: string;
  /** The logical name, which never changes. */
  readonly name: string;
  readonly displayName: string;
  readonly description: string | undefined;
  /** Its id in Power Apps, `shared_…`, as Dataverse spells it: compare it without regard to case. */
  readonly apiName: string | undefined;
  readonly isManaged: boolean;
  readonly iconBrandColor: string | undefined;
  readonly definition: string | undefined;
  readonly connectionParameters: string | undefined;
  readonly connectionParameterSets: string | undefined;
  readonly policyTemplateInstances: string | undefined;
  readonly scriptOperations: string | undefined;
  readonly script: string | undefined;
  /** Base64. */
  readonly icon: string | undefined;
}

export interface ConnectorRowSummary extends Pick<ConnectorRow, 'id' | 'name' | 'displayName' | 'apiName' | 'isManaged'> {
  /** ISO 8601; undefined where the service did not say. */
  readonly changedTime: string | undefined;
}

/** The columns of a summary: a definition and an icon would make a list of some connectors many megabytes. */
export const SUMMARY_COLUMNS = 'connectorid,name,displayname,connectorinternalid,ismanaged,modifiedon';

/** What to write. Undefined leaves a column as it is; `null` empties it. */
export interface ConnectorRowChange {
  readonly definition?: string;
  readonly displayName?: string;
  readonly description?: string;
  readonly iconBrandColor?: string;
  /** JSON, bare: what `connectionParameters` holds, not an object around it, which the service cannot read. */
  readonly connectionParameters?: string;
  readonly connectionParameterSets?: string | null;
  readonly policyTemplateInstances?: string;
  readonly scriptOperations?: string | null;
  readonly script?: string | null;
  /** Base64. */
  readonly icon?: string;
}

export interface NewConnectorRow extends ConnectorRowChange {
  /** Given by the client, so that a create whose answer got lost can be found again. */
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly definition: string;
}

export function readConnectorRow(row: unknown): ConnectorRow | undefined {
  const summary = readConnectorRowSummary(row);
  if (summary === undefined) return undefined;
  return {
    ...summary,
    description: textMember(row, 'description'),
    iconBrandColor: textMember(row, 'iconbrandcolor'),
    definition: textMember(row, 'openapidefinition'),
    connectionParameters: textMember(row, 'connectionparameters'),
    connectionParameterSets: textMember(row, 'connectionparametersets'),
    policyTemplateInstances: textMember(row, 'policytemplateinstances'),
    scriptOperations: textMember(row, 'scriptoperations'),
    script: textMember(row, 'customcodeblobcontent'),
    icon: textMember(row, 'iconblob'),
  };
}

export function readConnectorRowSummary(row: unknown): ConnectorRowSummary | undefined {
  const id = textMember(row, 'connectorid')?.toLowerCase();
  const name = textMember(row, 'name');
  if (id === undefined || name === undefined || !isJsonObject(row)) return undefined;
  return { id, name, displayName: textMember(row, 'displayname') ?? name, apiName: textMember(row, 'connectorinternalid'), isManaged: row.ismanaged === true, changedTime: textMember(row, 'modifiedon') };
}

export function connectorRowBody(change: ConnectorRowChange): JsonObject {
  const columns: JsonObject = {
    openapidefinition: change.definition?.replace(/^\uFEFF/, ''),
    displayname: change.displayName,
    description: change.description,
    iconbrandcolor: change.iconBrandColor,
    connectionparameters: change.connectionParameters,
    connectionparametersets: change.connectionParameterSets,
    policytemplateinstances: change.policyTemplateInstances,
    scriptoperations: change.scriptOperations,
    customcodeblobcontent: change.script,
    iconblob: change.icon,
  };
  return Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));
}
