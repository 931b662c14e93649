import type { ConnectorDocument } from '../documents/connector-document.js';
import type { Pointer } from '../pointer.js';

/** A value that the document has already, at `pointer`: a writer may take over its text, with the comments in it. */
export class MovedValue {
  readonly pointer: Pointer;
  readonly value: unknown;

  constructor(pointer: Pointer, value: unknown) {
    this.pointer = pointer;
    this.value = value;
  }
}

/** A value to be written somewhere else in the document it is from. JSON has no comments that could get lost. */
export function movedValue({ syntax }: ConnectorDocument, pointer: Pointer, value: unknown): unknown {
  return syntax === 'yaml' ? new MovedValue(pointer, value) : value;
}
