import { pascalCase } from '../../wording/pascal-case.js';
import { freeName } from '../../wording/free-name.js';
import { Location } from '../../lint/location.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import { objectOf, type JsonObject } from '../../lint/json-object.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { defineRule } from '../rule.js';
import { withoutTrailingSlashes } from '../../text/trailing-slashes.js';

export const webhookDeleteOperation = defineRule({
  meta: {
    id: 'webhook-delete-operation',
    title: 'A connector with a webhook can unsubscribe',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition'],
    messages: { none: 'Flows that are switched off unsubscribe by a DELETE request to the address in the "Location" header, and this connector has no DELETE operation: the API keeps calling them. Add one, hidden ("internal").' },
    fixable: 'suggestion',
  },
  create: ({ index, isComplete, report }) => ({
    Operation({ trigger, path, operationId, summary }, at) {
      if (trigger === 'webhook' && isComplete && !index.operations.some(({ method }) => method === 'delete')) report({ at, part: 'key', messageId: 'none', isMissing: true, ...offering(proposeDelete({ path, operationId, summary }, at, index)) });
    },
  }),
});

/** The part of a summary that tells when the trigger fires. */
function whenOf(summary = ''): string | undefined {
  return /\bwhen(?:ever)?\s.*\p{L}/iu.exec(summary)?.[0].replace(/^W/, 'w');
}

/** The operation that ends a subscription, below the path that makes one: as Microsoft's page on webhooks has it. */
function proposeDelete({ path, operationId = 'Webhook', summary }: Pick<ConnectorOperation, 'path' | 'operationId' | 'summary'>, at: Location, index: ConnectorIndex): readonly Fix[] {
  const single = `${withoutTrailingSlashes(path)}/{webhookId}`;
  const paths = Location.root(at.document).child('paths');
  // Variables of the path would need their parameters, too.
  if (path.includes('{') || Object.hasOwn(objectOf(paths.value) ?? {}, single)) return [];
  const id = freeName(`Delete${pascalCase(operationId)}`, index.operations.flatMap((operation) => operation.operationId ?? []));
  const item: JsonObject = {
    delete: {
      operationId: id,
      summary: `Stop telling ${whenOf(summary) ?? 'of what happens'}`,
      description: 'Ends the subscription when a flow is switched off or deleted.',
      'x-ms-visibility': 'internal',
      parameters: [{ name: 'webhookId', in: 'path', required: true, type: 'string', 'x-ms-summary': 'Webhook ID', description: 'Which subscription.', 'x-ms-url-encoding': 'single' }],
      responses: { 204: { description: 'Unsubscribed' } },
    },
  };
  return [
    suggestion(`Add DELETE ${single}`, paths, (corrector) => {
      corrector.insertKey(paths.pointer, single, item, { after: path });
    }),
  ];
}
