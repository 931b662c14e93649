import { memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { notificationUrlsOf } from '../../index/notification-urls.js';

export const notificationUrlInternal = defineRule({
  meta: {
    id: 'notification-url-internal',
    title: 'Makers do not see the address to call back',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { visible: 'NotificationUrlNotInternal' },
    reads: ['definition'],
    messages: { visible: 'The platform fills in this address, and makers would see an empty box for it, so the service refuses the connector. Add "x-ms-visibility": "internal".' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      if (memberOf(operation.value, 'x-ms-trigger') === undefined) return;
      for (const { property, at, isHidden } of notificationUrlsOf(operation, index)) {
        if (isHidden) continue;
        const hide = suggestion('Hide the property', at, (corrector) => {
          if (Object.hasOwn(property, 'x-ms-visibility')) corrector.set(at.child('x-ms-visibility').pointer, 'internal');
          else corrector.insertKey(at.pointer, 'x-ms-visibility', 'internal', { after: 'x-ms-notification-url' });
        });
        report({ at, part: 'key', messageId: 'visible', once: at.pointer, isMissing: true, fixes: () => [hide] });
      }
    },
  }),
});
