import type { Location } from '../../lint/location.js';
import { parsePointer, segmentsOf } from '../../pointer.js';
import type { Collector, TextPart } from './collector.js';
import type { Entity, EntityRegistry } from './entity.js';

/** What a definition declares once, for `$ref`s and requirements to name. */
export type SharedKind = 'definition' | 'sharedParameter' | 'sharedResponse' | 'securityScheme';

const SECTIONS: ReadonlyMap<string, SharedKind> = new Map([
  ['definitions', 'definition'],
  ['parameters', 'sharedParameter'],
  ['responses', 'sharedResponse'],
  ['securityDefinitions', 'securityScheme'],
]);

/** The entry of a shared section that a `$ref` goes to, or into. */
export interface SharedEntry {
  readonly section: string;
  readonly kind: SharedKind;
  readonly name: string;
  /** The segment of the name, as it is written. */
  readonly within: TextPart;
}

export function sharedEntryOf(reference: string): SharedEntry | undefined {
  const sectionEnd = reference.startsWith('#/') ? reference.indexOf('/', 2) : -1;
  if (sectionEnd < 0) return undefined;
  const section = reference.slice(2, sectionEnd);
  const kind = SECTIONS.get(section);
  if (kind === undefined) return undefined;
  const next = reference.indexOf('/', sectionEnd + 1);
  const within = { start: sectionEnd + 1, end: next < 0 ? reference.length : next };
  const name = decodedSegment(reference.slice(within.start, within.end));
  return name === '' ? undefined : { section, kind, name, within };
}

function entityOfEntry({ kind, name }: SharedEntry, entities: EntityRegistry): Entity {
  return entities.named(kind, name);
}

/** `at` is the `$ref` itself. */
export function addReference(entry: SharedEntry, at: Location, collector: Collector): void {
  collector.add({
    entities: [entityOfEntry(entry, collector.entities)],
    role: 'reference',
    site: { kind: 'node', at, part: 'value', form: 'fragment', ...entry.within },
    what: '$ref',
  });
}

/** A `$ref` into a path, with the variables that are part of the path's name. */
export interface ReferenceIntoPath {
  readonly path: string;
  readonly variables: readonly (TextPart & { readonly name: string })[];
}

const PATHS = '#/paths/';
/** As a URL's fragment writes them, or as they are. */
const VARIABLE = /(?:\{|%7B)((?:(?!%7[BD])[^{}/=*])+)(?:[=*](?:(?!%7[BD])[^{}/])*)?(?:\}|%7D)/gi;

export function referenceIntoPath(reference: string): ReferenceIntoPath | undefined {
  if (!reference.startsWith(PATHS)) return undefined;
  const next = reference.indexOf('/', PATHS.length);
  const segment = reference.slice(PATHS.length, next < 0 ? reference.length : next);
  const variables = [...segment.matchAll(VARIABLE)].map(({ 0: text, 1: name = '', index }) => {
    const start = PATHS.length + index + text.indexOf(name);
    return { name: decodedSegment(name), start, end: start + name.length };
  });
  return { path: decodedSegment(segment), variables };
}

/** A segment with a broken escape stands for itself. */
function decodedSegment(segment: string): string {
  if (!segment.includes('%') && !segment.includes('~')) return segment;
  const pointer = parsePointer(`#/${segment}`);
  return pointer === undefined ? segment : (segmentsOf(pointer)[0] ?? segment);
}
