import type { Change, Place } from './change.js';
import type { Subject } from './subject.js';

/** What is added to a connector so that there is something to break; undefined where it has no place for that. */
export type Preparation = (subject: Subject) => readonly Change[] | undefined;

/** One kind of fault, put into valid connectors to see that its rule, and no other, says so at the right place. */
export interface Mutation {
  readonly rule: string;
  /** What is broken. */
  readonly name: string;
  /** Makes a valid connector in which the rule has nothing to say of what was added. Without it, connectors are broken as they are. */
  readonly prepare?: Preparation;
  /** All places of the subject where it can be broken like that, in document order. */
  readonly breaks: (subject: Subject) => readonly Place[];
  /** Other rules that may report errors, because the fault cannot be had without theirs. */
  readonly besides?: readonly string[];
}
