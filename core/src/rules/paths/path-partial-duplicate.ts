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
      for (const operations of bySegments(index.operations).values()) {
        if (!operations.some(({ path }) => path.includes('{'))) continue;
        const group = operations.map(takeApart);
        for (const path of group) {
          const clash = path.variables.length === 0 ? undefined : findClash(path, group);
          const { method, at } = path.operation;
          if (clash !== undefined) report({ at, part: 'key', messageId: 'overlap', data: { method: method.toUpperCase(), path: path.operation.path, ...clash } });
        }
      }
    },
  }),
});

/** The path of an operation, taken apart once, since each is compared with many. */
interface SplitPath {
  readonly operation: ConnectorOperation;
  readonly segments: readonly string[];
  /** In lower case; what is nothing but one variable is empty. */
  readonly shape: readonly string[];
  /** The positions of those variables. */
  readonly variables: readonly number[];
}

/** Only paths of one method with as many segments can have an address in common. */
function bySegments(operations: readonly ConnectorOperation[]): ReadonlyMap<string, readonly ConnectorOperation[]> {
  const groups = new Map<string, ConnectorOperation[]>();
  for (const operation of operations) {
    const key = `${operation.method} ${countSlashes(operation.path)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [operation]);
    else group.push(operation);
  }
  return groups;
}

function countSlashes(path: string): number {
  let count = 0;
  for (let at = path.indexOf('/'); at >= 0; at = path.indexOf('/', at + 1)) count++;
  return count;
}

function takeApart(operation: ConnectorOperation): SplitPath {
  const segments = operation.path.split('/');
  return {
    operation,
    segments,
    shape: segments.map((segment) => (VARIABLE.test(segment) ? '' : segment.toLowerCase())),
    variables: segments.flatMap((segment, position) => (VARIABLE.test(segment) ? [position] : [])),
  };
}

/** The first path that is a special case of this one: the same, but for texts in the place of variables. */
function findClash({ segments, shape, variables }: SplitPath, group: readonly SplitPath[]): { readonly other: string; readonly variable: string; readonly literal: string } | undefined {
  for (const other of group) {
    const position = variables.find((each) => other.segments[each] !== '' && other.shape[each] !== '');
    if (position === undefined || !shape.every((text, each) => text === other.shape[each] || (text === '' && segments[each] !== ''))) continue;
    return { other: other.operation.path, variable: segments[position] ?? '', literal: other.segments[position] ?? '' };
  }
  return undefined;
}
