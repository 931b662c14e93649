import { type ConnectorProject, decodeText, isSameValue, type LogicAppStage } from '@connector-workbench/core';
import { type CustomApi, customApiBody, customApiOf, lossesOf, resourceNameOf } from '@connector-workbench/core/logic-apps';
import { withoutSecrets } from '../deployment/content-hash.js';
import { localConnectorOf, projectInEnvironment } from '../deployment/project-in-environment.js';
import { isPlatformError, PlatformError } from '../errors/platform-error.js';
import { parseJson } from '../http/json.js';
import type { CustomApiPlace, CustomApiResource } from '../logic-apps/custom-api-resource.js';
import type { LogicAppsClient } from '../logic-apps/logic-apps-client.js';
import { checkSource } from './check-source.js';
import { overlayOf } from './overlay-of.js';
import type { PlannedWork } from './plan-direct.js';
import type { PromotedConnector } from './promoted-connector.js';
import type { ConnectorPlan, PlannedLoss } from './promotion-plan.js';
import type { PromotionRequest, PromotionServices } from './promotion-request.js';

/**
 * Plans to make one connector a resource of Azure Logic Apps. What gets lost is listed, and stops it where nobody accepted it. Throws a
 * PlatformError. `subscriptionId`: of the stage's subscription, which may be named by its display name.
 */
export async function planLogicApp(connector: PromotedConnector, stage: LogicAppStage, subscriptionId: string, request: PromotionRequest, services: PromotionServices): Promise<PlannedWork> {
  await checkSource(connector, request, services);
  const client = logicAppsOf(services);
  const project = await projectInEnvironment(connector.project, request.to.config);
  const refusal = request.refusalOf(connector, project);
  if (refusal !== undefined) throw new PlatformError('not-promotable', { data: { reason: refusal } });
  const local = await localConnectorOf(project, request.fileSystem, request.signal);
  const api = customApiOf(project);
  if (api === undefined) throw new PlatformError('not-promotable', { data: { reason: 'The definition is no object, so that there is nothing to make a connector of.' } });
  request.progress?.(connector.name, 'read-resource');
  const place: CustomApiPlace = { subscriptionId, resourceGroup: stage.resourceGroup, name: resourceNameOf(api.displayName) };
  const before = await existing(client, place, request.signal);
  const files = await changesOf(client, before, api, local.files.icon?.bytes, request.signal);
  const effect = before === undefined ? 'create' : files.length > 0 ? 'update' : 'none';
  const losses = plannedLosses(project, stage, request);
  const plan: ConnectorPlan = { name: connector.name, title: api.displayName, route: 'logicapp', effect, connectorId: before?.id, files, drift: [], losses, notes: [], overlay: overlayOf(request.to.config) };
  return {
    plan,
    carryOut: async () => {
      refuseLosses(losses);
      if (effect === 'none') return { result: 'unchanged', connectorId: before?.id, notes: [] };
      request.progress?.(connector.name, 'write-resource');
      const written = await write(client, place, { api, before, location: before?.location ?? stage.location }, request);
      return { result: before === undefined ? 'created' : 'updated', connectorId: written.id, files, notes: losses.map(({ message }) => message) };
    },
  };
}

/** The id of the subscription that a stage names by its id or display name. Throws a PlatformError. */
export async function findSubscriptionId(stage: LogicAppStage, services: PromotionServices, signal?: AbortSignal): Promise<string> {
  const wanted = stage.subscription.toLowerCase();
  const found = (await logicAppsOf(services).listSubscriptions(signal)).filter(({ id, displayName }) => id.toLowerCase() === wanted || displayName.toLowerCase() === wanted);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only.id;
  throw new PlatformError('not-promotable', { data: { reason: only === undefined ? `This account sees no subscription "${stage.subscription}". Check its name in connector.config.json.` : `There are ${found.length} subscriptions called "${stage.subscription}". Name one by its id.` } });
}

function logicAppsOf({ services }: PromotionServices): LogicAppsClient {
  const { logicApps, cloud } = services;
  if (logicApps === undefined) throw new PlatformError('not-promotable', { data: { reason: `The cloud "${cloud.label}" has no Azure Resource Manager, and so no Logic Apps.` } });
  return logicApps;
}

async function existing(client: LogicAppsClient, place: CustomApiPlace, signal: AbortSignal | undefined): Promise<CustomApiResource | undefined> {
  try {
    return await client.get(place, signal);
  } catch (error) {
    if (isPlatformError(error, 'not-found')) return undefined;
    throw error;
  }
}

/** What a resource is answered with. `backendService` is not among it, and follows from the definition. */
const COMPARED = ['displayName', 'description', 'brandColor', 'connectionParameters', 'capabilities'] as const;

/** What is empty says nothing, and the service may leave it out. */
function meaningOf(value: unknown): unknown {
  const isEmpty = value === undefined || value === null || value === '' || (typeof value === 'object' && Object.keys(value).length === 0);
  return isEmpty ? null : withoutSecrets(value);
}

/** What is different there, secrets aside. What cannot be read counts as different. */
async function changesOf(client: LogicAppsClient, before: CustomApiResource | undefined, api: CustomApi, icon: Uint8Array | undefined, signal: AbortSignal | undefined): Promise<ConnectorPlan['files']> {
  const kinds = ['definition', 'properties', ...(icon === undefined ? [] : ['icon' as const])] as const;
  if (before === undefined) return kinds.map((kind) => ({ kind, effect: 'add' }));
  const [definition, there] = await Promise.all([readOrNothing(() => client.readDefinition(before, signal)), icon === undefined ? undefined : readOrNothing(() => client.readIcon(before, signal))]);
  const isSameDefinition = definition !== undefined && isSameValue(parseJson(decodeText(definition).text), api.properties.swagger);
  const isSameProperties = COMPARED.every((name) => isSameValue(meaningOf(api.properties[name]), meaningOf(before.properties[name])));
  const isSameIcon = icon === undefined || (there !== undefined && Buffer.from(there).equals(Buffer.from(icon)));
  const same = { definition: isSameDefinition, properties: isSameProperties, icon: isSameIcon };
  return kinds.filter((kind) => !same[kind]).map((kind) => ({ kind, effect: 'replace' }));
}

async function readOrNothing<T>(read: () => Promise<T>): Promise<T | undefined> {
  try {
    return await read();
  } catch (error) {
    if (isPlatformError(error, 'definition-missing', 'not-found', 'host-not-allowed')) return undefined;
    throw error;
  }
}

function plannedLosses(project: ConnectorProject, stage: LogicAppStage, { allow }: PromotionRequest): readonly PlannedLoss[] {
  return lossesOf(project).map(({ reason, message, isHarmless }) => ({ reason, message, isAccepted: isHarmless || stage.accept.includes(reason) || allow.losses.includes(reason) }));
}

function refuseLosses(losses: readonly PlannedLoss[]): void {
  const open = losses.filter(({ isAccepted }) => !isAccepted);
  if (open.length === 0) return;
  throw new PlatformError('losses-not-accepted', { data: { losses: open.map(({ message }) => message).join(' '), reasons: [...new Set(open.map(({ reason }) => reason))].join(', ') } });
}

async function write(client: LogicAppsClient, place: CustomApiPlace, { api, before, location }: { readonly api: CustomApi; readonly before: CustomApiResource | undefined; readonly location: string }, { clientSecret, signal }: PromotionRequest): Promise<CustomApiResource> {
  const isMissing = api.secrets.some(({ isClientSecret, value }) => isClientSecret && (value === undefined || value === ''));
  if (before === undefined && isMissing && clientSecret === undefined) throw new PlatformError('secret-missing');
  const body = customApiBody(api, { location, ...(before === undefined ? {} : { tags: before.tags }), ...(clientSecret === undefined ? {} : { clientSecret }) });
  const condition = before === undefined ? { kind: 'new' } as const : before.etag === undefined ? undefined : { kind: 'unchanged', etag: before.etag } as const;
  return await client.put(place, body, condition, signal);
}
