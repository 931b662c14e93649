import type { ConnectorOperation } from '../../index/connector-index.js';
import { defineRule } from '../rule.js';

/** A segment that is nothing but one variable takes any text. */
const VARIABLE = /^\{[^{}]*\}$/;

export const pathPartialDuplicate = defineRule({
  meta: {
    id: 'path-partial-duplicate',
    title: 'No address can belong to two paths',
    // The service warns of it; a tenth of the published connectors have such paths, and servers know which they mean.
    severity: 'hint',
    profiles: ['save'],
    profileSeverities: { certification: 'warning' },
    serviceRules: { overlap: 'PartialDuplicateOperationPath' },
    reads: ['definition'],
    messages: { overlap: '{method} {path} also fits the addresses of {method} {other}, where "{variable}" is "{literal}". Make sure that the API tells them apart.' },
    fixable: 'no',
  },
  create: ({ index, report }) => ({
    Definition() {
      for (const group of bySegments(index.operations).values()) {
        for (const operation of group) {
          const clash = findClash(operation, group);
          if (clash !== undefined) report({ at: operation.at, part: 'key', messageId: 'overlap', data: { method: operation.method.toUpperCase(), path: operation.path, ...clash } });
        }
      }
    },
  }),
});

function bySegments(operations: readonly ConnectorOperation[]): ReadonlyMap<string, readonly ConnectorOperation[]> {
  const groups = new Map<string, ConnectorOperation[]>();
  for (const operation of operations) {
    const key = `${operation.method} ${operation.path.split('/').length}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [operation]);
    else group.push(operation);
  }
  return groups;
}

/** The first path that is a special case of this one: the same, but for texts in the place of variables. */
function findClash({ path }: ConnectorOperation, group: readonly ConnectorOperation[]): { readonly other: string; readonly variable: string; readonly literal: string } | undefined {
  const segments = path.split('/');
  if (!segments.some((segment) => VARIABLE.test(segment))) return undefined;
  for (const other of group) {
    const theirs = other.path.split('/');
    let first = -1;
    const fits = segments.every((segment, position) => {
      const text = theirs[position] ?? '';
      if (!VARIABLE.test(segment) || VARIABLE.test(text)) return segment.toLowerCase() === text.toLowerCase() || (VARIABLE.test(segment) && VARIABLE.test(text));
      if (first < 0) first = position;
      return text !== '';
    });
    if (fits && first >= 0) return { other: other.path, variable: segments[first] ?? '', literal: theirs[first] ?? '' };
  }
  return undefined;
}
