import { memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { takesReferences } from './reference-holders.js';

export const refNoSiblings = defineRule({
  meta: {
    id: 'ref-no-siblings',
    title: 'Nothing stands beside a $ref',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: { siblings: 'AdditionalPropertyNotAllowedAdjacentToRef' },
    reads: ['definition'],
    messages: { siblings: 'A "$ref" takes the place of the whole object, so that {keys} beside it {verb} no effect. Move what it says to what is referred to, or wrap the reference in "allOf".' },
    fixable: 'suggestion',
  },
  create: ({ report }) => ({
    Reference(reference, at, holder, node) {
      const keys = Object.keys(node).filter((key) => key !== '$ref');
      // A path by reference is a finding of its own, and so is a reference where none can stand.
      if (keys.length === 0 || holder === 'pathItem' || !takesReferences(holder)) return;
      const shown = keys.slice(0, 3).map((key) => `"${key}"`).join(', ') + (keys.length > 3 ? ', …' : '');
      const remove = suggestion('Keep only the $ref', at, (corrector) => {
        corrector.set(at.pointer, { $ref: reference });
      });
      const wrap = suggestion('Wrap the $ref in allOf', at, (corrector) => {
        corrector.set(at.child('$ref').pointer, [{ $ref: reference }]);
        corrector.rename(at.child('$ref').pointer, 'allOf');
      });
      const canWrap = holder === 'schema' && memberOf(node, 'allOf') === undefined;
      report({ at: at.child('$ref'), part: 'key', messageId: 'siblings', data: { keys: shown, verb: keys.length === 1 ? 'has' : 'have' }, fixes: () => (canWrap ? [wrap, remove] : [remove]) });
    },
  }),
});
