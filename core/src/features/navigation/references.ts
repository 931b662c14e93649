import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { FeaturePlace } from '../feature-place.js';
import type { Occurrence } from '../symbols/occurrence.js';
import { inTextOrder } from '../symbols/symbol-table.js';
import { symbolsForReferences } from '../symbols/symbols-for-references.js';
import { symbolsOf } from '../symbols/symbols-of.js';

/** One place where something is named. */
export interface NamedPlace {
  readonly document: ConnectorDocument;
  /** The name alone. */
  readonly range: OffsetRange;
  readonly role: Occurrence['role'];
  /** In words: `x-ms-dynamic-values in GET /contacts`. */
  readonly use: string;
}

/** All places that name what is named at a place, in the order of the files. */
export function referencesAt(place: FeaturePlace, { includeDeclaration }: { readonly includeDeclaration: boolean }): readonly NamedPlace[] {
  const { project, document, offset } = place;
  const symbols = symbolsForReferences(place);
  const found = symbols.occurrencesOfAll(symbols.near(document, offset)?.entities ?? []);
  return toPlaces(inTextOrder(found.filter(({ role }) => includeDeclaration || role === 'reference'), project.documents));
}

/** The places in the same document. */
export function highlightsAt(place: FeaturePlace): readonly NamedPlace[] {
  return referencesAt(place, { includeDeclaration: true }).filter(({ document }) => document === place.document);
}

/** What runs an operation in this connector: the places of its scripts that name it. */
export function implementationsAt({ project, document, offset }: FeaturePlace): readonly NamedPlace[] {
  const symbols = symbolsOf(project);
  const operations = (symbols.near(document, offset)?.entities ?? []).filter(({ kind }) => kind === 'operation');
  return toPlaces(inTextOrder(symbols.occurrencesOfAll(operations).filter(({ site }) => site.kind === 'script'), project.documents));
}

export function toPlaces(occurrences: readonly Occurrence[]): readonly NamedPlace[] {
  return occurrences.flatMap(({ document, range, role, use }) => (range === undefined ? [] : [{ document, range, role, use }]));
}
