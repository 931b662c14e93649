import { memberOf } from '../../lint/json-object.js';
import type { KeywordVisit, Visitor } from '../../lint/visitor.js';
import type { RuleContext } from '../rule.js';

/** The visitor of the rules about a smallest and a largest size: neither is below zero, and the smallest is not above the largest. */
export function reportBounds(least: string, most: string, { report }: RuleContext<'negativeLeast' | 'negativeMost' | 'order'>): Visitor {
  const checkSign: (key: string, messageId: 'negativeLeast' | 'negativeMost') => KeywordVisit = (key, messageId) => (value, _holder, at) => {
    if (typeof value === 'number' && value < 0) report({ at: at.child(key), messageId, data: { value } });
  };
  const checkLeast = checkSign(least, 'negativeLeast');
  return {
    keywords: {
      [most]: checkSign(most, 'negativeMost'),
      [least](value, holder, at, kind, scope) {
        checkLeast(value, holder, at, kind, scope);
        const largest = memberOf(holder, most);
        if (typeof value === 'number' && typeof largest === 'number' && largest >= 0 && value > largest) report({ at: at.child(least), messageId: 'order', data: { value, largest } });
      },
    },
  };
}
