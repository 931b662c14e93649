import type { ConnectorDocument, NodePart } from '../../documents/connector-document.js';
import type { Location } from '../../lint/location.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { Entity } from './entity.js';
import { placeText } from './place-text.js';
import { sourceRange } from './source-range.js';

/**
 * Where a name is written: in a key or value, in a string of the script, or in the XML of a solution (`xml`; the range is the name alone). `form` says how it is written there: `plain` as it is,
 * `pointer` as a segment of a JSON pointer, `fragment` as one in a `$ref`, where percent-encoding comes on top.
 */
export type NameSite =
  | { readonly kind: 'node'; readonly at: Location; readonly part: NodePart; readonly form: 'plain' | 'pointer' | 'fragment'; readonly start: number; readonly end: number }
  | { readonly kind: 'script'; readonly document: ConnectorDocument; readonly token: OffsetRange }
  | { readonly kind: 'xml'; readonly document: ConnectorDocument; readonly range: OffsetRange };

export interface OccurrenceInit {
  /** Several where one text means all of them, as the variable of a path means the parameter of each operation there. */
  readonly entities: readonly Entity[];
  readonly role: 'declaration' | 'reference';
  readonly site: NameSite;
  /** What the name is part of, e.g. `x-ms-dynamic-values`. */
  readonly what: string;
  /** Of a declaration: all of what is declared. */
  readonly whole?: Location;
  /** Only the text is the same: a string in a script may mean something else. */
  readonly isGuess?: boolean;
}

/** One place where the name of something is written. */
export class Occurrence {
  readonly entities: readonly Entity[];
  readonly role: 'declaration' | 'reference';
  readonly site: NameSite;
  readonly what: string;
  readonly whole: Location | undefined;
  readonly isGuess: boolean;
  #range: OffsetRange | undefined;

  constructor({ entities, role, site, what, whole, isGuess = false }: OccurrenceInit) {
    this.entities = entities;
    this.role = role;
    this.site = site;
    this.what = what;
    this.whole = whole;
    this.isGuess = isGuess;
  }

  get document(): ConnectorDocument {
    return this.site.kind === 'node' ? this.site.at.document : this.site.document;
  }

  /** The name alone, without quotes. Undefined where the text does not hold it in one piece, as behind an alias of YAML. Found when it is asked for. */
  get range(): OffsetRange | undefined {
    this.#range ??= rangeOfSite(this.site);
    return this.#range;
  }

  /** Where it is used, in words: `x-ms-dynamic-values in GET /contacts`. */
  get use(): string {
    const isNamedByKey = this.role === 'declaration' && this.site.kind === 'node' && this.site.part === 'key';
    const place = this.site.kind === 'node' && !isNamedByKey ? placeText(this.site.at) : '';
    return place === '' ? this.what : `${this.what} in ${place}`;
  }
}

/** The text that a site is part of: the whole key or value. */
export function textAround(at: Location, part: NodePart): string {
  if (part === 'key') return String(at.segment);
  const { value } = at;
  return typeof value === 'string' ? value : '';
}

function rangeOfSite(site: NameSite): OffsetRange | undefined {
  if (site.kind === 'xml') return site.range;
  if (site.kind === 'script') return insideQuotes(site.document.text, site.token);
  const { at, part, start, end } = site;
  const token = at.document.rangeOf(at.pointer, part);
  return token === undefined ? undefined : sourceRange(at.document, token, textAround(at, part), start, end);
}

/** Between the quotes of a C# string: `"…"`, `@"…"`, `"""…"""`. */
function insideQuotes(text: string, token: OffsetRange): OffsetRange {
  const source = text.slice(token.start, token.end);
  const open = /^@?"+/.exec(source)?.[0].length ?? 0;
  const close = /"+$/.exec(source.slice(open))?.[0].length ?? 0;
  return { start: token.start + open, end: token.end - close };
}
