import type { ArchiveEntry } from '../archive/archive-entry.js';
import { readXml } from '../xml/read-xml.js';
import { attributeOf, childOf, childrenOf, childText, type XmlElement } from '../xml/xml-element.js';
import { connectorElementsOf, findEntry, normalId } from './connector-element.js';
import { isJson, withoutBom } from './json-layout.js';
import type { OpenSolution } from './open-solution.js';
import { utf8TextOf } from '../utf8.js';

/** What is in a solution, for people who wonder. */
export interface SolutionFacts {
  readonly uniqueName: string;
  readonly displayName: string;
  readonly version: string;
  readonly isManaged: boolean;
  readonly publisher: { readonly uniqueName: string; readonly displayName: string; readonly prefix: string };
  readonly connectors: readonly ConnectorFacts[];
  readonly connectionReferences: readonly ConnectionReferenceFacts[];
  readonly environmentVariables: readonly EnvironmentVariableFacts[];
  /** Other members of the solution by the number of their kind, as Dataverse counts them (29 is a flow). */
  readonly otherComponents: readonly { readonly type: string; readonly count: number }[];
}

export interface ConnectorFacts {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  /** Undefined where the definition is missing or broken. */
  readonly operations: number | undefined;
  readonly hasScript: boolean;
  readonly hasIcon: boolean;
}

export interface ConnectionReferenceFacts {
  readonly name: string;
  readonly displayName: string;
  /** The API it is for, such as `shared_office365`. */
  readonly api: string;
  /** The logical name, where it is for a connector of the same solution. */
  readonly connector: string | undefined;
}

export interface EnvironmentVariableFacts {
  readonly name: string;
  readonly displayName: string;
  readonly type: 'text' | 'number' | 'yes/no' | 'JSON' | 'data source' | 'secret' | 'other';
  readonly hasDefault: boolean;
  /** Whether a value travels with it. */
  readonly hasValue: boolean;
}

/** The number of connectors among the components of solution.xml, as in all exports that were looked at. */
export const CONNECTOR_COMPONENT = '372';

export function solutionFacts({ entries, manifest, customizations }: OpenSolution): SolutionFacts {
  const root = childOf(manifest.root, 'SolutionManifest');
  const publisher = childOf(root, 'Publisher');
  const connectors = connectorElementsOf(customizations);
  const names = new Map(connectors.map(({ id, name }) => [id, name]));
  return {
    uniqueName: childText(root, 'UniqueName'),
    displayName: localizedName(root),
    version: childText(root, 'Version'),
    isManaged: childText(root, 'Managed') === '1',
    publisher: { uniqueName: childText(publisher, 'UniqueName'), displayName: localizedName(publisher), prefix: childText(publisher, 'CustomizationPrefix') },
    connectors: connectors.map(({ id, name, displayName, paths }) => {
      const has = (path: string | undefined): boolean => path !== undefined && findEntry(entries, path) !== undefined;
      return { id, name, displayName, operations: countOperations(entries, paths.get('openapidefinition')), hasScript: has(paths.get('customcodeblobcontent')), hasIcon: has(paths.get('iconblob')) };
    }),
    connectionReferences: connectionReferencesOf(customizations.root, names),
    environmentVariables: entries.filter(({ name }) => VARIABLE.test(name)).map((entry) => environmentVariable(entry, entries)),
    otherComponents: otherComponents(root),
  };
}

const VARIABLE = /^environmentvariabledefinitions\/[^/]+\/environmentvariabledefinition\.xml$/i;

function localizedName(element: XmlElement | undefined): string {
  return attributeOf(childOf(childOf(element, 'LocalizedNames'), 'LocalizedName'), 'description') ?? '';
}

function countOperations(entries: readonly ArchiveEntry[], path: string | undefined): number | undefined {
  const text = path === undefined ? undefined : utf8TextOf(findEntry(entries, path)?.bytes ?? new Uint8Array());
  if (text === undefined || !isJson(text)) return undefined;
  const { paths } = (JSON.parse(withoutBom(text)) ?? {}) as { readonly paths?: unknown };
  const items: readonly unknown[] = typeof paths === 'object' && paths !== null ? Object.values(paths) : [];
  return items.flatMap((item) => (typeof item === 'object' && item !== null ? Object.keys(item) : [])).filter((method) => /^(?:get|put|post|delete|options|head|patch)$/i.test(method)).length;
}

function connectionReferencesOf(root: XmlElement, names: ReadonlyMap<string, string>): readonly ConnectionReferenceFacts[] {
  return childrenOf(childOf(root, 'connectionreferences'), 'connectionreference').map((element) => {
    const custom = childOf(element, 'customconnectorid');
    const id = normalId(childText(custom, 'connectorid') || (custom?.text ?? ''));
    return {
      name: attributeOf(element, 'connectionreferencelogicalname') ?? '',
      displayName: childText(element, 'connectionreferencedisplayname'),
      api: childText(element, 'connectorid').split('/').at(-1) ?? '',
      connector: names.get(id),
    };
  });
}

const VARIABLE_TYPES: Readonly<Partial<Record<string, EnvironmentVariableFacts['type']>>> = {
  100000000: 'text', 100000001: 'number', 100000002: 'yes/no', 100000003: 'JSON', 100000004: 'data source', 100000005: 'secret',
};

function environmentVariable({ name, bytes }: ArchiveEntry, entries: readonly ArchiveEntry[]): EnvironmentVariableFacts {
  const { root } = readXml(bytes, name);
  const display = childOf(root, 'displayname');
  return {
    name: attributeOf(root, 'schemaname') ?? name.split('/')[1] ?? '',
    displayName: attributeOf(display, 'default') ?? display?.text.trim() ?? '',
    type: VARIABLE_TYPES[childText(root, 'type')] ?? 'other',
    hasDefault: childText(root, 'defaultvalue') !== '',
    hasValue: findEntry(entries, name.replace(/environmentvariabledefinition\.xml$/i, 'environmentvariablevalues.json')) !== undefined,
  };
}

function otherComponents(root: XmlElement | undefined): SolutionFacts['otherComponents'] {
  const counts = new Map<string, number>();
  for (const component of childrenOf(childOf(root, 'RootComponents'), 'RootComponent')) {
    const type = attributeOf(component, 'type') ?? '';
    if (type !== CONNECTOR_COMPONENT) counts.set(type, (counts.get(type) ?? 0) + 1);
  }
  return [...counts].map(([type, count]) => ({ type, count }));
}
