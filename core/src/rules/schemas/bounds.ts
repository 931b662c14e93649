import { memberOf } from '../../lint/json-object.js';
import type { KeywordVisit, Visitor } from '../../lint/visitor.js';
import type { RuleContext } from '../rule.js';

/** The visitor of the rules about a smallest and a largest size: neither is below zero, and the smallest is not above the largest. */
export function reportBounds(least: string, most: string, { report }: RuleContext<'negative' | 'order'>): Visitor {
  const checkSign: (key: string) => KeywordVisit = (key) => (value, _holder, at) => {
    if (typeof value === 'number' && value < 0) report({ at: at.child(key), messageId: 'negative', data: { key, value } });
  };
  return {
    keywords: {
      [most]: checkSign(most),
      [least](value, holder, at, kind, scope) {
        checkSign(least)(value, holder, at, kind, scope);
        const largest = memberOf(holder, most);
        if (typeof value === 'number' && typeof largest === 'number' && largest >= 0 && value > largest) report({ at: at.child(least), messageId: 'order', data: { value, largest } });
      },
    },
  };
}
