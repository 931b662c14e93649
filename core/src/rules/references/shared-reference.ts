import type { ConnectorIndex } from '../../index/connector-index.js';
import { isObject, memberOf, objectOf } from '../../lint/json-object.js';
import type { Visitor } from '../../lint/visitor.js';
import { offering, proposeValue } from '../../fixes/fixing.js';
import type { RuleContext } from '../rule.js';

/** The visitor of the rules about shared things that are nothing but a reference to another. */
export function reportSharedReferences(section: 'definitions' | 'parameters' | 'responses', { index, report }: RuleContext<'chain'>): Visitor {
  return {
    Definition(root, at) {
      const shared = objectOf(memberOf(root, section)) ?? {};
      for (const name of Object.keys(shared)) {
        const member = shared[name];
        if (!isObject(member) || typeof memberOf(member, '$ref') !== 'string') continue;
        const place = at.child(section, name);
        const target = targetOf(memberOf(member, '$ref'), index);
        report({ at: place.child('$ref'), messageId: 'chain', data: { name }, ...offering(target === undefined ? [] : [proposeValue(place, target, `Copy what "${name}" refers to`)]) });
      }
    },
  };
}

function targetOf(reference: unknown, index: ConnectorIndex): unknown {
  const target = typeof reference === 'string' ? index.resolve(reference)?.value : undefined;
  return isObject(target) && !Object.hasOwn(target, '$ref') ? target : undefined;
}
