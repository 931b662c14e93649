import { valueAt } from '@connector-workbench/core';
import type { RandomFault } from './random-faults.js';

/** A class of faults that the reference parser refuses and our rules let pass, with the reason. */
export interface Difference {
  readonly name: string;
  readonly reason: string;
  readonly covers: (fault: RandomFault) => boolean;
}

/** Classes whose rule is still to be written. Whoever writes it takes the class out; in the end nothing is left. */
export const AWAITED: readonly Difference[] = [
  { name: 'json-type-incorrect', reason: 'A member has a value of a wrong type.', covers: (fault) => isOfOtherType(fault) || / = \[5\]$| = \{"contoso":5\}$/.test(fault.pattern) },
  { name: 'additional-property', reason: 'A member is none that Swagger or the platform knows.', covers: ({ pattern }) => pattern.endsWith(' added') },
  { name: 'json-value-not-in-enum', reason: 'A member has another value than the few it may have.', covers: ({ pattern }) => /(?:^|\/)(?:type|in|flow|collectionFormat) = "/.test(pattern) },
  { name: 'security-property-required', reason: 'A security scheme lacks what its type needs.', covers: ({ pattern }) => /^securityDefinitions\/\*(?:\/\w+ removed| = \{\})$/.test(pattern) },
  { name: 'names of tags and licences, types of headers', reason: 'Something small lacks what it is nothing without.', covers: ({ pattern }) => /(?:^tags\/#|^info\/license|\/headers\/\*)(?: = \{\}|\/(?:name|type) removed)$/.test(pattern) },
];

/** Classes that stay, since the service takes such connectors: they are published. */
export const DELIBERATE: readonly Difference[] = [
  { name: 'no responses', reason: 'Published webhook connectors have empty responses; operation-needs-response warns.', covers: ({ pattern }) => /\/responses(?: = \{\}|\/\* removed)$/.test(pattern) },
  { name: 'no items', reason: 'A published connector has an array without; array-items warns.', covers: ({ pattern }) => pattern.endsWith('/items removed') },
];

/** Mutations that leave what the parser refuses and the service takes. */
export const DELIBERATE_MUTATIONS: Readonly<Record<string, string>> = {
  'operation-needs-response (empty)': 'Published webhook connectors have empty responses.',
  'array-duplicate-value (enum)': 'A published connector lists a value twice.',
};

function isOfOtherType({ subject, change }: RandomFault): boolean {
  return change.kind === 'set' && typeOf(change.value) !== typeOf(valueAt(subject.definition, change.pointer));
}

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'list' : typeof value;
}
