import { type ConnectorDocument, createDocument, createYamlInSteps, decodeText, type DocumentInput, type DocumentKind, MAX_FILE_BYTES, type CharSequence, type SyntaxProblem, syntaxOf, type Uri } from '@connector-workbench/core';
import { type FileAccess, FileAccessError, type FileAccessFailure, type Timers } from '../host/server-host.js';
import { runInSlices } from '../host/slices.js';
import type { OpenDocuments, OpenText } from './open-documents.js';
import type { YamlLoader } from './yaml-loader.js';

/** Completes the sentence "The file cannot be read: …". */
const REASONS = {
  'not-found': 'it is not there any more',
  'no-permission': 'the permission to read it is missing',
} as const satisfies Partial<Record<FileAccessFailure, string>>;

interface CachedDocument {
  /** What the document was made from: one open text, or one reading of the disk. */
  readonly source: OpenText | DiskText;
  readonly kind: DocumentKind;
  readonly document: Promise<ConnectorDocument>;
}

const MEBIBYTE = 1024 * 1024;

interface DiskText {
  readonly text: string;
  readonly problems: readonly SyntaxProblem[];
}

export interface DocumentStoreOptions {
  readonly files: FileAccess;
  readonly open: OpenDocuments;
  readonly yaml: YamlLoader;
  readonly timers: Timers;
  /** Whether the editor tells of changes on disk. Where it does not, a file's stamp is looked at each time. */
  readonly watched: () => boolean;
}

/** The current `ConnectorDocument` of each file: of its open text where there is one, else of the disk. Unchanged files keep theirs. */
export class DocumentStore {
  readonly #options: DocumentStoreOptions;
  readonly #documents = new Map<Uri, CachedDocument>();
  /** Of each file the last that was finished: the next builds on it. */
  readonly #last = new Map<Uri, ConnectorDocument>();
  /** The last reading of each file; with a stamp where nobody watched the file then. */
  readonly #disk = new Map<Uri, { readonly stamp: string | undefined; readonly text: Promise<DiskText> }>();

  constructor(options: DocumentStoreOptions) {
    this.#options = options;
  }

  /** Never rejects for what a file holds, or because it can't be read: such a document says so in its `syntaxErrors`. */
  async document(uri: Uri, kind: DocumentKind): Promise<ConnectorDocument> {
    const source = this.#options.open.get(uri) ?? (await this.#diskText(uri));
    const cached = this.#documents.get(uri);
    if (cached?.kind === kind && isSameSource(cached.source, source)) return cached.document;
    const document = this.#create(uri, kind, source);
    this.#documents.set(uri, { source, kind, document });
    return document;
  }

  /** Whether a file is open at a version; without one, whether it is not open. */
  isOpenAt(uri: Uri, version: number | undefined): boolean {
    return this.#options.open.get(uri)?.version === version;
  }

  /** The current text of a file, or undefined where it can't be read as text. */
  async text(uri: Uri): Promise<string | undefined> {
    const open = this.#options.open.get(uri);
    if (open !== undefined) return open.text.toString();
    const { text, problems } = await this.#diskText(uri);
    return problems.length === 0 ? text : undefined;
  }

  /** The bytes of a file that is no text, or undefined where it can't be read. */
  async bytes(uri: Uri): Promise<Uint8Array | undefined> {
    return this.#options.files.readFile(uri).catch(() => undefined);
  }

  /** Something happened to the file on disk: what is known of it no longer counts. */
  forgetDisk(uri: Uri): void {
    this.#disk.delete(uri);
  }

  /** The file belongs to no project any more. */
  forget(uri: Uri): void {
    this.#disk.delete(uri);
    this.#documents.delete(uri);
    this.#last.delete(uri);
  }

  async #create(uri: Uri, kind: DocumentKind, source: OpenText | DiskText): Promise<ConnectorDocument> {
    const { text, problems } = 'problems' in source ? source : limited(source);
    // A file without a text is no JSON and no YAML, so that nobody says of it that it is empty, too.
    const syntax = problems.some(leavesNoText) ? 'text' : syntaxOf(uri);
    const input = { uri, kind, syntax, text, readErrors: problems, ...('version' in source ? { version: source.version } : {}) };
    const last = this.#last.get(uri);
    const document = syntax === 'yaml' ? await this.#createYaml(input, source, last) : createDocument(input, undefined, last);
    this.#last.set(uri, document);
    return document;
  }

  /**
   * Reading YAML takes so long that others have their turn meanwhile; where the text is another one then, nobody needs the document of this one.
   * Where the YAML parser can't be loaded, that is the one problem of the file, until somebody needs it again.
   */
  async #createYaml(input: DocumentInput, source: OpenText | DiskText, last: ConnectorDocument | undefined): Promise<ConnectorDocument> {
    try {
      const steps = createYamlInSteps(input, await this.#options.yaml.get(), last);
      return await runInSlices(steps, this.#options.timers, () => { throwIfOutdated(source, this.#options.open.get(input.uri)); });
    } catch (error) {
      if (error instanceof OutdatedError) return this.document(input.uri, input.kind);
      this.#documents.delete(input.uri);
      return createDocument({ ...input, syntax: 'text', readErrors: [unreadable(error)] });
    }
  }

  async #diskText(uri: Uri): Promise<DiskText> {
    const known = this.#disk.get(uri);
    if (this.#options.watched() && known?.stamp === undefined) return known?.text ?? this.#read(uri, undefined);
    const stamp = await this.#options.files.stamp(uri);
    // What was read before the watching started counts for watched once its stamp was looked at again.
    const kept = known !== undefined && stamp !== undefined && stamp === known.stamp ? known.text : undefined;
    return this.#read(uri, this.#options.watched() ? undefined : stamp, kept);
  }

  #read(uri: Uri, stamp: string | undefined, text = readDiskText(this.#options.files, uri)): Promise<DiskText> {
    this.#disk.set(uri, { stamp, text });
    return text;
  }
}

/** A file that was written without a change of its text keeps its document, and with it the results of its project. */
function isSameSource(one: OpenText | DiskText, other: OpenText | DiskText): boolean {
  if (one === other) return true;
  return 'problems' in one && 'problems' in other && one.problems.length + other.problems.length === 0 && one.text === other.text;
}

/** The limit for files counts for what an editor has open, too. Its text is UTF-16 units; a file has at least as many bytes. */
function limited({ text }: OpenText): { readonly text: CharSequence; readonly problems: readonly SyntaxProblem[] } {
  if (text.length <= MAX_FILE_BYTES) return { text, problems: [] };
  const data = { size: (text.length / MEBIBYTE).toFixed(1), limit: MAX_FILE_BYTES / MEBIBYTE };
  return { text: '', problems: [{ code: 'file-too-large', messageId: 'tooLarge', data, range: { start: 0, end: 0 } }] };
}

/** The text was edited or closed while it was read. */
class OutdatedError extends Error {}

function throwIfOutdated(source: OpenText | DiskText, current: OpenText | undefined): void {
  if ('version' in source && current !== source) throw new OutdatedError();
}

function leavesNoText({ code }: SyntaxProblem): boolean {
  return code === 'file-unreadable' || code === 'file-too-large';
}

async function readDiskText(files: FileAccess, uri: Uri): Promise<DiskText> {
  try {
    return decodeText(await files.readFile(uri));
  } catch (error) {
    return { text: '', problems: [unreadable(error)] };
  }
}

function unreadable(error: unknown): SyntaxProblem {
  const failure = error instanceof FileAccessError ? error.failure : 'failed';
  const detail = error instanceof Error ? error.message : String(error);
  const reason = failure === 'failed' ? detail : REASONS[failure];
  return { code: 'file-unreadable', messageId: 'unreadable', data: { reason }, range: { start: 0, end: 0 } };
}
