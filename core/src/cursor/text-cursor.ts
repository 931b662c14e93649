import type { ConnectorDocument } from '../documents/connector-document.js';
import type { OffsetRange } from '../text/offset-range.js';

/** How the text around a cursor is written, so that what is added looks the same. */
export interface TextLayout {
  readonly lineBreak: string;
  /** What further lines of a member start with that is written at the cursor. */
  readonly indent: string;
  /** One more step of indentation. */
  readonly unit: string;
  /** Everything stands on one line, or inside of brackets in YAML. */
  readonly isInline: boolean;
  /** How texts are quoted that need not be. JSON always has double quotes. */
  readonly quotes: '' | "'" | '"';
  /** Whether the dash of a YAML list stands further right than its key. */
  readonly indentsLists: boolean;
}

/** What somebody is writing at a place of a JSON or YAML text, however broken it is. */
export interface TextCursor {
  readonly syntax: 'json' | 'yaml';
  /** `either`: in YAML, a value that is not there yet, and may be a member of an object. */
  readonly role: 'key' | 'value' | 'either';
  /** The keys and indexes from the root: to the object that has the key, or to the value. */
  readonly segments: readonly string[];
  /** What is replaced, on one line; empty where nothing is written yet. The cursor stands in it or at one of its ends. */
  readonly range: OffsetRange;
  /** The quote that the text in `range` starts with. */
  readonly quote: '' | "'" | '"';
  /** The content of `range`, without quotes and escapes. */
  readonly written: string;
  /** What of it stands in front of the cursor. */
  readonly typed: string;
  /** The other keys of the object; the other items of the list where they are texts. */
  readonly siblings: readonly string[];
  /** For a key: whether its colon stands there, and whether something that may be its value does. */
  readonly hasColon: boolean;
  readonly hasValue: boolean;
  /** What has to stand in front of what is inserted: a space after a colon, the missing indentation of a line. */
  readonly gap: string;
  /** How many blanks stand between a colon and `range`: what goes on the lines below does not leave them behind. */
  readonly blanks: number;
  /** Where a comma is missing in front of the cursor. */
  readonly commaBefore: number | undefined;
  /** Whether a comma has to follow. */
  readonly needsComma: boolean;
  /** In YAML, whether an item of a list needs its dash. */
  readonly needsDash: boolean;
  readonly layout: TextLayout;
  /** What stands at the first so many segments, or at members below. Only that is read: in a large file, much may stand beside it. */
  readonly valueAt: (depth: number, ...members: readonly string[]) => unknown;
}

/** A document that knows its tokens, and finds the one at a cursor. */
export interface CursorDocument extends ConnectorDocument {
  cursorAt(offset: number): TextCursor | undefined;
}
