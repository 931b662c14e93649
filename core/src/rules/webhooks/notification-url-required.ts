import type { Fix } from '../../fixes/fix.js';
import { isList, memberOf } from '../../lint/json-object.js';
import { suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { notificationUrlsOf, type NotificationUrl } from '../../index/notification-urls.js';

export const notificationUrlRequired = defineRule({
  meta: {
    id: 'notification-url-required',
    title: 'The address to call back is required, and all that is around it',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { property: 'NotificationUrlNotRequired', body: 'NotificationUrlNotRequired' },
    reads: ['definition'],
    messages: {
      property: 'The address to call back is only sent if "{name}" is required, so the service refuses the connector. Add "{name}" to the "required" of its object.',
      body: 'The body with the address to call back is optional. Microsoft’s own sample has it so; add "required": true, since there is no subscription without it.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Operation(operation) {
      if (memberOf(operation.value, 'x-ms-trigger') === undefined) return;
      const urls = notificationUrlsOf(operation, index);
      for (const url of urls) {
        if (url.optional === undefined) continue;
        report({ at: url.at, part: 'key', messageId: 'property', data: { name: url.optional.name }, once: url.at.pointer, isMissing: true, ...fixesOf(url.optional) });
      }
      const body = index.parametersOf(operation).find((parameter) => parameter.in === 'body');
      if (body === undefined || urls.length === 0 || memberOf(body.value, 'required') !== undefined) return;
      const add = suggestion('Make the body required', body.at, (corrector) => {
        corrector.insertKey(body.at.pointer, 'required', true, { after: 'in' });
      });
      report({ at: body.at, messageId: 'body', severity: 'hint', once: body.at.pointer, isMissing: true, fixes: () => [add] });
    },
  }),
});

function fixesOf({ name, object, objectAt }: NonNullable<NotificationUrl['optional']>): { readonly fixes: () => readonly Fix[] } | { readonly fixable: 'no' } {
  const required = memberOf(object, 'required');
  if (required !== undefined && !isList(required)) return { fixable: 'no' };
  const add = suggestion(`Require "${name}"`, objectAt, (corrector) => {
    if (required === undefined) corrector.insertKey(objectAt.pointer, 'required', [name], { after: 'type' });
    else corrector.append(objectAt.child('required').pointer, name);
  });
  return { fixes: () => [add] };
}
