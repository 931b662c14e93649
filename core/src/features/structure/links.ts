import type { ConnectorDocument, Uri } from '../../documents/connector-document.js';
import { structureOf } from '../../documents/structure.js';
import { findTarget } from '../../index/resolve-reference.js';
import { Location } from '../../lint/location.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { type PlacedValue, placedChildren } from '../outline/placed-value.js';

/** A text that leads somewhere: to a place in the same document by its `$ref`, to a file of the connector, or to a page. */
export type DocumentLink =
  | { readonly kind: 'place'; readonly range: OffsetRange; readonly reference: string }
  | { readonly kind: 'file'; readonly range: OffsetRange; readonly uri: Uri }
  | { readonly kind: 'page'; readonly range: OffsetRange; readonly url: string };

/** Members that hold the address of a page. The addresses that a connector calls are no pages. */
const PAGES = new Set(['url', 'termsOfService', 'legalUrl', 'propertyValue']);
const FILES = new Set(['apiDefinition', 'apiProperties', 'icon', 'script']);
const MAX_DEPTH = 100;

/** All links of a document. The ranges are without quotes. */
export function documentLinksOf(project: ConnectorProject, document: ConnectorDocument): readonly DocumentLink[] {
  const node = structureOf(document);
  const found: DocumentLink[] = [];
  if (node !== undefined) new LinkReader(project, document, found).visit({ key: '', value: document.value, node }, 0);
  return found;
}

/** Where a `$ref` leads; undefined where nothing is. */
export function placeOfReference(document: ConnectorDocument, reference: string): OffsetRange | undefined {
  const target = findTarget(Location.root(document), reference)?.at;
  return target === undefined ? undefined : (document.rangeOf(target.pointer, 'key') ?? document.rangeOf(target.pointer, 'value'));
}

class LinkReader {
  readonly #project: ConnectorProject;
  readonly #document: ConnectorDocument;
  readonly #found: DocumentLink[];

  constructor(project: ConnectorProject, document: ConnectorDocument, found: DocumentLink[]) {
    this.#project = project;
    this.#document = document;
    this.#found = found;
  }

  visit(place: PlacedValue, depth: number): void {
    if (typeof place.value === 'string') this.#addLink(place.key, place.value, place.node.range);
    else if (depth < MAX_DEPTH && place.node.children.length > 0) for (const child of placedChildren(place)) this.visit(child, depth + 1);
  }

  #addLink(key: string, text: string, token: OffsetRange): void {
    const range = withoutQuotes(token, this.#document.text);
    if (key === '$ref' && text.startsWith('#/')) this.#found.push({ kind: 'place', range, reference: text });
    else if (PAGES.has(key) && /^https?:\/\/[^\s]+$/i.test(text)) this.#found.push({ kind: 'page', range, url: text });
    else if (FILES.has(key) && this.#document.kind === 'settings') {
      const uri = fileInFolder(this.#project.files.folder, text);
      if (uri !== undefined) this.#found.push({ kind: 'file', range, uri });
    }
  }
}

function withoutQuotes({ start, end }: OffsetRange, text: string): OffsetRange {
  return /["']/.test(text.charAt(start)) && end - start > 1 ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Only files of the connector's folder: a settings file that somebody sends must not lead anywhere else. */
function fileInFolder(folder: Uri, text: string): Uri | undefined {
  const segments = text.trim().split(/[/\\]/).filter((segment) => segment !== '.');
  if (segments.length === 0 || segments.some((segment) => segment === '' || segment === '..' || /[:\s]/.test(segment.replaceAll(' ', '')))) return undefined;
  return `${folder}/${segments.map(encodeURIComponent).join('/')}`;
}
