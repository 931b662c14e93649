import type { ConnectorDocument, NodeAtOffset } from '../../documents/connector-document.js';
import { segmentsOf } from '../../pointer.js';
import type { Entity } from './entity.js';
import type { NameSite, Occurrence } from './occurrence.js';

/** All names of one snapshot: where they are declared, and where they are used. */
export class SymbolTable {
  /** In the order of the files as they are read; see `inTextOrder`. */
  readonly occurrences: readonly Occurrence[];
  #byEntity: ReadonlyMap<Entity, readonly Occurrence[]> | undefined;

  constructor(occurrences: readonly Occurrence[]) {
    this.occurrences = occurrences;
  }

  occurrencesOf(entity: Entity): readonly Occurrence[] {
    this.#byEntity ??= groupByEntity(this.occurrences);
    return this.#byEntity.get(entity) ?? [];
  }

  /** All occurrences of any of the entities, each once. */
  occurrencesOfAll(entities: readonly Entity[]): readonly Occurrence[] {
    return entities.length === 1 && entities[0] !== undefined ? this.occurrencesOf(entities[0]) : [...new Set(entities.flatMap((entity) => this.occurrencesOf(entity)))];
  }

  declarationsOf(entities: readonly Entity[]): readonly Occurrence[] {
    return this.occurrencesOfAll(entities).filter(({ role }) => role === 'declaration');
  }

  /** The occurrence that the name at an offset is; its end counts, since that is where somebody has just typed it. */
  at(document: ConnectorDocument, offset: number): Occurrence | undefined {
    return touching(this.#around(document, offset), offset);
  }

  /** The same, and where an offset is in no name but in a text with only one, that one: anywhere in a `$ref`, its target is meant. */
  near(document: ConnectorDocument, offset: number): Occurrence | undefined {
    const around = this.#around(document, offset);
    const [only, ...others] = around;
    return touching(around, offset) ?? (others.length === 0 && only?.site.kind === 'node' && only.site.part === 'value' ? only : undefined);
  }

  /** The occurrences in the key or value at an offset, and in the one that ends there; of a script, all. */
  #around(document: ConnectorDocument, offset: number): readonly Occurrence[] {
    if (document.syntax === 'text') return this.occurrences.filter((occurrence) => occurrence.document === document);
    const nodes = [document.nodeAt(offset), ...(offset > 0 ? [document.nodeAt(offset - 1)] : [])].flatMap((node) => (node === undefined ? [] : [toPlace(node)]));
    return this.occurrences.filter((occurrence) => occurrence.document === document && nodes.some((node) => isAt(occurrence.site, node)));
  }
}

function touching(occurrences: readonly Occurrence[], offset: number): Occurrence | undefined {
  const found = occurrences.filter(({ range }) => range !== undefined && range.start <= offset && offset <= range.end);
  return found.find(({ range }) => range !== undefined && offset < range.end) ?? found[0];
}

/** By file in the order of the project, then from the start of each file to its end, each place once. Those that no text holds in one piece are left out. */
export function inTextOrder(occurrences: readonly Occurrence[], documents: readonly ConnectorDocument[]): readonly Occurrence[] {
  const order = new Map(documents.map((document, index) => [document, index]));
  const startOf = ({ range }: Occurrence): number => range?.start ?? 0;
  const fileOf = ({ document }: Occurrence): number => order.get(document) ?? documents.length;
  const ordered = occurrences.filter(({ range }) => range !== undefined).sort((a, b) => fileOf(a) - fileOf(b) || startOf(a) - startOf(b));
  return ordered.filter((occurrence, index) => {
    const previous = ordered[index - 1];
    return previous?.document !== occurrence.document || startOf(previous) !== startOf(occurrence);
  });
}

interface Place {
  readonly part: NodeAtOffset['part'];
  /** From the innermost outwards. */
  readonly segments: readonly string[];
}

function toPlace({ pointer, part }: NodeAtOffset): Place {
  return { part, segments: segmentsOf(pointer).toReversed() };
}

/** Compares from the inside out, where most places differ at once. */
function isAt(site: NameSite, { part, segments }: Place): boolean {
  if (site.kind !== 'node' || site.part !== part) return false;
  let { at } = site;
  for (const segment of segments) {
    if (at.parent === undefined || String(at.segment) !== segment) return false;
    at = at.parent;
  }
  return at.parent === undefined;
}

function groupByEntity(occurrences: readonly Occurrence[]): ReadonlyMap<Entity, readonly Occurrence[]> {
  const groups = new Map<Entity, Occurrence[]>();
  for (const occurrence of occurrences) {
    for (const entity of occurrence.entities) {
      const group = groups.get(entity);
      if (group === undefined) groups.set(entity, [occurrence]);
      else group.push(occurrence);
    }
  }
  return groups;
}
