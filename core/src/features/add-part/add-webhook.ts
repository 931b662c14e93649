import { createCorrector } from '../../fixes/create-corrector.js';
import type { JsonObject } from '../../lint/json-object.js';
import { triggerSentence } from '../../wording/trigger-summary.js';
import { freeName, pascalCase } from '../../wording/free-name.js';
import type { PlaceInDefinition } from '../refactor/place-in-definition.js';
import type { AddedPart } from './add-part.js';
import { pathParameter } from './add-operation.js';
import { hasPath, insertPaths, obstacleInPaths } from './insert-path.js';
import { faultOfShortForm, pathParameters, readShortForm } from './short-form.js';

/** Adds a webhook trigger from a line such as `/webhooks When a contact is created`: the operation that subscribes, and the one that ends the subscription. */
export function addWebhook(place: PlaceInDefinition, line: string): AddedPart {
  const fault = faultOfShortForm(line);
  if (fault !== undefined) return { kind: 'refused', reason: fault };
  const form = readShortForm(line, 'post');
  if (form?.method !== 'post' || form.path === '/') return { kind: 'refused', reason: 'Write the path that subscribes, and what happens, such as: /webhooks When a contact is created' };
  const disabled = obstacleInPaths(place);
  if (disabled !== undefined) return { kind: 'refused', reason: disabled };
  const path = form.path.replace(/\/+$/, '');
  const single = `${path}/{${freeName('webhookId', pathParameters(path))}}`;
  const taken = [path, single].find((each) => hasPath(place, each));
  if (taken !== undefined) return { kind: 'refused', reason: `There is a path ${taken} already. A webhook needs paths of its own, since its answer stands on the path.` };
  const corrector = createCorrector(place.document);
  insertPaths(corrector, place, webhookPaths(form.summary === '' ? triggerSentence(undefined, path) : form.summary, path, single, idsOf(place)));
  return { kind: 'edits', edits: corrector.edits(), notes: [] };
}

function idsOf({ index }: PlaceInDefinition): readonly string[] {
  return index.operations.flatMap(({ operationId }) => operationId ?? []);
}

/** The two paths of a webhook, as Microsoft's page on webhook triggers has them. */
export function webhookPaths(sentence: string, path: string, single: string, taken: readonly string[] = []): JsonObject {
  const summary = /^when\b/i.test(sentence) ? sentence : `When ${sentence.charAt(0).toLowerCase()}${sentence.slice(1)}`;
  const event = pascalCase(summary.replace(/^when\s+/i, '').replaceAll(/\b(an?|the|is|are|has|been)\b/gi, ' '));
  const operationId = freeName(`On${event === '' ? 'Event' : event}`, taken);
  return {
    [path]: {
      'x-ms-notification-content': { description: 'What happened.', schema: { type: 'object', properties: { id: { type: 'string', 'x-ms-summary': 'ID', description: 'The ID of what it is about.' } } } },
      ...sharedParameters(path),
      post: {
        operationId,
        summary,
        description: `Triggers ${summary.charAt(0).toLowerCase()}${summary.slice(1)}.`,
        'x-ms-trigger': 'single',
        'x-ms-trigger-hint': `To see it work now, make sure that ${summary.replace(/^when\s+/i, '')}.`,
        'x-ms-visibility': 'important',
        parameters: [{ name: 'body', in: 'body', required: true, schema: CALLBACK }],
        responses: { 201: { description: 'Subscribed', headers: { Location: { type: 'string', description: 'The address that ends the subscription.' } } }, 400: { description: 'The address cannot be called.' } },
      },
    },
    [single]: {
      delete: {
        operationId: freeName(`Delete${operationId}`, taken),
        summary: `Stop telling ${summary.charAt(0).toLowerCase()}${summary.slice(1)}`,
        description: 'Ends the subscription when a flow is switched off or deleted.',
        'x-ms-visibility': 'internal',
        parameters: [...pathParameters(path).map(pathParameter), ...pathParameters(single.slice(path.length)).map((name) => ({ ...pathParameter(name), description: 'The ID of the subscription.' }))],
        responses: { 204: { description: 'Unsubscribed' }, 404: { description: 'There is no such subscription.' } },
      },
    },
  };
}

/** The platform writes the address that it wants to be called at into a property that is required and not shown. */
const CALLBACK = {
  type: 'object',
  required: ['callbackUrl'],
  properties: { callbackUrl: { type: 'string', 'x-ms-summary': 'Callback URL', description: 'The address that is called when it happens.', 'x-ms-notification-url': true, 'x-ms-visibility': 'internal' } },
};

function sharedParameters(path: string): JsonObject {
  const names = pathParameters(path);
  return names.length === 0 ? {} : { parameters: names.map(pathParameter) };
}
