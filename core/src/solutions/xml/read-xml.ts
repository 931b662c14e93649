import { SaxesParser, type SaxesTagPlain } from 'saxes';
import { MAX_DEPTH } from '../../documents/nesting-depth.js';
import { SolutionError } from '../solution-error.js';
import { utf8TextOf } from '../utf8.js';
import type { XmlDocument, XmlElement } from './xml-element.js';

/** What an XML file may ask of this machine. Solutions with hundreds of tables stay below. */
export interface XmlLimits {
  /** Characters. */
  readonly length: number;
  readonly elements: number;
}

const XML_LIMITS: XmlLimits = { length: 48 * 1024 * 1024, elements: 1_000_000 };

/** An element whose end was not reached yet. */
interface OpenElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: XmlElement[];
  readonly start: number;
  readonly contentStart: number;
  readonly isSelfClosing: boolean;
  text: string;
}

/**
 * Reads an XML file of a solution. Nothing outside the text is looked at: documents with a DOCTYPE are refused, and only XML's own five entities exist.
 * Throws a SolutionError where it is not well-formed, or too large or deep. `file` is for its message.
 */
export function readXml(bytes: Uint8Array, file: string): XmlDocument {
  const text = utf8TextOf(bytes);
  if (text === undefined) throw new SolutionError('xml-encoding', `${file} is not UTF-8. Save it as UTF-8; Dataverse writes no other encoding.`);
  return parseXml(text, file);
}

/** The same for a text. */
export function parseXml(text: string, file: string, limits: XmlLimits = XML_LIMITS): XmlDocument {
  if (text.length > limits.length) throw new SolutionError('xml-too-large', `${file} has ${text.length} characters, and at most ${limits.length} are read. Check where the file comes from.`);
  const root = new TreeBuilder(text, file, limits.elements).build();
  return { text, root };
}

class TreeBuilder {
  readonly #text: string;
  readonly #file: string;
  readonly #maxElements: number;
  readonly #open: OpenElement[] = [];
  #count = 0;
  #root: XmlElement | undefined;

  constructor(text: string, file: string, maxElements: number) {
    this.#text = text;
    this.#file = file;
    this.#maxElements = maxElements;
  }

  build(): XmlElement {
    const parser = new SaxesParser<{ xmlns: false; position: true }>({ xmlns: false, position: true });
    parser.on('doctype', () => {
      throw new SolutionError('xml-doctype', `${this.#file} has a DOCTYPE, which can make a reader open other files. It is not needed: remove it, and check where the file comes from.`);
    });
    parser.on('opentag', (tag) => { this.#push(tag, parser.position); });
    parser.on('closetag', () => { this.#pop(parser.position); });
    parser.on('text', (part) => { this.#addText(part); });
    parser.on('cdata', (part) => { this.#addText(part); });
    try {
      parser.write(this.#text).close();
    } catch (error) {
      if (error instanceof SolutionError) throw error;
      throw new SolutionError('xml-broken', `${this.#file} is not well-formed XML: ${placed(error)}. Correct it there, or export the solution again.`, { cause: error });
    }
    if (this.#root === undefined) throw new SolutionError('xml-broken', `${this.#file} has no element. Export the solution again.`);
    return this.#root;
  }

  #push(tag: SaxesTagPlain, position: number): void {
    if (this.#open.length >= MAX_DEPTH) throw new SolutionError('xml-too-deep', `${this.#file} is nested deeper than ${MAX_DEPTH} levels, as no solution is. Check where the file comes from.`);
    if (++this.#count > this.#maxElements) throw new SolutionError('xml-too-large', `${this.#file} has more than ${this.#maxElements} elements. Check where the file comes from.`);
    // A `<` cannot stand inside a tag.
    const start = this.#text.lastIndexOf('<', position - 1);
    this.#open.push({ name: tag.name, attributes: new Map(Object.entries(tag.attributes)), children: [], start, contentStart: position, isSelfClosing: tag.isSelfClosing, text: '' });
  }

  #pop(position: number): void {
    const open = this.#open.pop();
    if (open === undefined) return;
    const { name, attributes, children, text } = open;
    const content = open.isSelfClosing ? undefined : { start: open.contentStart, end: this.#text.lastIndexOf('<', position - 1) };
    const element: XmlElement = { name, attributes, children, text, range: { start: open.start, end: position }, content };
    const parent = this.#open.at(-1);
    if (parent === undefined) this.#root = element;
    else parent.children.push(element);
  }

  #addText(part: string): void {
    const parent = this.#open.at(-1);
    if (parent !== undefined) parent.text += part;
  }
}

/** The library begins its messages with the place, as `line:column:`. */
function placed(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.replace(/^(\d+):(\d+): (.*?)\.?$/s, 'line $1, column $2, $3');
}
