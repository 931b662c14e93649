import { allProblems } from '../documents/all-problems.js';
import { jsonCursorAt } from '../cursor/json-cursor.js';
import type { TextCursor } from '../cursor/text-cursor.js';
import type { DocumentKind, NodeAtOffset, NodePart, SyntaxProblem, Uri } from '../documents/connector-document.js';
import type { DocumentInput } from '../documents/document-input.js';
import type { EarlierVersion } from '../documents/earlier-version.js';
import { MAX_DUPLICATE_KEYS } from '../documents/max-errors.js';
import { tooDeepProblem } from '../documents/nesting-depth.js';
import type { StructuredDocument, StructureNode } from '../documents/structure.js';
import type { Corrector } from '../fixes/corrector.js';
import type { CorrectableDocument } from '../fixes/create-corrector.js';
import { ChangeCorrector } from '../fixes/change-corrector.js';
import { JsonWriter } from '../fixes/json-writer.js';
import type { Pointer } from '../pointer.js';
import type { OffsetRange } from '../text/offset-range.js';
import type { CharSequence } from '../text/char-sequence.js';
import { type KeptValues, makeValueKeeping } from './kept-values.js';
import { type JsonFoundation, readJson } from './read-json.js';
import { JsonSourceTree } from './json-source-tree.js';
import { layoutOf } from './rescan/layout.js';
import { type JsonTape, NO_ROW, type Row } from './tape/json-tape.js';
import { pointerOfRow, rememberedRowOf, rowAt, rowOf } from './tape/tape-lookup.js';
import { keyRange, rowKeyEnd, rowKeyStart, rowStart, valueRange } from './tape/tape-offsets.js';
import { keyOf, valueOf } from './tape/tape-value.js';

const BYTE_ORDER_MARK = 0xfeff;

/** A JSON text with its value and positions. The text is scanned once; the value is made when somebody first asks for it. */
export class JsonDocument implements CorrectableDocument, StructuredDocument {
  readonly uri: Uri;
  readonly version: number | undefined;
  readonly kind: DocumentKind;
  readonly syntax = 'json';
  readonly source: CharSequence;
  readonly syntaxErrors: readonly SyntaxProblem[];
  readonly #foundation: JsonFoundation;
  readonly #tape: JsonTape;
  readonly #isClean: boolean;
  #value: { readonly made: unknown } | undefined;
  #previous: KeptValues | undefined;
  #kept: KeptValues | undefined;
  #lastFound: { readonly pointer: Pointer; readonly row: Row } | undefined;

  /** `earlier`: a version of the same file, whose unchanged values this one takes over. */
  constructor(input: DocumentInput, earlier?: EarlierVersion<JsonDocument>) {
    this.#previous = earlier === undefined ? undefined : (earlier.document.#kept ?? earlier.document.#previous);
    this.uri = input.uri;
    this.version = input.version;
    this.kind = input.kind;
    this.source = input.text;
    this.#foundation = readJson(input.text, earlier === undefined ? undefined : { foundation: earlier.document.#foundation, change: earlier.change });
    const { tape, tooDeepAt, repeated } = this.#foundation.reading;
    this.#tape = tape;
    this.#isClean = tape.errors.length === 0 && tooDeepAt === undefined;
    this.syntaxErrors = allProblems(input, [
      ...(tooDeepAt === undefined ? tape.errors : [tooDeepProblem(tooDeepAt)]),
      ...repeated.slice(0, MAX_DUPLICATE_KEYS).map((row) => duplicateKeyProblem(input.text, tape, row)),
    ]);
  }

  get text(): string {
    return this.source.toString();
  }

  get value(): unknown {
    this.#value ??= { made: this.#makeValue() };
    return this.#value.made;
  }

  get structure(): StructureNode | undefined {
    return this.#tape.count === 0 ? undefined : new JsonSourceTree(this.source, this.#tape).nodeOf(0);
  }

  rangeOf(pointer: Pointer, part: NodePart): OffsetRange | undefined {
    const row = this.#rowOf(pointer);
    if (row === NO_ROW) return undefined;
    return part === 'value' ? valueRange(this.#tape, row) : keyRange(this.#tape, row);
  }

  nodeAt(offset: number): NodeAtOffset | undefined {
    const row = rowAt(this.#tape, offset);
    if (row === NO_ROW) return undefined;
    const key = keyRange(this.#tape, row);
    if (key === undefined || offset >= rowStart(this.#tape, row)) return this.#nodeOf(row, 'value');
    // Between a key and its value is the object around them.
    return offset < key.end ? this.#nodeOf(row, 'key') : this.#nodeOf(this.#tape.parents[row] ?? 0, 'value');
  }

  cursorAt(offset: number): TextCursor | undefined {
    return jsonCursorAt(this.source, this.#tape, offset);
  }

  /** Finds out now what the first edit that breaks a bracket would wait for: whether the lines are indented as the brackets want. */
  prepareForEdits(): void {
    if (this.#foundation.reading.isBalanced) layoutOf(this.#foundation.reading);
  }

  createCorrector(): Corrector {
    return new ChangeCorrector(new JsonSourceTree(this.source, this.#tape), new JsonWriter(this.text));
  }

  #rowOf(pointer: Pointer): Row {
    if (this.version !== undefined) return rememberedRowOf(this.source, this.#tape, pointer);
    // Who asks for a value mostly asks for its key next.
    if (this.#lastFound?.pointer !== pointer) this.#lastFound = { pointer, row: rowOf(this.source, this.#tape, pointer) };
    return this.#lastFound.row;
  }

  #nodeOf(row: Row, part: NodePart): NodeAtOffset {
    return { pointer: pointerOfRow(this.source, this.#tape, row), part };
  }

  #makeValue(): unknown {
    // Somebody edits it: the next version will want to keep what does not change.
    if (this.version !== undefined) return this.#makeValueKeeping();
    // `JSON.parse` is the fastest way, and copies its strings. It can't fail: the scanner reports whatever it would refuse.
    if (this.#isClean) return JSON.parse(this.text.charCodeAt(0) === BYTE_ORDER_MARK ? this.text.slice(1) : this.text);
    return this.#tape.count === 0 ? undefined : valueOf(this.source, this.#tape, 0);
  }

  #makeValueKeeping(): unknown {
    const { value, kept } = makeValueKeeping(this.source, this.#tape, this.#previous);
    this.#previous = undefined;
    this.#kept = kept;
    return value;
  }
}

function duplicateKeyProblem(text: CharSequence, tape: JsonTape, row: Row): SyntaxProblem {
  return {
    code: 'duplicate-key',
    messageId: 'duplicateKey',
    data: { key: keyOf(text, tape, row) },
    range: { start: rowKeyStart(tape, row), end: rowKeyEnd(tape, row) },
    pointer: pointerOfRow(text, tape, row),
  };
}
