import type { RandomFault } from './random-faults.js';

/** A class of faults that the reference parser refuses and our rules let pass, with the reason. */
export interface Difference {
  readonly name: string;
  readonly reason: string;
  readonly covers: (fault: RandomFault) => boolean;
}

/** Classes that stay, since the service takes such connectors: they are published. */
export const DELIBERATE: readonly Difference[] = [
  { name: 'no responses', reason: 'Published webhook connectors have empty responses; operation-needs-response warns.', covers: ({ pattern }) => /\/responses(?: = \{\}|\/\* removed)$/.test(pattern) },
  { name: 'lists of types', reason: 'They are published; type-array warns.', covers: ({ pattern }) => /\/type = \[5?\]$/.test(pattern) },
  { name: 'members beside a reference', reason: 'Published definitions have them, and the service ignores what stands there; ref-no-siblings warns.', covers: ({ pattern }) => /\/(?:parameters\/#|schema|items|properties\/\*|responses\/\*)\/contoso added$/.test(pattern) },
  { name: 'no items', reason: 'A published connector has an array without; array-items warns.', covers: ({ pattern }) => pattern.endsWith('/items removed') },
];

/** Mutations that leave what the parser refuses and the service takes. */
export const DELIBERATE_MUTATIONS: Readonly<Record<string, string>> = {
  'operation-needs-response (empty)': 'Published webhook connectors have empty responses.',
  'array-items (of a schema)': 'A published connector has an array without; array-items warns. The parser insists on items only directly in an answer or a body.',
  'array-duplicate-value (enum)': 'A published connector lists a value twice.',
  'security-flow-access-code (implicit with both addresses)': 'The rule warns, and proposes the flow to which both addresses belong.',
  'composition-keywords (nullable)': 'The rule warns: what the service does with such keywords is not known.',
  'composition-keywords (oneOf)': 'The same.',
};
