import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';

export const webhookDeleteInternal = defineRule({
  meta: {
    id: 'webhook-delete-internal',
    title: 'Makers do not see the operation that unsubscribes',
    severity: 'info',
    profiles: ['discovery'],
    serviceRules: {},
    reads: ['definition'],
    messages: { visible: 'The platform calls this operation when a flow is switched off, and makers see it as an action. Hide it ("x-ms-visibility": "internal").' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => {
    const hooks = new Set(index.operations.filter(({ trigger }) => trigger === 'webhook').map(({ path }) => path.replace(/\/$/, '')));
    return {
      Operation({ method, path, kind, value }, at) {
        // The subscription has the address of the trigger with its id behind it.
        if (method !== 'delete' || kind === 'internal' || !hooks.has(path.replace(/\/\{[^{}/]*\}\/?$/, ''))) return;
        const hide = suggestion('Hide the operation', at, (corrector) => {
          if (Object.hasOwn(value, 'x-ms-visibility')) corrector.set(at.child('x-ms-visibility').pointer, 'internal');
          else corrector.insertKey(at.pointer, 'x-ms-visibility', 'internal', { after: 'operationId' });
        });
        report({ at, part: 'key', messageId: 'visible', fixes: () => [hide] });
      },
    };
  },
});
