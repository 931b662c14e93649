import { type PartName, type SolutionConnector, utf8TextOf } from '@connector-workbench/core/solutions';
import type { ConnectorRow } from '../dataverse/connector-row.js';

/** A row as a part of an exported solution. */
export function solutionConnectorOf(row: ConnectorRow): SolutionConnector {
  const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
  const parts: readonly (readonly [PartName, string | undefined])[] = [
    ['openapidefinition', row.definition], ['connectionparameters', row.connectionParameters], ['connectionparametersets', row.connectionParameterSets],
    ['policytemplateinstances', row.policyTemplateInstances], ['customcodeblobcontent', row.script],
  ];
  const texts = parts.flatMap(([part, text]) => (text === undefined ? [] : [[part, encode(text)] as const]));
  const icon = row.icon === undefined ? [] : [['iconblob', new Uint8Array(Buffer.from(row.icon, 'base64'))] as const];
  return {
    id: row.id, name: row.name, displayName: row.displayName, description: row.description ?? '', iconBrandColor: row.iconBrandColor ?? '',
    scriptOperations: row.scriptOperations, parts: new Map<PartName, Uint8Array>([...texts, ...icon]),
  };
}

/** The row that an import of it makes. */
export function rowOfSolution(connector: SolutionConnector, isManaged: boolean): ConnectorRow {
  const text = (part: PartName): string | undefined => {
    const bytes = connector.parts.get(part);
    return bytes === undefined ? undefined : utf8TextOf(bytes);
  };
  const icon = connector.parts.get('iconblob');
  return {
    id: connector.id, name: connector.name, displayName: connector.displayName, description: connector.description === '' ? undefined : connector.description,
    apiName: `shared_${connector.name.toLowerCase()}`, isManaged, iconBrandColor: connector.iconBrandColor === '' ? undefined : connector.iconBrandColor,
    definition: text('openapidefinition'), connectionParameters: text('connectionparameters'), connectionParameterSets: text('connectionparametersets'),
    policyTemplateInstances: text('policytemplateinstances'), scriptOperations: connector.scriptOperations, script: text('customcodeblobcontent'),
    icon: icon === undefined ? undefined : Buffer.from(icon).toString('base64'),
  };
}
