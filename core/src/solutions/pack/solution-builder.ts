import type { ArchiveEntry } from '../archive/archive-entry.js';
import { nameKey } from '../archive/entry-names.js';
import { CONTENT_TYPES, CUSTOMIZATIONS, MANIFEST, openSolution, type OpenSolution } from '../format/open-solution.js';
import { applyEdits, type OffsetEdit } from '../../text/text-edit.js';
import { utf8BytesOf } from '../utf8.js';
import { parseXml } from '../xml/read-xml.js';
import type { XmlDocument } from '../xml/xml-element.js';

/** A solution in the making: its files in order, with the two that describe it read. */
export class SolutionBuilder {
  #entries: readonly ArchiveEntry[];
  #manifest: XmlDocument;
  #customizations: XmlDocument;

  /** Throws a SolutionError where the files are no solution. */
  constructor(entries: readonly ArchiveEntry[]) {
    const { manifest, customizations } = openSolution(entries);
    this.#entries = entries;
    this.#manifest = manifest;
    this.#customizations = customizations;
  }

  get manifest(): XmlDocument {
    return this.#manifest;
  }

  get customizations(): XmlDocument {
    return this.#customizations;
  }

  get entries(): readonly ArchiveEntry[] {
    return this.#entries;
  }

  get solution(): OpenSolution {
    return { entries: this.#entries, manifest: this.#manifest, customizations: this.#customizations };
  }

  editManifest(edits: (manifest: XmlDocument) => readonly OffsetEdit[]): void {
    this.#manifest = this.#edited(MANIFEST, this.#manifest, edits(this.#manifest));
  }

  editCustomizations(edits: (customizations: XmlDocument) => readonly OffsetEdit[]): void {
    this.#customizations = this.#edited(CUSTOMIZATIONS, this.#customizations, edits(this.#customizations));
  }

  /** Replaces a file where it stands; a new one goes behind the connectors' files. */
  setFile(name: string, bytes: Uint8Array): void {
    const at = this.#entries.findIndex((entry) => nameKey(entry.name) === nameKey(name));
    if (at >= 0) this.#entries = this.#entries.with(at, { name, bytes });
    else this.#entries = this.#entries.toSpliced(this.#placeForNew(name), 0, { name, bytes });
  }

  removeFile(name: string): void {
    this.#entries = this.#entries.filter((entry) => nameKey(entry.name) !== nameKey(name));
  }

  #edited(file: string, document: XmlDocument, edits: readonly OffsetEdit[]): XmlDocument {
    if (edits.length === 0) return document;
    const text = applyEdits(document.text, edits);
    this.setFile(file, utf8BytesOf(text));
    return parseXml(text, file);
  }

  /** As in exports: files of one folder together, and the content types last. */
  #placeForNew(name: string): number {
    const folder = name.slice(0, name.indexOf('/') + 1);
    const last = folder === '' ? -1 : this.#entries.findLastIndex((entry) => entry.name.startsWith(folder));
    if (last >= 0) return last + 1;
    const types = this.#entries.findIndex((entry) => entry.name === CONTENT_TYPES);
    return types === this.#entries.length - 1 && types >= 0 ? types : this.#entries.length;
  }
}
