import { proposePolicy } from '../policies/propose-policy.js';
import { propertiesOf, resolveSchema } from '../../schemas/schema-path.js';
import { successSchema } from '../../index/success-schema.js';
import { isInternal } from '../../index/visibility.js';
import type { ConnectorIndex, ConnectorOperation } from '../../index/connector-index.js';
import type { Fix } from '../../fixes/fix.js';
import { offering } from '../../fixes/fixing.js';
import { documentOf, type ConnectorProject } from '../../project/connector-project.js';
import { memberOf, textOf, type JsonObject } from '../../lint/json-object.js';
import { defineRule } from '../rule.js';
import { pollingPolicies, polls } from './polling-triggers.js';

export const pollingPolicy = defineRule({
  meta: {
    id: 'polling-policy',
    title: 'A polling trigger has a policy that says what is new',
    severity: 'warning',
    profiles: ['save'],
    serviceRules: {},
    reads: ['definition', 'properties'],
    messages: { missing: 'Nothing says how this trigger finds out what is new, so that it starts flows for the same things again, or never, unless the API keeps account itself (by the header "Location"). Add a policy "pollingtrigger" that names {id} to apiProperties.json; a webhook needs "x-ms-notification-content" on its path.' },
    fixable: 'suggestion',
  },
  create: ({ project, index, isComplete, report }) => {
    if (!isComplete || documentOf(project, 'properties') === undefined) return {};
    const covered = new Set(pollingPolicies(index).flatMap(({ operations }) => operations.map(({ at }) => at.pointer)));
    const inScript = new Set(index.scriptOperations.map(({ operationId }) => operationId));
    return {
      Operation(operation, at) {
        const { operationId } = operation;
        // What a script does with a trigger cannot be seen.
        if (!polls(operation) || covered.has(at.pointer) || inScript.has(operationId ?? '')) return;
        report({ at, part: 'key', messageId: 'missing', data: { id: operationId ?? 'the operation' }, isMissing: true, ...offering(proposeFor(operation, project, index)) });
      },
    };
  },
});

/** Names of parameters that ask for what is new, and of properties that say since when something is there. */
const STATE = /since|after|from|start|created|updated|modified|changed|last/i;

/** A policy that asks with the time or number of the newest item. Only where the answer is a list, and one parameter is made for it. */
function proposeFor(operation: ConnectorOperation, project: ConnectorProject, index: ConnectorIndex): readonly Fix[] {
  const { operationId } = operation;
  const state = index.parametersOf(operation).find(({ in: place, name = '', value }) => place === 'query' && (isInternal(value) || STATE.test(name)))?.name;
  const list = listIn(successSchema(operation, index), index);
  if (operationId === undefined || state === undefined || list === undefined) return [];
  const data = list.name === undefined ? '@triggerBody()' : `@triggerBody().${list.name}`;
  const properties = [...propertiesOf(list.items, index)];
  const newest = properties.find(([name, { format }]) => format === 'date-time' && STATE.test(name)) ?? properties.find(([name, { format }]) => format === 'date-time' || STATE.test(name)) ?? properties.find(([name]) => /^id$/i.test(name));
  if (newest === undefined) return [];
  const parameters = { triggerConfig: { [state]: `${data}[0].${newest[0]}` }, triggerDataPath: data };
  return proposePolicy(project, { templateId: 'pollingtrigger', title: `What is new for ${operationId}`, type: 'PollingTrigger', operationId, parameters });
}

/** The list in an answer: the answer itself, or its only property that is one. */
function listIn(schema: unknown, index: ConnectorIndex): { readonly name?: string; readonly items: unknown } | undefined {
  const resolved = resolveSchema(schema, index);
  if (textOf(memberOf(resolved, 'type')) === 'array') return { items: memberOf(resolved, 'items') };
  const [first, ...others] = [...propertiesOf(resolved, index)].flatMap(([name, property]) => {
    const value: JsonObject | undefined = resolveSchema(property, index);
    return textOf(memberOf(value, 'type')) === 'array' && /^\w+$/.test(name) ? [{ name, items: memberOf(value, 'items') }] : [];
  });
  return others.length === 0 ? first : undefined;
}
