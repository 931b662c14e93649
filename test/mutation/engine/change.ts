import { childPointer, parsePointer, pointerOf, type Pointer, ROOT_POINTER, segmentsOf } from '@connector-workbench/core';

/** The files of a connector that mutations break. */
export type SubjectFile = 'definition' | 'properties' | 'settings' | 'config' | 'script' | 'readme' | 'icon';

/** One change of a file: of a value in it, of its text after that (`rewrite`), or of the file as a whole, which comes before all others. */
export type Change =
  | { readonly kind: 'set'; readonly file: SubjectFile; readonly pointer: Pointer; readonly value: unknown }
  | { readonly kind: 'remove'; readonly file: SubjectFile; readonly pointer: Pointer }
  | { readonly kind: 'rename'; readonly file: SubjectFile; readonly pointer: Pointer; readonly name: string }
  | { readonly kind: 'rewrite'; readonly file: SubjectFile; readonly write: (text: string) => string | Uint8Array }
  | { readonly kind: 'put'; readonly file: SubjectFile; readonly name: string; readonly content: string | Uint8Array }
  | { readonly kind: 'delete'; readonly file: SubjectFile };

/** A change of a value. */
export type ValueChange = Extract<Change, { readonly pointer: Pointer }>;

/** Where a problem has to be. */
export interface Expectation {
  readonly file: SubjectFile;
  readonly pointer: Pointer;
  readonly part: 'key' | 'value';
  /** In a text without pointers: the words that are marked. */
  readonly marked?: string;
  /** The name of the file, where there are several of that kind. */
  readonly name?: string;
}

/** One way to break a subject: the changes, and where the rule has to say so. */
export interface Place {
  readonly changes: readonly Change[];
  readonly expected: Expectation;
}

/** The pointer that a text in a mutation spells. */
export function pointerTo(text: string): Pointer {
  const pointer = parsePointer(text);
  if (pointer === undefined) throw new Error(`"${text}" is no pointer`);
  return pointer;
}

/** Further down from a pointer. */
export function below(pointer: Pointer, ...segments: readonly (string | number)[]): Pointer {
  return segments.reduce<Pointer>((at, segment) => childPointer(at, segment), pointer);
}

/** One level up. */
export function above(pointer: Pointer): Pointer {
  return pointerOf(segmentsOf(pointer).slice(0, -1));
}

export const set = (pointer: Pointer, value: unknown, file: SubjectFile = 'definition'): Change => ({ kind: 'set', file, pointer, value });
export const remove = (pointer: Pointer, file: SubjectFile = 'definition'): Change => ({ kind: 'remove', file, pointer });
export const rename = (pointer: Pointer, name: string, file: SubjectFile = 'definition'): Change => ({ kind: 'rename', file, pointer, name });
export const rewrite = (write: (text: string) => string | Uint8Array, file: SubjectFile = 'definition'): Change => ({ kind: 'rewrite', file, write });
/** A file as a whole, in the place of the one of its kind, or beside it under another name. */
export const put = (file: SubjectFile, name: string, content: string | Uint8Array): Change => ({ kind: 'put', file, name, content });

export const atValue = (pointer: Pointer, file: SubjectFile = 'definition'): Expectation => ({ file, pointer, part: 'value' });
export const atKey = (pointer: Pointer, file: SubjectFile = 'definition'): Expectation => ({ file, pointer, part: 'key' });
export const atRoot = (file: SubjectFile = 'definition'): Expectation => atValue(ROOT_POINTER, file);
/** Some words of a text, or its beginning. */
export const atWords = (file: SubjectFile, marked = ''): Expectation => ({ ...atRoot(file), marked });

/** A wrong value, which the rule shows. */
export const settingValue = (pointer: Pointer, value: unknown, file: SubjectFile = 'definition'): Place => ({ changes: [set(pointer, value, file)], expected: atValue(pointer, file) });
/** A member that has no business there, which the rule shows by its key. */
export const settingKey = (pointer: Pointer, value: unknown, file: SubjectFile = 'definition'): Place => ({ changes: [set(pointer, value, file)], expected: atKey(pointer, file) });
/** A member that is missed, which the rule shows at its object. */
export const removing = (pointer: Pointer, file: SubjectFile = 'definition'): Place => ({ changes: [remove(pointer, file)], expected: atValue(above(pointer), file) });
/** A wrong name, which the rule shows where it stands now. */
export const renaming = (pointer: Pointer, name: string, file: SubjectFile = 'definition'): Place => ({ changes: [rename(pointer, name, file)], expected: atKey(below(above(pointer), name), file) });
