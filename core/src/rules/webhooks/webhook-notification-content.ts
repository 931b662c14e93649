import type { ConnectorOperation } from '../../index/connector-index.js';
import { memberOf, objectOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { notificationUrlsOf } from '../../index/notification-urls.js';

const KEY = 'x-ms-notification-content';

export const webhookNotificationContent = defineRule({
  meta: {
    id: 'webhook-notification-content',
    title: 'The path of a webhook describes what it sends',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'OperationMustHaveNotificationContentExtension', misplaced: 'OperationMustHaveNotificationContentExtension' },
    reads: ['definition'],
    messages: {
      missing: 'The trigger subscribes with an address to call back, and its path does not say what is sent there, so the service refuses the connector. Add "x-ms-notification-content" with a schema beside the method.',
      misplaced: '"x-ms-notification-content" belongs to the path, beside the method: here the platform does not look for it. Move it one level up.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    Operation(operation, at) {
      if (memberOf(operation.value, 'x-ms-trigger') === undefined || at.parent === undefined) return;
      const item = objectOf(at.parent.value);
      if (memberOf(item, KEY) !== undefined) return;
      if (memberOf(operation.value, KEY) !== undefined) {
        report({ at: at.child(KEY), part: 'key', messageId: 'misplaced', severity: 'warning', fixes: () => [moveUp(operation)] });
      } else if (isComplete && notificationUrlsOf(operation, index).length > 0) {
        const path = at.parent;
        const add = suggestion('Add a notification with an empty object', path, (corrector) => {
          corrector.insertKey(path.pointer, KEY, { description: '', schema: { type: 'object', properties: {} } }, { first: true });
        });
        report({ at: path, messageId: 'missing', isMissing: true, fixes: () => [add] });
      }
    },
  }),
});

function moveUp({ at, value }: ConnectorOperation): ReturnType<typeof suggestion> {
  return suggestion('Move it to the path', at, (corrector) => {
    corrector.remove(at.child(KEY).pointer);
    if (at.parent !== undefined) corrector.insertKey(at.parent.pointer, KEY, memberOf(value, KEY), { first: true });
  });
}
