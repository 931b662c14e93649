import type { YamlSupport } from '../../documents/yaml-support.js';
import type { ArchiveEntry } from '../archive/archive-entry.js';
import { writeArchive } from '../archive/write-archive.js';
import type { FileMap } from '../file-map.js';
import { connectorElementsOf } from '../format/connector-element.js';
import { isConnectorName, isCustomizationPrefix, isSolutionVersion, isUniqueName, logicalNameOf } from '../format/logical-name.js';
import { connectorIdOf, optionValuePrefixOf, type Sha1 } from '../format/name-based-id.js';
import { CONTENT_TYPES } from '../format/open-solution.js';
import { type SolutionFacts, solutionFacts } from '../format/solution-facts.js';
import { SolutionError } from '../solution-error.js';
import type { SolutionProblem } from '../solution-problem.js';
import { CONNECTORS_FOLDER, type TreeConnector } from '../tree/tree-file.js';
import { setText } from '../xml/change-xml.js';
import { childOf, type XmlDocument, type XmlElement } from '../xml/xml-element.js';
import { addConnector, adoptConnector } from './add-connector.js';
import { checkReferences, environmentVariableOf, environmentVariablesIn } from './check-references.js';
import { checkSolution } from './check-solution.js';
import { type ConnectorSource, holdsConnector, readConnectorSources } from './connector-source.js';
import { contentTypesFor } from './content-types.js';
import { newSolution } from './new-solution.js';
import { openTree, type OpenTree } from './open-tree.js';
import { SolutionBuilder } from './solution-builder.js';
import { writeConnector } from './write-connector.js';

/** A connector's folder that goes into a solution. */
export interface ProjectInput {
  /** How it is called in messages. */
  readonly shown: string;
  /** The files that stand directly in it. */
  readonly files: FileMap;
  /** Definitions of environment variables that may travel along, with their paths in a solution. */
  readonly variables: FileMap;
  /** The unpacked solution that it is part of: it stays the same connector, then. */
  readonly origin?: { readonly tree: FileMap; readonly folder: string };
}

export interface PackSettings {
  /** A new solution needs name and prefix. For an unpacked one, they replace what its solution.xml says. */
  readonly name?: string | undefined;
  readonly publisher?: string | undefined;
  readonly prefix?: string | undefined;
  readonly version?: string | undefined;
  /** Undefined leaves it as it is; new solutions are unmanaged. */
  readonly managed?: boolean | undefined;
  readonly minify: boolean;
  /** The logical name of the one new connector. Default: made from its title. */
  readonly connectorName?: string | undefined;
}

export interface PackInput {
  /** The files of an unpacked solution: by `unpackSolution`, or as they stand in the archive, or by pac. */
  readonly tree?: FileMap;
  readonly projects: readonly ProjectInput[];
  readonly settings: PackSettings;
  readonly sha1: Sha1;
  readonly yaml?: YamlSupport | undefined;
}

export interface PackedSolution {
  readonly archive: Uint8Array;
  readonly entries: readonly ArchiveEntry[];
  readonly facts: SolutionFacts;
  /** With an error among them, the archive is not to be used. */
  readonly problems: readonly SolutionProblem[];
}

/** A solution from an unpacked one, from connectors, or both. Throws a SolutionError where what is given makes none. */
export function packSolution(input: PackInput): PackedSolution {
  return new Packing(input).pack();
}

class Packing {
  readonly #input: PackInput;
  readonly #tree: OpenTree | undefined;
  readonly #builder: SolutionBuilder;
  readonly #problems: SolutionProblem[] = [];
  readonly #newNames: string[] = [];

  constructor(input: PackInput) {
    this.#input = input;
    this.#tree = input.tree === undefined ? undefined : openTree(input.tree);
    this.#builder = new SolutionBuilder(this.#tree?.entries ?? emptySolution(input));
  }

  pack(): PackedSolution {
    const builder = this.#builder;
    const known = new Set(this.#tree?.known);
    this.#tellLeftOut();
    this.#writeTreeConnectors();
    for (const project of this.#projects()) this.#addProject(project);
    this.#describe();
    const types = contentTypesFor(builder.entries, (name) => !known.has(name));
    if (types !== undefined) builder.setFile(CONTENT_TYPES, types);
    const { solution, entries } = builder;
    const problems = [...this.#problems, ...checkSolution(solution, this.#newNames), ...checkReferences(solution)];
    return { archive: writeArchive(entries), entries, facts: solutionFacts(solution), problems };
  }

  #tellLeftOut(): void {
    const files = this.#tree?.leftOut ?? [];
    if (files.length > 0) this.#problems.push({ severity: 'info', code: 'file-left-out', message: `Not in the archive, since solutions have no such files: ${files.slice(0, 5).join(', ')}${files.length > 5 ? ` and ${files.length - 5} more` : ''}.` });
  }

  #writeTreeConnectors(): void {
    const { minify } = this.#input.settings;
    for (const connector of this.#tree?.connectors ?? []) {
      const source = this.#sourceOf(connector, this.#tree?.files ?? new Map(), connector.folder);
      writeConnector(this.#builder, source, { name: connector.name, parts: connector.parts, isNew: false, minify });
    }
  }

  /** The source of a connector that was unpacked: with the icon that was, whatever format it has. */
  #sourceOf({ parts, name }: TreeConnector, tree: FileMap, shown: string): ConnectorSource {
    const files = filesIn(tree, shown);
    if (files.size === 0) throw new SolutionError('solution-input', `${shown}: The folder of the connector ${JSON.stringify(name)} is not there any more. Restore it; or take the connector out of connector.solution.json, solution/solution.xml and solution/customizations.xml.`);
    const [source] = readConnectorSources(files, { shown, yaml: this.#input.yaml, takesAnyDefinition: parts.get('openapidefinition')?.asIs === true });
    if (source === undefined) throw new SolutionError('solution-input', `${shown}: There is no connector any more. Restore its apiDefinition.swagger.json, or unpack the solution again.`);
    const iconFile = parts.get('iconblob')?.file;
    const bytes = iconFile === undefined ? undefined : files.get(iconFile);
    return source.icon === undefined && iconFile !== undefined && bytes !== undefined ? { ...source, icon: { name: iconFile, bytes } } : source;
  }

  /** Those that were named, and the folders that somebody put beside the unpacked connectors. */
  #projects(): readonly ProjectInput[] {
    const tree = this.#tree;
    if (tree === undefined) return this.#input.projects;
    const variables = new Map([...tree.entries].filter(({ name }) => environmentVariableOf(name) !== undefined).map(({ name, bytes }) => [name, bytes]));
    const taken = new Set(tree.connectors.map(({ folder }) => folder));
    const added = foldersIn(tree.files).filter((folder) => !taken.has(folder)).map((shown) => ({ shown, files: filesIn(tree.files, shown), variables })).filter(({ files }) => holdsConnector(files));
    return [...added, ...this.#input.projects];
  }

  #addProject(project: ProjectInput): void {
    if (project.origin !== undefined && this.#adopt(project, project.origin)) return;
    const sources = readConnectorSources(project.files, { shown: project.shown, yaml: this.#input.yaml });
    for (const source of sources) {
      const name = this.#nameOf(source);
      this.#refuseSecond(source, name);
      this.#newNames.push(name);
      addConnector(this.#builder, source, { id: connectorIdOf(name, this.#input.sha1), name });
      this.#finishProject(project, source, { name, folder: '', parts: new Map() }, true);
    }
  }

  /** Takes over what another unpacked solution knows of a connector. False where it knows nothing of this folder. */
  #adopt(project: ProjectInput, { tree, folder }: NonNullable<ProjectInput['origin']>): boolean {
    const origin = openTree(tree);
    const connector = origin.connectors.find((each) => each.folder === folder);
    if (connector === undefined) return false;
    const { customizations } = new SolutionBuilder(origin.entries);
    const listed = connectorElementsOf(customizations).find(({ name }) => name === connector.name);
    if (listed === undefined) return false;
    const source = this.#sourceOf(connector, tree, folder);
    this.#refuseSecond(source, listed.name);
    adoptConnector(this.#builder, customizations.text.slice(listed.element.range.start, listed.element.range.end), listed);
    this.#finishProject(project, source, connector, false);
    return true;
  }

  #finishProject({ variables }: ProjectInput, source: ConnectorSource, { name, parts }: TreeConnector, isNew: boolean): void {
    writeConnector(this.#builder, source, { name, parts, isNew, minify: this.#input.settings.minify });
    if (source.scriptOperations !== undefined && source.scriptOperations !== '[]' && source.script === undefined) {
      this.#problems.push({ severity: 'warning', code: 'script-operations-without-script', connector: name, message: `${source.shown}: "scriptOperations" names operations, and there is no script.csx, which the service refuses. They were left out.` });
    }
    const wanted = new Set([source.definition.text, ...source.properties.values()].flatMap(environmentVariablesIn).map((variable) => variable.toLowerCase()));
    const present = new Set(this.#builder.entries.map((entry) => entry.name.toLowerCase()));
    for (const [path, bytes] of variables) {
      if (wanted.has(environmentVariableOf(path)?.toLowerCase() ?? '') && !present.has(path.toLowerCase())) this.#builder.setFile(path, bytes);
    }
  }

  #nameOf(source: ConnectorSource): string {
    const { connectorName, prefix } = this.#input.settings;
    if (connectorName !== undefined) {
      if (!isConnectorName(connectorName)) throw new SolutionError('solution-input', `${JSON.stringify(connectorName)} is no name of a connector. It is a publisher's prefix, an underscore, then letters, digits and hyphens: contoso_orders.`);
      return connectorName;
    }
    return source.logicalName ?? logicalNameOf(prefix ?? solutionFacts(this.#builder.solution).publisher.prefix, source.title);
  }

  #refuseSecond(source: ConnectorSource, name: string): void {
    const other = connectorElementsOf(this.#builder.customizations).find((each) => each.name.toLowerCase() === name.toLowerCase());
    if (other !== undefined) throw new SolutionError('solution-input', `${source.shown}: The solution has a connector ${JSON.stringify(name)} already (${JSON.stringify(other.displayName)}). Change info.title, which the name is made from, or give another name with --connector-name.`);
  }

  /** What the settings say of the solution as a whole. */
  #describe(): void {
    const { name, publisher, prefix, version, managed } = this.#input.settings;
    checkSettings(this.#input.settings);
    const wanted: readonly (readonly [path: readonly string[], text: string | undefined])[] = [
      [['UniqueName'], name],
      [['Version'], version],
      [['Managed'], managed === undefined ? undefined : managed ? '1' : '0'],
      [['Publisher', 'UniqueName'], publisher],
      [['Publisher', 'CustomizationPrefix'], prefix?.toLowerCase()],
    ];
    this.#builder.editManifest((document) => wanted.flatMap(([path, text]) => {
      if (text === undefined) return [];
      const element = manifestMember(document, ...path);
      return element.text.trim() === text ? [] : [setText(document, element, text)];
    }));
  }
}

/** A member of solution.xml, by its path below the manifest. Throws a SolutionError where there is none. */
export function manifestMember(document: XmlDocument, ...path: readonly string[]): XmlElement {
  const element = path.reduce<XmlElement | undefined>((parent, name) => childOf(parent, name), childOf(document.root, 'SolutionManifest'));
  if (element === undefined) throw new SolutionError('solution-shape', `solution.xml has no <${path.join('> with a <')}>. Export the solution again.`);
  return element;
}

export function badVersion(version: string): SolutionError {
  return new SolutionError('solution-input', `${JSON.stringify(version)} is no version of a solution. It has two to four numbers: 1.0.0.0.`);
}

function emptySolution({ settings, sha1 }: PackInput): readonly ArchiveEntry[] {
  const { name, prefix, publisher = prefix, version = '1.0.0.0' } = settings;
  const missing = [['--name', name], ['--prefix', prefix]].filter(([, value]) => value === undefined).map(([option]) => option ?? '');
  if (name === undefined || prefix === undefined || publisher === undefined) throw new SolutionError('solution-input', `A new solution needs ${missing.join(' and ')}: its unique name, and the prefix of its publisher. Or name an unpacked solution, which has them.`);
  checkSettings({ ...settings, publisher });
  return newSolution({ uniqueName: name, version, publisher: { uniqueName: publisher, prefix: prefix.toLowerCase(), optionValuePrefix: optionValuePrefixOf(prefix, sha1) } });
}

function checkSettings({ name, publisher, prefix, version }: PackSettings): void {
  if (name !== undefined && !isUniqueName(name)) throw new SolutionError('solution-input', `${JSON.stringify(name)} is no unique name of a solution. It has letters, digits and underscores, at most 65, and no digit first: ContosoConnectors.`);
  if (prefix !== undefined && !isCustomizationPrefix(prefix)) throw new SolutionError('solution-input', `${JSON.stringify(prefix)} is no prefix of a publisher. It has 2 to 8 letters and digits, a letter first, and is not mscrm: contoso.`);
  if (publisher !== undefined && !isUniqueName(publisher)) throw new SolutionError('solution-input', `${JSON.stringify(publisher)} is no unique name of a publisher. It has letters, digits and underscores, and no digit first: Contoso.`);
  if (version !== undefined && !isSolutionVersion(version)) throw badVersion(version);
}

/** The files that stand directly in a folder, by their names in it. */
function filesIn(files: FileMap, folder: string): FileMap {
  const start = `${folder}/`;
  return new Map([...files].filter(([path]) => path.startsWith(start) && !path.slice(start.length).includes('/')).map(([path, bytes]) => [path.slice(start.length), bytes]));
}

/** The folders of connectors in an unpacked solution. */
function foldersIn(files: FileMap): readonly string[] {
  const found = [...files.keys()].flatMap((path) => new RegExp(`^${CONNECTORS_FOLDER}/[^/]+(?=/[^/]+$)`).exec(path) ?? []);
  return [...new Set(found)].toSorted();
}
