import { clientIdsOf } from '../connectors/client-ids.js';
import { placeholderWarnings } from '../connectors/placeholder-client-ids.js';
import { needsClientSecret } from '../connectors/upload-body.js';
import { deployConnector } from '../deployment/deploy-connector.js';
import type { DeploymentOutcome, DeploymentRequest } from '../deployment/deployment-request.js';
import { findRoute } from '../deployment/deployment-route.js';
import { importConnector } from '../deployment/import-connector.js';
import { type DeploymentPlan, planDeployment } from '../deployment/plan-deployment.js';
import { rememberUnchanged } from '../deployment/remember-unchanged.js';
import type { Environment } from '../environments/environment.js';
import { localConnectorOf, projectInEnvironment } from '../deployment/project-in-environment.js';
import { PlatformError } from '../errors/platform-error.js';
import { checkSource } from './check-source.js';
import { overlayOf } from './overlay-of.js';
import type { PromotedConnector } from './promoted-connector.js';
import type { ConnectorPlan, PromotionOutcome } from './promotion-plan.js';
import type { PromotionRequest, PromotionServices } from './promotion-request.js';

/** A plan for one connector, and how it is carried out. */
export interface PlannedWork {
  readonly plan: ConnectorPlan;
  /** `clientSecret`: the one that the plan says is needed. */
  carryOut(clientSecret?: string): Promise<Omit<PromotionOutcome, 'name' | 'title' | 'route' | 'requests'>>;
}

/** Plans to write one connector into an environment by itself. Throws a PlatformError. */
export async function planDirect(connector: PromotedConnector, environment: Environment, request: PromotionRequest, services: PromotionServices): Promise<PlannedWork> {
  await checkSource(connector, request, services);
  const { config } = request.to;
  const project = await projectInEnvironment(connector.project, config);
  const refusal = request.refusalOf(connector, project);
  if (refusal !== undefined) throw new PlatformError('not-promotable', { data: { reason: refusal } });
  const deployment = deploymentOf(connector, environment, await localConnectorOf(project, request.fileSystem, request.signal), request, services);
  const route = await findRoute(deployment);
  const common = { name: connector.name, title: deployment.local.title, route: 'direct', losses: [], notes: placeholderWarnings(deployment.local.apiProperties), overlay: overlayOf(config) } as const;
  if (route.kind === 'create') {
    const files = Object.keys(deployment.local.files).map((kind) => ({ kind: kind as keyof typeof deployment.local.files, effect: 'add' as const }));
    const needsSecret = deployment.clientSecret === undefined && needsClientSecret(deployment.local.apiProperties);
    return {
      plan: { ...common, effect: 'create', files, drift: [], ...(needsSecret ? { needsSecretOf: clientIdsOf(deployment.local.apiProperties), notes: [...common.notes, 'It signs in with OAuth, and to create it the client secret of its app registration is needed.'] } : {}) },
      carryOut: async (clientSecret) => ({ ...createdOf(await importConnector({ ...deployment, existing: route.existing, ...(clientSecret === undefined ? {} : { clientSecret }) })), files }),
    };
  }
  const plan = await planDeployment({ ...deployment, connectorId: route.connectorId });
  const files = plan.files.filter(({ effect }) => effect !== 'none' && effect !== 'keep').map(({ kind, effect }) => ({ kind, effect }));
  return {
    plan: { ...common, effect: plan.hasChanges ? 'update' : 'none', connectorId: route.connectorId, files, drift: plan.hasChanges ? plan.drift : [] },
    carryOut: async () => (plan.hasChanges ? { ...(await update(plan, deployment, request)), files } : await leave(plan, deployment)),
  };
}

function deploymentOf(connector: PromotedConnector, environment: Environment, local: DeploymentRequest['local'], { clock, clientSecret, copies, progress, signal }: PromotionRequest, { services }: PromotionServices): DeploymentRequest {
  const deployed = copies?.(environment);
  return {
    connectors: services.connectors, cloudId: services.cloud.id, environment, dataverse: () => services.dataverse(environment), local, memory: connector.memory, clock,
    ...(deployed === undefined ? {} : { deployed }),
    ...(connector.history === undefined ? {} : { history: connector.history }),
    ...(progress === undefined ? {} : { progress: (step) => { progress(connector.name, step); } }),
    ...(clientSecret === undefined ? {} : { clientSecret }),
    ...(signal === undefined ? {} : { signal }),
  };
}

type Done = Pick<PromotionOutcome, 'result' | 'connectorId' | 'notes' | 'deployment'>;

function createdOf(deployment: DeploymentOutcome): Done {
  return { result: deployment.notes.some(({ kind }) => kind === 'adopted') ? 'adopted' : 'created', connectorId: deployment.connectorId, notes: [], deployment };
}

async function update(plan: DeploymentPlan, deployment: DeploymentRequest, request: PromotionRequest): Promise<Done> {
  const { drift } = request.allow;
  const note = plan.drift.length === 0 || drift ? await request.keepPrevious(plan, deployment) : undefined;
  const outcome = await deployConnector({ ...deployment, plan, acceptDrift: drift });
  return { result: 'updated', connectorId: outcome.connectorId, notes: note === undefined ? [] : [note], deployment: outcome };
}

async function leave(plan: DeploymentPlan, deployment: DeploymentRequest): Promise<Done> {
  await rememberUnchanged(deployment, plan);
  return { result: 'unchanged', connectorId: plan.connector.id, notes: [] };
}
