import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { CharSequence } from '../text/char-sequence.js';

/** An absolute uri as text, e.g. `file:///c%3A/contoso/apiDefinition.swagger.json`. Core compares uris and never opens them. */
export type Uri = string;

/**
 * What part a file plays in a connector project. `solution` is customizations.xml or solution.xml of an unpacked solution. An `icon` is no text: it is an
 * asset of the project, and stands among these for the rules that read it.
 */
export type DocumentKind =
  | 'definition'
  | 'properties'
  | 'settings'
  | 'script'
  | 'readme'
  | 'icon'
  | 'config'
  | 'deployments'
  | 'solution';

/** How the text of a document is written; `text` documents (script, readme, XML) have no value of their own. */
export type DocumentSyntax = 'json' | 'yaml' | 'text';

/** Which half of an object member a pointer means. A member of an array and the root have only a value. */
export type NodePart = 'key' | 'value';

/**
 * What keeps a text from being read as JSON or YAML.
 * `nesting-depth`: deeper than 500 levels, so no parser ran and the value is undefined.
 * `file-unreadable`, `file-encoding`, `file-too-large`: found by whoever read the file, before there was a text.
 */
export type SyntaxProblemCode =
  | 'syntax-error'
  | 'duplicate-key'
  | 'nesting-depth'
  | 'file-unreadable'
  | 'file-encoding'
  | 'file-too-large';

export interface SyntaxProblem {
  readonly code: SyntaxProblemCode;
  /** Which text of the rule's `messages` says it, e.g. `trailingComma`. */
  readonly messageId: string;
  readonly data: Readonly<Record<string, string | number>>;
  readonly range: OffsetRange;
  /** Only duplicate keys have one: the member whose key is repeated. */
  readonly pointer?: Pointer;
}

/** A node of the document's value found from a place in its text. */
export interface NodeAtOffset {
  readonly pointer: Pointer;
  readonly part: NodePart;
}

/**
 * One version of one file: immutable, and made without ever throwing, whatever the text is.
 * Ranges refer to `text`, which keeps a BOM and the line endings of the file.
 */
export interface ConnectorDocument {
  readonly uri: Uri;
  /** The editor's version; undefined for a text read from disk. */
  readonly version: number | undefined;
  readonly kind: DocumentKind;
  readonly syntax: DocumentSyntax;
  /** For whoever reads all of it. Where somebody edits the file, it is written out when it is first asked for. */
  readonly text: string;
  /** The same for whoever reads it in places, as everything does that is asked after each keystroke. */
  readonly source: CharSequence;
  /** Plain JSON values. After a syntax error, what could be recovered; undefined where nothing could. Never mutate it. */
  readonly value: unknown;
  readonly syntaxErrors: readonly SyntaxProblem[];
  /**
   * Where a value (or the key of its member) stands. Strings include their quotes.
   * Undefined only for a pointer without a value here, and for the key of an array item or of the root.
   */
  rangeOf(pointer: Pointer, part: NodePart): OffsetRange | undefined;
  /** The innermost node around an offset, or undefined outside of the root value. */
  nodeAt(offset: number): NodeAtOffset | undefined;
}

/** A file of a project that is no text. Its pixels are decoded without Node built-ins. */
export interface ConnectorAsset {
  readonly uri: Uri;
  readonly kind: 'icon';
  readonly bytes: Uint8Array;
}
