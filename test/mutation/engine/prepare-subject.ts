import { breakSubject } from './break-subject.js';
import type { Place } from './change.js';
import type { Mutation, Preparation } from './mutation.js';
import { type Subject, subjectFrom } from './subject.js';

/** Several mutations begin with the same preparation. */
const prepared = new WeakMap<Preparation, Map<Subject, Subject | undefined>>();

/** The connector that a mutation breaks: with what the mutation adds to it, where it adds something. Undefined where that has no place. */
export function subjectOfMutation({ prepare }: Mutation, subject: Subject): Subject | undefined {
  if (prepare === undefined) return subject;
  const known = prepared.get(prepare) ?? new Map<Subject, Subject | undefined>();
  prepared.set(prepare, known);
  if (!known.has(subject)) known.set(subject, prepareSubject(prepare, subject));
  return known.get(subject);
}

function prepareSubject(prepare: Preparation, subject: Subject): Subject | undefined {
  const changes = prepare(subject);
  return changes === undefined ? undefined : subjectFrom(breakSubject(subject, changes), subject.size);
}

/** The first connectors in which a mutation has something to break, prepared for it, each with the places. */
export function firstBroken(mutation: Mutation, subjects: readonly Subject[], count: number): readonly { readonly subject: Subject; readonly places: readonly Place[] }[] {
  const found: { readonly subject: Subject; readonly places: readonly Place[] }[] = [];
  for (const original of subjects) {
    if (found.length === count) break;
    const subject = subjectOfMutation(mutation, original);
    const places = subject === undefined ? [] : mutation.breaks(subject);
    if (subject !== undefined && places.length > 0) found.push({ subject, places });
  }
  return found;
}

/** Both, one after the other. */
export function both(first: Preparation, second: Preparation): Preparation {
  return (subject) => {
    const [changes, more] = [first(subject), second(subject)];
    return changes === undefined || more === undefined ? undefined : [...changes, ...more];
  };
}
