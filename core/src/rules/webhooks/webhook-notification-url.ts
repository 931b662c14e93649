import type { Location } from '../../lint/location.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { isObject, memberOf, objectOf, isList, textOf, type JsonObject } from '../../lint/json-object.js';
import { bodySchemaOf } from '../../dynamic/called-operation.js';
import { defineRule } from '../rule.js';
import { resolveSchema } from '../../schemas/schema-path.js';
import { notificationUrlsOf, type NotificationUrl } from '../../index/notification-urls.js';

export const webhookNotificationUrl = defineRule({
  meta: {
    id: 'webhook-notification-url',
    title: 'A webhook takes the address to call back',
    severity: 'error',
    profiles: ['save'],
    serviceRules: { missing: 'WebhookOperationsMissingNotificationUrlProperty' },
    reads: ['definition'],
    messages: {
      missing: 'The path says what is sent to flows, and no property of the body takes their address, so the service refuses the connector. Mark the property that does with "x-ms-notification-url": true.',
      several: '{count} properties of the body are marked to take the address of the flow. Mark the one that the API calls back.',
    },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    Operation(operation, at) {
      if (!isComplete || memberOf(operation.value, 'x-ms-trigger') === undefined || !hasContent(operation)) return;
      const urls = notificationUrlsOf(operation, index);
      if (urls.length === 0 && bodyIsReadable(operation, index)) report({ at, part: 'key', messageId: 'missing', isMissing: true, ...offering(proposeMarks(operation, index)) });
      // A published connector has three of them.
      else if (urls.length > 1) report({ at, part: 'key', messageId: 'several', data: { count: urls.length }, severity: 'warning', fixes: () => urls.map((url) => keepOnly(url, urls)) });
    },
  }),
});

function hasContent({ at }: ConnectorOperation): boolean {
  const item = at.parent === undefined ? undefined : objectOf(at.parent.value);
  return memberOf(item, 'x-ms-notification-content') !== undefined;
}

/** A reference that leads nowhere is a finding of its own, and the address may stand where it should lead. */
function bodyIsReadable(operation: ConnectorOperation, index: ConnectorIndex): boolean {
  const schema = objectOf(bodySchemaOf(index.parametersOf(operation)));
  const resolved = resolveSchema(schema, index);
  if (resolved === undefined) return schema === undefined;
  return Object.values(objectOf(memberOf(resolved, 'properties')) ?? {}).every((property) => !isObject(property) || resolveSchema(property, index) !== undefined);
}

/** Words in the names of properties that take an address. */
const ADDRESS = /url|uri|callback|endpoint|address|hook|target|notif/i;

/** Marks a text of the body that is called like an address. The platform fills it in, so that it is required and nobody sees it. */
function proposeMarks(operation: ConnectorOperation, index: ConnectorIndex): readonly Fix[] {
  const body = index.parametersOf(operation).find((parameter) => parameter.in === 'body');
  const reference = textOf(memberOf(objectOf(memberOf(body?.value, 'schema')), '$ref'));
  const target = reference === undefined ? { value: memberOf(body?.value, 'schema'), at: body?.at.child('schema') } : index.resolve(reference);
  const schema = target?.value;
  const at = target?.at;
  if (!isObject(schema) || at === undefined) return [];
  const properties = objectOf(memberOf(schema, 'properties')) ?? {};
  const names = Object.keys(properties).filter((name) => ADDRESS.test(name) && textOf(memberOf(objectOf(properties[name]), 'type')) === 'string');
  return names.map((name) => markUrl(name, schema, at, objectOf(properties[name]) ?? {}));
}

function markUrl(name: string, schema: JsonObject, at: Location, property: JsonObject): Fix {
  const place = at.child('properties', name);
  const required = memberOf(schema, 'required');
  return suggestion(`Mark "${name}" as the address of the flow`, place, (corrector) => {
    for (const [key, value] of [['x-ms-notification-url', true], ['x-ms-visibility', 'internal']] as const) {
      if (Object.hasOwn(property, key)) corrector.set(place.child(key).pointer, value);
      else corrector.insertKey(place.pointer, key, value);
    }
    if (required === undefined) corrector.insertKey(at.pointer, 'required', [name], { after: 'type' });
    else if (isList(required) && !required.includes(name)) corrector.append(at.child('required').pointer, name);
  });
}

function keepOnly(kept: NotificationUrl, all: readonly NotificationUrl[]): Fix {
  return suggestion(`Keep only "${String(kept.at.segment)}"`, kept.at, (corrector) => {
    for (const { at } of all) if (at.pointer !== kept.at.pointer) corrector.remove(at.child('x-ms-notification-url').pointer);
  });
}
