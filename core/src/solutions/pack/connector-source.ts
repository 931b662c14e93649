import { createDocument } from '../../documents/create-document.js';
import type { ConnectorDocument, Uri } from '../../documents/connector-document.js';
import { syntaxOf } from '../../documents/syntax-of.js';
import type { YamlSupport } from '../../documents/yaml-support.js';
import { isObject, memberOf, objectOf, textOf } from '../../lint/json-object.js';
import { pointerOf, type Pointer } from '../../pointer.js';
import type { ProjectFile, ProjectFiles } from '../../project/connector-project.js';
import { detectProjects } from '../../project/detect-projects.js';
import { fileNameOf } from '../../project/uri-path.js';
import { PROPERTY_PART_NAMES, PROPERTY_PARTS, type PropertyPartName } from '../format/connector-parts.js';
import { COMPACT, formatJson, isJson, withoutBom } from '../format/json-layout.js';
import type { FileMap } from '../file-map.js';
import { SolutionError } from '../solution-error.js';
import { utf8TextOf } from '../utf8.js';

/** One file of a project. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A connector's project, as far as a solution holds it. */
export interface ConnectorSource {
  /** How the folder is called in messages. */
  readonly shown: string;
  /** Where the files' own names say it: those of an unpacked solution do. */
  readonly logicalName: string | undefined;
  readonly definition: DefinitionSource;
  /** Empty only where the definition is no JSON. */
  readonly title: string;
  readonly description: string;
  /** Members of `properties` as JSON, with the white space of the file. Those that are missing or `null` are not in it. */
  readonly properties: ReadonlyMap<PropertyPartName, string>;
  readonly iconBrandColor: string | undefined;
  /** JSON on one line. */
  readonly scriptOperations: string | undefined;
  readonly script: SourceFile | undefined;
  readonly icon: SourceFile | undefined;
}

export interface DefinitionSource {
  readonly name: string;
  /** With the white space of the file. Valid JSON, unless there are `bytes`. */
  readonly text: string;
  /** From YAML. */
  readonly isConverted: boolean;
  /** The file itself, where it is no JSON and was none before. */
  readonly bytes?: Uint8Array;
}

export interface SourceOptions {
  /** How the folder is called in messages. */
  readonly shown: string;
  /** Needed where a definition is YAML. */
  readonly yaml?: YamlSupport | undefined;
  /** Takes a definition that is no JSON as it is. */
  readonly takesAnyDefinition?: boolean;
}

const ROOT = 'file:///connector';

/**
 * The connectors in one folder: mostly one; several where the files are named as in a solution.
 * Throws a SolutionError where there is none, or where a file cannot be read as what it is.
 */
export function readConnectorSources(files: FileMap, options: SourceOptions): readonly ConnectorSource[] {
  const byUri = filesByUri(files);
  const found = definitionsAmong(byUri);
  const [first, second] = found;
  if (first === undefined) throw invalid(options, 'there is no connector. A connector is a folder with an apiDefinition.swagger.json (or .yaml)');
  if (second !== undefined && first.layout === 'paconn') throw invalid(options, 'there are several definitions, and nothing says which one counts. Call it apiDefinition.swagger.json');
  return found.map((project) => new SourceReader(project, byUri, options).read());
}

/** Whether files that stand in one folder are those of a connector. */
export function holdsConnector(files: FileMap): boolean {
  return definitionsAmong(filesByUri(files)).length > 0;
}

function filesByUri(files: FileMap): ReadonlyMap<Uri, SourceFile> {
  return new Map([...files].map(([name, bytes]) => [`${ROOT}/${encodeURIComponent(name)}`, { name, bytes }]));
}

function definitionsAmong(files: ReadonlyMap<Uri, SourceFile>): readonly ProjectFiles[] {
  const projects = detectProjects([...files.keys()], (uri) => utf8TextOf(files.get(uri)?.bytes ?? new Uint8Array())?.slice(0, 16 * 1024));
  return projects.filter(({ documents }) => documents.some(({ kind }) => kind === 'definition'));
}

class SourceReader {
  readonly #project: ProjectFiles;
  readonly #files: ReadonlyMap<Uri, SourceFile>;
  readonly #options: SourceOptions;

  constructor(project: ProjectFiles, files: ReadonlyMap<Uri, SourceFile>, options: SourceOptions) {
    this.#project = project;
    this.#files = files;
    this.#options = options;
  }

  read(): ConnectorSource {
    const { value, ...definition } = this.#definition();
    const info = objectOf(memberOf(objectOf(value), 'info'));
    const title = textOf(memberOf(info, 'title'))?.trim() ?? '';
    if (title === '' && definition.bytes === undefined) throw invalid(this.#options, `${definition.name} has no info.title, which the connector is named after. Add it`);
    const script = this.#project.documents.find(({ kind }) => kind === 'script');
    const operations = this.#member('scriptOperations');
    return {
      shown: this.#options.shown,
      logicalName: this.#project.layout === 'solution' ? this.#project.name : undefined,
      definition,
      title,
      description: textOf(memberOf(info, 'description')) ?? '',
      properties: this.#properties(),
      iconBrandColor: this.#color(),
      scriptOperations: operations?.startsWith('[') === true ? formatJson(operations, COMPACT) : undefined,
      script: script === undefined ? undefined : this.#files.get(script.uri),
      icon: this.#project.icon === undefined ? undefined : this.#files.get(this.#project.icon),
    };
  }

  #definition(): DefinitionSource & { readonly value: unknown } {
    const source = this.#project.documents.find(({ kind }) => kind === 'definition');
    const file = source === undefined ? undefined : this.#files.get(source.uri);
    if (this.#options.takesAnyDefinition === true && file !== undefined && syntaxOf(file.name) === 'json') {
      const text = utf8TextOf(file.bytes) ?? '';
      if (!isJson(text)) return { name: file.name, text, isConverted: false, bytes: file.bytes, value: undefined };
    }
    const { document: { value, syntax, text }, name } = this.#document(source);
    if (!isObject(value)) throw invalid(this.#options, `${name} holds no object. "connector lint" shows what it should hold`);
    return syntax === 'yaml' ? { name, text: JSON.stringify(value), isConverted: true, value } : { name, text, isConverted: false, value };
  }

  /** A file that has to be what its extension says. */
  #document(source: ProjectFile | undefined): { readonly document: ConnectorDocument; readonly name: string } {
    const file = source === undefined ? undefined : this.#files.get(source.uri);
    if (source === undefined || file === undefined) throw invalid(this.#options, `${source === undefined ? 'the definition' : fileNameOf(source.uri)} is missing. Restore it, or unpack the solution again`);
    const text = utf8TextOf(file.bytes);
    if (text === undefined) throw invalid(this.#options, `${file.name} is not UTF-8. Save it as UTF-8`);
    const document = createDocument({ uri: source.uri, kind: source.kind, syntax: syntaxOf(source.uri), text }, this.#options.yaml);
    const isEmptyPart = source.part !== undefined && withoutBom(text).trim() === '';
    const isBroken = document.syntax === 'yaml' ? document.syntaxErrors.some(({ code }) => code !== 'duplicate-key') : !isJson(text) && !isEmptyPart;
    if (isBroken) throw invalid(this.#options, `${file.name} is not valid ${document.syntax === 'yaml' ? 'YAML' : 'JSON'}. "connector lint" shows where`);
    return { document, name: file.name };
  }

  #properties(): ReadonlyMap<PropertyPartName, string> {
    const found = PROPERTY_PART_NAMES.flatMap((part): readonly (readonly [PropertyPartName, string])[] => {
      const json = this.#part(part) ?? this.#member(PROPERTY_PARTS[part]);
      return json === undefined || json === 'null' || json === '' ? [] : [[part, json]];
    });
    return new Map(found);
  }

  /** What a solution keeps in a file of its own. */
  #part(part: PropertyPartName): string | undefined {
    const source = this.#project.documents.find((file) => file.part === PROPERTY_PARTS[part]);
    return source === undefined ? undefined : withoutBom(this.#document(source).document.text).trim();
  }

  /** A member of `properties` in apiProperties.json, as it is written there. */
  #member(name: string): string | undefined {
    const { document, pointer } = this.#place(name);
    const range = document?.rangeOf(pointer, 'value');
    return range === undefined ? undefined : document?.text.slice(range.start, range.end);
  }

  #color(): string | undefined {
    const { document } = this.#place('iconBrandColor');
    return textOf(memberOf(objectOf(memberOf(objectOf(document?.value), 'properties')), 'iconBrandColor'));
  }

  #place(name: string): { readonly document: ConnectorDocument | undefined; readonly pointer: Pointer } {
    const source = this.#project.documents.find(({ kind, part }) => kind === 'properties' && part === undefined);
    return { document: source === undefined ? undefined : this.#document(source).document, pointer: pointerOf(['properties', name]) };
  }
}

function invalid({ shown }: SourceOptions, fault: string): SolutionError {
  return new SolutionError('solution-input', `${shown}: ${fault}.`);
}
