import type { TextCursor } from '../../cursor/text-cursor.js';
import type { KnownValue } from '../../knowledge/known-value.js';
import type { Template } from '../../knowledge/template.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { FeaturePlace } from '../feature-place.js';
import type { CompletionKind, CompletionSubject } from './completion-item.js';

/** Where something is completed. */
export interface CompletionPlace extends FeaturePlace {
  readonly cursor: TextCursor;
  /** What is known of the value at the cursor, or of the object that gets a key. */
  readonly known: KnownValue;
}

/** Something that may stand at a place, before it is written in the language and style of the file. */
export interface Proposal {
  /** The text, number or boolean; for a key, its name. */
  readonly value: string | number | boolean;
  readonly label?: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  readonly documentation?: string;
  readonly subject?: CompletionSubject;
  /** Proposals of a lower rank come first; those of the same rank stay in their order. */
  readonly rank?: number;
  readonly isDeprecated?: boolean;
  /** What stands in place of the value, or behind a key. */
  readonly template?: Template;
  /** An item of a YAML list whose dash is not there yet. */
  readonly isItem?: boolean;
  /** Only a part of the text at the cursor is replaced. */
  readonly part?: TextPart;
}

/** A change inside of a text. */
export interface TextPart {
  readonly range: OffsetRange;
  readonly text: string;
  readonly snippet?: string;
}

/** Proposals for one kind of place. */
export type Proposer = (place: CompletionPlace) => readonly Proposal[];
