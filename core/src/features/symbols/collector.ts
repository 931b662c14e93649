import type { NodePart } from '../../documents/connector-document.js';
import type { Location } from '../../lint/location.js';
import { type Entity, EntityRegistry } from './entity.js';
import { Occurrence, type OccurrenceInit } from './occurrence.js';

/** A part of a text, from `start` to `end`. */
export interface TextPart {
  readonly start: number;
  readonly end: number;
}

/** Gathers the occurrences of a snapshot while its files are read. */
export class Collector {
  readonly entities = new EntityRegistry();
  readonly occurrences: Occurrence[] = [];

  add(init: OccurrenceInit): void {
    this.occurrences.push(new Occurrence(init));
  }

  declare(entity: Entity, { at, part, whole, what }: { readonly at: Location; readonly part: NodePart; readonly whole: Location; readonly what: string }): void {
    this.add({ entities: [entity], role: 'declaration', site: { kind: 'node', at, part, form: 'plain', start: 0, end: lengthOf(entity, at, part) }, what, whole });
  }

  /** A name that is all of a text, or the given part of it. */
  refer(entities: readonly Entity[], { at, part = 'value', within, what }: { readonly at: Location; readonly part?: NodePart; readonly within?: TextPart; readonly what: string }): void {
    const [first] = entities;
    if (first === undefined) return;
    const { start, end } = within ?? { start: 0, end: lengthOf(first, at, part) };
    this.add({ entities, role: 'reference', site: { kind: 'node', at, part, form: 'plain', start, end }, what });
  }
}

function lengthOf({ name }: Entity, at: Location, part: NodePart): number {
  return part === 'key' ? String(at.segment).length : name.length;
}
