import type { ConnectorDocument } from '../../documents/connector-document.js';
import { findTarget } from '../../index/resolve-reference.js';
import { Location } from '../../lint/location.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { FeaturePlace } from '../feature-place.js';
import type { Occurrence } from '../symbols/occurrence.js';
import { propertyNamedAt } from './property-target.js';
import { symbolsForDeclaration } from '../symbols/quick-symbols.js';
import { inTextOrder } from '../symbols/symbol-table.js';

/** Where something is declared. */
export interface DeclarationTarget {
  /** What was asked about, in the document of the question. */
  readonly origin: OffsetRange;
  readonly document: ConnectorDocument;
  /** The name, to go to. */
  readonly name: OffsetRange;
  /** All of what is declared, to look at. */
  readonly whole: OffsetRange;
}

/** Where the name at a place is declared; several where it means several. For a `$ref` into something without a name, what it leads to. */
export function definitionsAt(place: FeaturePlace): readonly DeclarationTarget[] {
  const { project, document, offset } = place;
  const symbols = symbolsForDeclaration(place);
  const occurrence = symbols.near(document, offset);
  if (occurrence === undefined) return [...targetOfReference(place), ...targetOfProperty(place)];
  const origin = occurrence.range;
  if (origin === undefined) return [];
  return inTextOrder(symbols.declarationsOf(occurrence.entities), project.documents).flatMap((declaration) => targetAt(declaration, origin));
}

function targetAt({ document, range, whole }: Occurrence, origin: OffsetRange): readonly DeclarationTarget[] {
  return range === undefined ? [] : [{ origin, document, name: range, whole: (whole === undefined ? undefined : memberRange(whole)) ?? range }];
}

/** `#/paths/~1contacts/get/responses/200` and the like. */
function targetOfReference({ document, offset }: FeaturePlace): readonly DeclarationTarget[] {
  const node = document.nodeAt(offset);
  if (node?.part !== 'value' || !node.pointer.endsWith('/$ref')) return [];
  const reference = Location.of(document, node.pointer).value;
  const target = typeof reference === 'string' ? findTarget(Location.root(document), reference) : undefined;
  const origin = document.rangeOf(node.pointer, 'value');
  const whole = target === undefined ? undefined : memberRange(target.at);
  if (target === undefined || origin === undefined || whole === undefined) return [];
  return [{ origin, document, name: document.rangeOf(target.at.pointer, 'key') ?? whole, whole }];
}

/** A property that the text at the place names. */
function targetOfProperty(place: FeaturePlace): readonly DeclarationTarget[] {
  const property = propertyNamedAt(place);
  const node = place.document.nodeAt(place.offset);
  const whole = property === undefined ? undefined : memberRange(property);
  const origin = node === undefined ? undefined : place.document.rangeOf(node.pointer, 'value');
  if (property === undefined || whole === undefined || origin === undefined) return [];
  return [{ origin, document: property.document, name: property.document.rangeOf(property.pointer, 'key') ?? whole, whole }];
}

/** From the key of a member to the end of its value. */
export function memberRange(at: Location): OffsetRange | undefined {
  const { document, pointer } = at;
  const value = document.rangeOf(pointer, 'value');
  const key = document.rangeOf(pointer, 'key');
  return value === undefined ? undefined : { start: Math.min(key?.start ?? value.start, value.start), end: Math.max(key?.end ?? value.end, value.end) };
}
