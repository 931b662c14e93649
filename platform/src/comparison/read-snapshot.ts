import { createDocument, decodeText, syntaxOf, type ConnectorDocument, type ConnectorProject, type ProjectFile, type ProjectFiles } from '@connector-workbench/core';
import { PlatformError } from '../errors/platform-error.js';
import { loadYaml } from '../files/load-yaml.js';
import type { ProjectFileSystem } from '../files/project-file-system.js';

/** The files that a comparison looks at. */
const COMPARED: ReadonlySet<string> = new Set(['definition', 'properties', 'script']);

/**
 * The files of a project as a snapshot to compare. What is gone meanwhile is left out. Throws a PlatformError (`local-files-invalid`) for a file that
 * is no JSON or YAML: what could be read of it would look as if the rest had been removed.
 */
export async function readSnapshot(fileSystem: ProjectFileSystem, files: ProjectFiles, signal?: AbortSignal): Promise<ConnectorProject> {
  const read = await Promise.all(files.documents.filter(({ kind }) => COMPARED.has(kind)).map((file) => readDocument(fileSystem, file)));
  signal?.throwIfAborted();
  const icon = files.icon === undefined ? undefined : await fileSystem.readFile(files.icon);
  signal?.throwIfAborted();
  const documents = read.filter((document) => document !== undefined);
  const [broken] = documents.filter(isBroken);
  if (broken !== undefined) throw new PlatformError('local-files-invalid', { data: { reason: `${broken.uri.slice(broken.uri.lastIndexOf('/') + 1)} is not valid ${broken.syntax === 'yaml' ? 'YAML' : 'JSON'}.` } });
  return { files, documents, ...(icon === undefined || files.icon === undefined ? {} : { icon: { uri: files.icon, kind: 'icon', bytes: icon } }) };
}

async function readDocument(fileSystem: ProjectFileSystem, { uri, kind }: ProjectFile): Promise<ConnectorDocument | undefined> {
  const bytes = await fileSystem.readFile(uri);
  if (bytes === undefined) return undefined;
  const { text, problems } = decodeText(bytes);
  const syntax = syntaxOf(uri);
  return createDocument({ uri, kind, syntax, text, readErrors: problems }, syntax === 'yaml' ? await loadYaml() : undefined);
}

/** Solutions hold empty files for nothing. */
function isBroken({ text, syntaxErrors }: ConnectorDocument): boolean {
  return text.trim() !== '' && syntaxErrors.some(({ code }) => code !== 'duplicate-key');
}
