import { createDocument, decodeText, fileNameOf, syntaxOf, type ConnectorDocument, type ProjectFile, type ProjectFiles, type Uri } from '@connector-workbench/core';
import { PlatformError } from '../errors/platform-error.js';
import { loadYaml } from '../files/load-yaml.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';
import { isJsonObject, objectMember, parseJson, textMember, type JsonObject } from '../http/json.js';
import { DEFAULT_FILE_NAMES, type FileContent } from './connector-files.js';
import type { LocalConnector } from './local-connector.js';

/**
 * Reads the files of a project for a deployment. Throws a PlatformError (`local-files-invalid`) for a definition or properties that
 * cannot be read as what they are; whether the rules accept them is another question.
 */
export async function readLocalConnector(fileSystem: ProjectFileSystem, files: ProjectFiles, signal?: AbortSignal): Promise<LocalConnector> {
  const definition = await readDefinition(fileSystem, files);
  signal?.throwIfAborted();
  const properties = await readProperties(fileSystem, files);
  const icon = files.icon === undefined ? undefined : await readIfPresent(fileSystem, files.icon);
  const scriptUri = files.documents.find((document) => document.kind === 'script')?.uri;
  const script = scriptUri === undefined ? undefined : await readIfPresent(fileSystem, scriptUri);
  signal?.throwIfAborted();
  const info = objectMember(definition.value, 'info');
  const title = textMember(info, 'title');
  if (title === undefined) throw invalid(`${definition.file.name} has no info.title.`);
  return {
    title,
    description: textMember(info, 'description') ?? '',
    definitionText: definition.text,
    definition: definition.value,
    apiProperties: properties.value,
    files: { definition: definition.file, properties: properties.file, ...(icon === undefined ? {} : { icon }), ...(script === undefined ? {} : { script }) },
  };
}

interface ReadDefinition {
  readonly file: FileContent;
  readonly text: string;
  readonly value: JsonObject;
}

async function readDefinition(fileSystem: ProjectFileSystem, files: ProjectFiles): Promise<ReadDefinition> {
  const source = files.documents.find((document) => document.kind === 'definition');
  if (source === undefined) throw invalid('there is no definition.');
  const { file, document } = await readDocument(fileSystem, source);
  if (!isJsonObject(document.value)) throw invalid(`${file.name} holds no object.`);
  if (document.syntax === 'yaml') return { file, text: JSON.stringify(document.value), value: document.value };
  return { file, text: document.text.replace(/^\uFEFF/, ''), value: document.value };
}

/** One file, or the parts that a solution keeps in files of their own, put together. */
async function readProperties(fileSystem: ProjectFileSystem, files: ProjectFiles): Promise<{ readonly file: FileContent; readonly value: JsonObject }> {
  const sources = files.documents.filter((document) => document.kind === 'properties');
  const whole = sources.find((source) => source.part === undefined);
  if (whole !== undefined) {
    const { file, document } = await readDocument(fileSystem, whole);
    if (!isJsonObject(document.value)) throw invalid(`${file.name} holds no object.`);
    return { file, value: document.value };
  }
  const parts = await Promise.all(sources.map((source) => readPart(fileSystem, source)));
  const value = { properties: Object.fromEntries(parts.filter(([, part]) => part !== undefined && part !== null)) };
  return { file: { name: DEFAULT_FILE_NAMES.properties, bytes: new TextEncoder().encode(JSON.stringify(value, undefined, 2)) }, value };
}

/** Solutions hold empty files, and `null`, for nothing. */
async function readPart(fileSystem: ProjectFileSystem, source: ProjectFile): Promise<readonly [name: string, value: unknown]> {
  const content = await readRequired(fileSystem, source.uri);
  if (decodeText(content.bytes).text.trim() === '') return [source.part ?? '', undefined];
  return [source.part ?? '', (await readDocument(fileSystem, source)).document.value];
}

async function readDocument(fileSystem: ProjectFileSystem, source: ProjectFile): Promise<{ readonly file: FileContent; readonly document: ConnectorDocument }> {
  const file = await readRequired(fileSystem, source.uri);
  const { text, problems } = decodeText(file.bytes);
  const syntax = syntaxOf(source.uri);
  const document = createDocument({ uri: source.uri, kind: source.kind, syntax, text, readErrors: problems }, syntax === 'yaml' ? await loadYaml() : undefined);
  const isBroken = document.syntaxErrors.some((problem) => problem.code !== 'duplicate-key') || (syntax === 'json' && parseJson(text) === undefined);
  if (isBroken) throw invalid(`${file.name} is not valid ${syntax === 'yaml' ? 'YAML' : 'JSON'}.`);
  return { file, document };
}

async function readRequired(fileSystem: ProjectFileSystem, uri: Uri): Promise<FileContent> {
  const file = await readIfPresent(fileSystem, uri);
  if (file === undefined) throw invalid(`${fileNameOf(uri)} is no longer there.`);
  return file;
}

async function readIfPresent(fileSystem: ProjectFileSystem, uri: Uri): Promise<FileContent | undefined> {
  const bytes = await fileSystem.readFile(uri);
  return bytes === undefined ? undefined : { name: fileNameOf(uri), bytes };
}

function invalid(reason: string): PlatformError {
  return new PlatformError('local-files-invalid', { data: { reason } });
}
