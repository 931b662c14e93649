import type { FeaturePlace } from '../feature-place.js';
import { addTwins } from './add-twins.js';
import { convertSyntax } from './convert-syntax.js';
import { extractSchema } from './extract-schema.js';
import { inlineReference } from './inline-reference.js';
import { makeNextVersion } from './make-next-version.js';
import { placeInDefinition, type PlaceInDefinition } from './place-in-definition.js';
import type { Refactoring } from './refactoring.js';
import { shareParameter } from './share-parameter.js';
import { sortKeys } from './sort-keys.js';

const OFFERS: readonly ((place: PlaceInDefinition) => readonly Refactoring[])[] = [extractSchema, inlineReference, shareParameter, addTwins, makeNextVersion, sortKeys, convertSyntax];

/** What can be rearranged at a place of a definition. Nothing in other files, and nothing in a definition with syntax errors: what its text means is not certain. */
export function refactoringsAt(place: FeaturePlace): readonly Refactoring[] {
  const found = placeInDefinition(place);
  return found === undefined ? [] : OFFERS.flatMap((offer) => offer(found));
}
