import type { TextCursor } from '../../cursor/text-cursor.js';
import type { KnownPlace } from '../../knowledge/known-place.js';
import type { FeaturePlace } from '../feature-place.js';

/** The key or value that is asked about. */
export interface HoverPlace extends FeaturePlace {
  readonly cursor: TextCursor;
  /** To the member or item itself. */
  readonly segments: readonly string[];
  readonly known: KnownPlace;
}
