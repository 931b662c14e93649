import { canonicalJson, decodeText } from '@connector-workbench/core';
import { openSolution, packSolution, type PartName, readArchive, type SolutionConnector, solutionConnectors } from '@connector-workbench/core/solutions';
import type { ConnectorRow } from '../dataverse/connector-row.js';
import type { FileKind } from '../deployment/connector-files.js';
import { withoutSecrets } from '../deployment/content-hash.js';
import type { LocalConnector } from '../deployment/local-connector.js';
import { parseJson } from '../http/json.js';
import { fitIcons } from '../solutions/icons/fit-icons.js';
import { filesForSolution } from './solution-archive.js';
import { yamlFor } from '../files/load-yaml.js';
import type { PromotedConnector } from './promoted-connector.js';
import { sha1 } from './sha1.js';

/** In which files a connector of a solution differs from the row that Dataverse has of it. Secrets are no difference: nobody gets them back. */
export function differencesFromRow(connector: SolutionConnector, row: ConnectorRow): readonly FileKind[] {
  const text = (part: PartName): string | undefined => {
    const bytes = connector.parts.get(part);
    return bytes === undefined ? undefined : decodeText(bytes).text;
  };
  const properties: readonly (readonly [string | undefined, string | undefined])[] = [
    [text('connectionparameters'), row.connectionParameters],
    [text('connectionparametersets'), row.connectionParameterSets],
    [text('policytemplateinstances'), row.policyTemplateInstances],
    [connector.scriptOperations, row.scriptOperations],
  ];
  const icon = connector.parts.get('iconblob');
  const color = connector.iconBrandColor;
  return [
    ...(isSame(text('openapidefinition'), row.definition) ? [] : ['definition' as const]),
    ...(properties.every(([here, there]) => isSame(here, there)) && (color === '' || color === (row.iconBrandColor ?? '')) ? [] : ['properties' as const]),
    ...(icon === undefined || Buffer.from(icon).toString('base64') === row.icon ? [] : ['icon' as const]),
    ...(lines(text('customcodeblobcontent')) === lines(row.script) ? [] : ['script' as const]),
  ];
}

/** The same for a connector of the disk, as a solution would hold it. */
export async function comparedWithRow(connector: PromotedConnector, local: LocalConnector, row: ConnectorRow): Promise<readonly FileKind[]> {
  const files = filesForSolution(connector.project, local);
  const yaml = await yamlFor(connector.project.documents);
  const { sources: { projects } } = await fitIcons({ tree: undefined, projects: [{ shown: connector.name, files, variables: new Map() }], needsYaml: false });
  const { archive } = packSolution({ projects, settings: { name: 'Comparison', prefix: 'compared', minify: false }, sha1, yaml });
  const [packed] = solutionConnectors(openSolution(readArchive(archive)));
  return packed === undefined ? ['definition'] : differencesFromRow(packed, row);
}

/** Whether two JSON texts say the same. What is empty says nothing, however it is written. */
function isSame(here: string | undefined, there: string | undefined): boolean {
  const [ours, theirs] = [meaningOf(here), meaningOf(there)];
  return ours === theirs;
}

function meaningOf(text: string | undefined): string {
  const value = text === undefined ? undefined : parseJson(text.replace(/^\uFEFF/, ''));
  const isEmpty = value === undefined || value === null || (typeof value === 'object' && Object.keys(value).length === 0);
  return isEmpty ? (value === undefined ? (text ?? '').trim() : '') : canonicalJson(withoutSecrets(value));
}

function lines(text: string | undefined): string {
  return (text ?? '').replaceAll(/\r\n?/g, '\n').trimEnd();
}
