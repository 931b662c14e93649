import type { Pointer } from '../../pointer.js';
import type { Fix } from '../../fixes/fix.js';
import type { ConnectorIndex, NamedNode } from '../../index/connector-index.js';
import { hasTarget } from '../../index/resolve-reference.js';
import { objectOf } from '../../lint/json-object.js';
import { Location } from '../../lint/location.js';
import type { NodeKind } from '../../lint/node-types.js';
import type { Visitor } from '../../lint/visitor.js';
import { suggestion } from '../../fixes/fixing.js';
import type { RuleContext } from '../rule.js';
import { createNameFinder } from '../../wording/nearest-name.js';
import { isMalformed } from './malformed-pointer.js';

export interface ReferenceTarget {
  /** Which objects hold such references. */
  readonly holders: readonly NodeKind[];
  /** Where the targets stand, e.g. `#/definitions/`. */
  readonly prefix: string;
  targets(index: ConnectorIndex): readonly NamedNode[];
}

/** The visitor of the rules about local references that lead nowhere. */
export function reportMissingTargets(target: ReferenceTarget, { index, isComplete, report }: RuleContext<'missing' | 'misspelt' | 'slash'>): Visitor {
  if (!isComplete) return {};
  const nearestTo = createNameFinder(() => target.targets(index).map((node) => node.name));
  return {
    Reference(reference, holder, kind) {
      if (!target.holders.includes(kind) || !reference.startsWith(target.prefix) || isMalformed(reference)) return;
      if (hasTarget(holder, reference)) return;
      const at = holder.child('$ref');
      const name = reference.slice(target.prefix.length);
      const unescaped = name.includes('/') && target.targets(index).some((node) => node.name === name);
      if (unescaped) {
        report({ at, messageId: 'slash', data: { name, reference: referenceTo(target.prefix, name) }, fixes: () => [pointAt(at, target.prefix, name)] });
        return;
      }
      const nearest = nearestTo(name);
      if (nearest === undefined) report({ at, messageId: 'missing', data: { name }, ...sectionLacked(target, holder) });
      else report({ at, messageId: 'misspelt', data: { name, nearest }, fixes: () => [pointAt(at, target.prefix, nearest)] });
    },
  };
}

/** The whole section, where there is none: it may be there by another name, which is one finding. */
function sectionLacked({ prefix }: ReferenceTarget, { document }: Location): { readonly lacks?: readonly Pointer[] } {
  const section = prefix.slice(2, -1);
  return Object.hasOwn(objectOf(document.value) ?? {}, section) ? {} : { lacks: [Location.root(document).child(section).pointer] };
}

function pointAt(at: Location, prefix: string, name: string): Fix {
  return suggestion(`Change the reference to "${name}"`, at, (corrector) => {
    corrector.set(at.pointer, referenceTo(prefix, name));
  });
}

function referenceTo(prefix: string, name: string): string {
  return prefix + name.replaceAll('~', '~0').replaceAll('/', '~1');
}
