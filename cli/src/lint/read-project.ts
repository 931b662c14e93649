import {
  type ConnectorAsset, type ConnectorDocument, type ConnectorProject, createDocument, decodeText, type DecodedText, MAX_FILE_BYTES, type ProjectFile, type ProjectFiles,
  type SyntaxProblem, syntaxOf, type Uri, type YamlSupport,
} from '@connector-workbench/core';
import { FileError, FileTooLargeError } from '@connector-workbench/platform/files';
import type { FileSystem } from '../files/file-system.js';

export interface ReadingOptions {
  readonly disk: FileSystem;
  /** Absolute paths. */
  readonly paths: ReadonlyMap<Uri, string>;
  /** Called when the first YAML file is met. */
  readonly loadYaml: () => Promise<YamlSupport>;
}

/** A file that could not be read. */
export interface UnreadableFile {
  readonly uri: Uri;
  readonly error: FileError;
}

export interface ReadProject {
  readonly project: ConnectorProject;
  readonly unreadable: readonly UnreadableFile[];
}

interface DiskText extends DecodedText {
  readonly unreadable?: UnreadableFile;
}

const MEBIBYTE = 1024 * 1024;
/** The code of a file without a text: neither JSON nor YAML, so that nobody says of it that it is empty, too. */
const WITHOUT_TEXT: readonly SyntaxProblem['code'][] = ['file-unreadable', 'file-too-large'];

/** Reads all files of a connector. Never rejects for what a file holds, or because it cannot be read. */
export async function readProject(files: ProjectFiles, options: ReadingOptions): Promise<ReadProject> {
  const read = await Promise.all(files.documents.map((file) => readDocument(file, options)));
  const icon = files.icon === undefined ? undefined : await readIcon(files.icon, options);
  const documents = read.map(({ document }) => document);
  return {
    project: icon?.asset === undefined ? { files, documents } : { files, documents, icon: icon.asset },
    unreadable: [...read, ...(icon === undefined ? [] : [icon])].flatMap(({ unreadable }) => (unreadable === undefined ? [] : [unreadable])),
  };
}

interface ReadDocument {
  readonly document: ConnectorDocument;
  readonly unreadable: UnreadableFile | undefined;
}

async function readDocument({ uri, kind }: ProjectFile, options: ReadingOptions): Promise<ReadDocument> {
  const { text, problems, unreadable } = await readText(uri, options);
  const syntax = problems.some(({ code }) => WITHOUT_TEXT.includes(code)) ? 'text' : syntaxOf(uri);
  const yaml = syntax === 'yaml' ? await options.loadYaml() : undefined;
  return { document: createDocument({ uri, kind, syntax, text, readErrors: problems }, yaml), unreadable };
}

async function readText(uri: Uri, options: ReadingOptions): Promise<DiskText> {
  try {
    return decodeText(await readBytes(uri, options));
  } catch (error) {
    if (error instanceof FileTooLargeError) return { text: '', problems: [tooLarge(error.size)] };
    if (!(error instanceof FileError)) throw error;
    const { reason } = error;
    return { text: '', problems: [withoutPlace('file-unreadable', 'unreadable', { reason })], unreadable: { uri, error } };
  }
}

async function readIcon(uri: Uri, options: ReadingOptions): Promise<{ readonly asset?: ConnectorAsset; readonly unreadable?: UnreadableFile }> {
  try {
    return { asset: { uri, kind: 'icon', bytes: await readBytes(uri, options) } };
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    return { unreadable: { uri, error } };
  }
}

async function readBytes(uri: Uri, { disk, paths }: ReadingOptions): Promise<Uint8Array> {
  const path = paths.get(uri);
  if (path === undefined) throw new Error(`${uri} is no file of this run`);
  return disk.read(path, MAX_FILE_BYTES);
}

function tooLarge(size: number): SyntaxProblem {
  return withoutPlace('file-too-large', 'tooLarge', { size: (size / MEBIBYTE).toFixed(1), limit: MAX_FILE_BYTES / MEBIBYTE });
}

function withoutPlace(code: SyntaxProblem['code'], messageId: string, data: SyntaxProblem['data']): SyntaxProblem {
  return { code, messageId, data, range: { start: 0, end: 0 } };
}
