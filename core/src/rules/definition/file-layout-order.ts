import { canReorder, reorderMembers } from '../../fixes/reorder-members.js';
import { type JsonObject } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, safeFix } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

/** The order of Microsoft's coding standards for connectors. */
const ORDER = ['swagger', 'info', 'host', 'basePath', 'schemes', 'consumes', 'produces', 'paths', 'definitions', 'parameters'];

export const fileLayoutOrder = defineRule({
  meta: {
    id: 'file-layout-order',
    title: 'The sections of the definition stand in the usual order',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: { order: '"{key}" usually stands before "{earlier}". Readers look for: swagger, info, host, basePath, schemes, consumes, produces, paths, definitions, parameters.' },
    fixable: 'safe',
  },
  create: ({ report }) => ({
    Definition(root, at) {
      let latest = -1;
      for (const key of Object.keys(root)) {
        const place = ORDER.indexOf(key);
        if (place < 0) continue;
        if (place < latest) report({ at: at.child(key), part: 'key', messageId: 'order', data: { key, earlier: ORDER[latest] ?? '' }, ...offering(proposeOrder(root, at)) });
        latest = Math.max(latest, place);
      }
    },
  }),
});

/** Sections in their order, each behind what stood before it where that has no place in the order. Order has no meaning in JSON or YAML. */
function proposeOrder(root: JsonObject, at: Location): readonly Fix[] {
  const { document } = at;
  if (document.syntaxErrors.length > 0 || !canReorder(document, { value: root, at })) return [];
  const known = Object.keys(root).filter((key) => ORDER.includes(key)).sort((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  const order = Object.keys(root).map((key) => (ORDER.includes(key) ? (known.shift() ?? key) : key));
  return [
    safeFix('Put the sections into the usual order', at, (corrector) => {
      for (const { range, newText } of reorderMembers(document, [{ value: root, at }], () => order)) corrector.replaceText(range, newText);
    }),
  ];
}
