import type { ConnectorDocument } from '../documents/connector-document.js';
import type { Pointer } from '../pointer.js';

/** A value that the document has already, at `pointer`: a writer may take over its text, with the comments in it. */
export class MovedValue {
  readonly pointer: Pointer;
  readonly value: unknown;
  /** What is said between its key and its first member comes along; where it moves, that stays. */
  readonly isCopy: boolean;

  constructor(pointer: Pointer, value: unknown, isCopy: boolean) {
    this.pointer = pointer;
    this.value = value;
    this.isCopy = isCopy;
  }
}

/** A value that is written with the comments which stand above the member at `pointer`, and behind its end. */
export class WithComments {
  readonly pointer: Pointer;
  readonly value: unknown;

  constructor(pointer: Pointer, value: unknown) {
    this.pointer = pointer;
    this.value = value;
  }
}

/** What is written in place of a member, or as its copy, with its comments. In brackets there is no room for them. */
export function withComments({ syntax }: ConnectorDocument, pointer: Pointer, value: unknown): unknown {
  return syntax === 'yaml' ? new WithComments(pointer, value) : value;
}

/** A value to be written somewhere else in the document it is from. JSON has no comments that could get lost. */
export function movedValue({ syntax }: ConnectorDocument, pointer: Pointer, value: unknown): unknown {
  return syntax === 'yaml' ? new MovedValue(pointer, value, false) : value;
}

/** The same for a value that is written a second time. */
export function copiedValue({ syntax }: ConnectorDocument, pointer: Pointer, value: unknown): unknown {
  return syntax === 'yaml' ? new MovedValue(pointer, value, true) : value;
}
