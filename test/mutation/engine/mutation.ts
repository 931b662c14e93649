import type { Place } from './change.js';
import type { Subject } from './subject.js';

/** One kind of fault, put into valid connectors to see that its rule, and no other, says so at the right place. */
export interface Mutation {
  readonly rule: string;
  /** What is broken. */
  readonly name: string;
  /** All places of the subject where it can be broken like that, in document order. */
  readonly breaks: (subject: Subject) => readonly Place[];
  /** Other rules that may report errors, because the fault cannot be had without theirs. */
  readonly besides?: readonly string[];
}
