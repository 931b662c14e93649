import type { NodeKind } from '../../lint/node-types.js';
import type { Visitor } from '../../lint/visitor.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import type { RuleContext } from '../rule.js';
import { isMalformed } from './malformed-pointer.js';

/** The visitor of the rules about references that lead to the wrong kind of place, or out of the file. */
export function reportWrongTargets(holders: readonly NodeKind[], prefix: string, { index, report }: RuleContext<'elsewhere' | 'meant'>): Visitor {
  return {
    Reference(reference, holder, kind) {
      if (!holders.includes(kind) || reference.startsWith(prefix) || isMalformed(reference)) return;
      const at = holder.child('$ref');
      const there = prefix + reference.slice(reference.lastIndexOf('/') + 1);
      if (/^#\/\w+\/[^/]+$/.test(reference) && index.resolve(there) !== undefined) {
        report({ at, messageId: 'meant', data: { reference, meant: there }, fixes: () => [proposeValue(at, there)] });
        return;
      }
      const meant = reference.startsWith('#') || reference.includes('://') ? undefined : /^\/?(?:definitions\/|parameters\/|responses\/)?([\w.-]+)$/.exec(reference)?.[1];
      report({ at, messageId: 'elsewhere', data: { reference }, ...offering(meant === undefined ? [] : [proposeValue(at, prefix + meant)]) });
    },
  };
}
