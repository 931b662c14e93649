import { breakSubject } from './break-subject.js';
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

/** The connectors in which a mutation has something to break, prepared for it. */
export function subjectsOfMutation(mutation: Mutation, subjects: readonly Subject[]): readonly Subject[] {
  return subjects.map((subject) => subjectOfMutation(mutation, subject)).filter((subject) => subject !== undefined).filter((subject) => mutation.breaks(subject).length > 0);
}

/** Both, one after the other. */
export function both(first: Preparation, second: Preparation): Preparation {
  return (subject) => {
    const [changes, more] = [first(subject), second(subject)];
    return changes === undefined || more === undefined ? undefined : [...changes, ...more];
  };
}
