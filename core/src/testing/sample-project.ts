import { createDocument } from '../documents/create-document.js';
import { decodeText, MAX_FILE_BYTES } from '../documents/decode-text.js';
import { syntaxOf } from '../documents/syntax-of.js';
import type { SyntaxProblem } from '../documents/connector-document.js';
import type { ConnectorProject } from '../project/connector-project.js';
import { yamlSupport } from '../yaml/index.js';
import { pictureOf } from './sample-picture.js';
import type { SampleFile } from './rule-page.js';

/** How a page shows a NUL byte, which no text editor does. */
export const SHOWN_NUL = '\u2400';

/** Fills a file up to the size that its attribute `padded` says; pages leave it out. */
export const PADDING = '\f';

const FOLDER = 'file:///connector';

type FileOfSample = Pick<SampleFile, 'kind' | 'fileName' | 'text' | 'attributes'>;

/** The project that the files of a sample make up, read from bytes as anybody would read them. What stands for an icon is described in `pictureOf`. */
export function projectOfSample(files: readonly FileOfSample[]): ConnectorProject {
  const project = projectOfTexts(files.filter(({ kind }) => kind !== 'icon'));
  const icon = files.find(({ kind }) => kind === 'icon');
  if (icon === undefined) return project;
  const uri = uriOfSample(icon);
  return { ...project, files: { ...project.files, icon: uri }, icon: { uri, kind: 'icon', bytes: pictureOf(icon.text) } };
}

/** The uri that a file of a sample has in the project. */
export function uriOfSample({ fileName }: Pick<SampleFile, 'fileName'>): string {
  return `${FOLDER}/${fileName}`;
}

function projectOfTexts(files: readonly FileOfSample[]): ConnectorProject {
  const uris = files.map(uriOfSample);
  return {
    files: { id: FOLDER, folder: FOLDER, layout: 'paconn', name: 'connector', documents: files.map(({ kind }, index) => ({ uri: uris[index] ?? '', kind })), neighbours: [] },
    documents: files.map(({ kind, text, attributes }, index) => {
      const uri = uris[index] ?? '';
      const read = readAs(text, attributes);
      const syntax = attributes.has('unreadable') ? 'text' : syntaxOf(uri);
      return createDocument({ uri, kind, syntax, text: read.text, readErrors: read.problems }, yamlSupport);
    }),
  };
}

/** A definition alone: nobody knows what lies beside it. */
export function projectOfDefinition(text: string, fileName = 'apiDefinition.swagger.json'): ConnectorProject {
  const { files: { id, folder, layout, name, documents: listed }, documents } = projectOfSample([{ kind: 'definition', fileName, text, attributes: new Map() }]);
  return { files: { id, folder, layout, name, documents: listed }, documents };
}

function readAs(text: string, attributes: SampleFile['attributes']): { readonly text: string; readonly problems: readonly SyntaxProblem[] } {
  const reason = attributes.get('unreadable');
  if (reason !== undefined) {
    return { text: '', problems: [{ code: 'file-unreadable', messageId: 'unreadable', data: { reason: reason.replaceAll('_', ' ') }, range: { start: 0, end: 0 } }] };
  }
  if (attributes.has('oversized')) return decodeText(new Uint8Array(MAX_FILE_BYTES + 1).fill(32));
  const padded = text.padEnd(Number(attributes.get('padded') ?? 0), PADDING);
  return decodeText(encode(padded, attributes.get('encoding') ?? 'utf8'));
}

function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf16le') return Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
  if (encoding === 'nul') return Buffer.from(text.replaceAll(SHOWN_NUL, '\0'));
  return Buffer.from(text, encoding === 'latin1' ? 'latin1' : 'utf8');
}
