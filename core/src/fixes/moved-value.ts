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

/** Which comments of a member are written above a value that has no key of its own. */
export interface CommentsAbove {
  readonly above: boolean;
  readonly behind: boolean;
}

/** A value that is written with the comments which stand above the member at `pointer`, and as a member with those behind its end. */
export class WithComments {
  readonly pointer: Pointer;
  readonly value: unknown;
  readonly comments: CommentsAbove;

  constructor(pointer: Pointer, value: unknown, comments: CommentsAbove) {
    this.pointer = pointer;
    this.value = value;
    this.comments = comments;
  }
}

/** What is written in place of a member, or as its copy, with its comments. In brackets there is no room for them. */
export function withComments({ syntax }: ConnectorDocument, pointer: Pointer, value: unknown, comments: CommentsAbove = { above: true, behind: false }): unknown {
  return syntax === 'yaml' ? new WithComments(pointer, value, comments) : value;
}

/** A value to be written somewhere else in the document it is from. JSON has no comments that could get lost. */
export function movedValue({ syntax }: ConnectorDocument, pointer: Pointer, value: unknown): unknown {
  return syntax === 'yaml' ? new MovedValue(pointer, value, false) : value;
}

/** The same for a value that is written a second time. */
export function copiedValue({ syntax }: ConnectorDocument, pointer: Pointer, value: unknown): unknown {
  return syntax === 'yaml' ? new MovedValue(pointer, value, true) : value;
}
