import { deployConnector, type DeploymentOutcome, type DeploymentRequest, type Environment, findRoute, hashesOf, importConnector, isPlatformError, planDeployment, type Platform, PlatformError, rememberUnchanged } from '@connector-workbench/platform';
import { isReadyToDeploy } from '../deployment/check-before-deployment.js';
import { keepPrevious } from '../deployment/kept-states.js';
import { inEnvironment, type LoadedProject, localConnectorOf } from '../deployment/project-in-environment.js';
import { requestFor } from '../deployment/prepare-deployment.js';
import { describeOutcome } from '../deployment/report-outcome.js';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';
import { describeFailure } from '../services/describe-failure.js';
import type { PromoteArguments } from './promote-arguments.js';
import type { PromotionOutcome } from './promotion-outcome.js';
import { memoryInState } from './memory-in-state.js';

export interface Promotion {
  readonly loaded: LoadedProject;
  readonly from: Environment | undefined;
  readonly to: Environment;
  readonly services: Platform;
  /** How many requests `services` has sent. */
  readonly requests: () => number;
}

type Result = Omit<PromotionOutcome, 'name' | 'requests' | 'notes'>;

/** Brings one connector to the next environment. What goes wrong is an outcome: the others go on. */
export async function promoteOne(promotion: Promotion, args: PromoteArguments, io: CommandIo): Promise<PromotionOutcome> {
  let notes = '';
  const ownIo: CommandIo = { ...io, stderr: { isTerminal: false, write: (text) => { notes += text; } } };
  const result = await resultOf(promotion, args, ownIo);
  return { name: promotion.loaded.files.name, ...result, requests: promotion.requests(), notes };
}

async function resultOf(promotion: Promotion, args: PromoteArguments, io: CommandIo): Promise<Result> {
  try {
    return await promote(promotion, args, io);
  } catch (error) {
    if (isPlatformError(error)) io.stderr.write(describeFailure(error));
    else if (error instanceof UsageError) io.stderr.write(`connector: ${printable(error.message)}\n`);
    else throw error;
    return { result: 'failed' };
  }
}

async function promote(promotion: Promotion, args: PromoteArguments, io: CommandIo): Promise<Result> {
  if (io.stop.aborted) throw new PlatformError('cancelled');
  if (args.anySource !== true) await assertInSource(promotion, args, io);
  const target = await inEnvironment(promotion.loaded, promotion.to);
  if (args.deployAnyway !== true && !isReadyToDeploy(target, io)) return { result: 'failed' };
  const request = requestFor(promotion.to, await localConnectorOf(target, io.stop), memoryInState(target.files, args.state, io), promotion.services, io);
  const route = await findRoute(request);
  if (route.kind === 'update') return update(request, route.connectorId, args, io);
  const files = Object.keys(request.local.files).map((kind) => ({ kind: kind as keyof typeof request.local.files, effect: 'add' as const }));
  if (args.plan === true) return { result: 'planned', files };
  const outcome = await importConnector({ ...request, existing: route.existing });
  const isAdopted = outcome.notes.some(({ kind }) => kind === 'adopted');
  return { ...tell(outcome, isAdopted ? 'adopted' : 'created', io), files };
}

async function update(request: DeploymentRequest, connectorId: string, args: PromoteArguments, io: CommandIo): Promise<Result> {
  const plan = await planDeployment({ ...request, connectorId });
  const files = plan.files.filter(({ effect }) => effect !== 'none' && effect !== 'keep').map(({ kind, effect }) => ({ kind, effect }));
  if (!plan.hasChanges && args.plan !== true) await rememberUnchanged(request, plan);
  if (!plan.hasChanges) return { result: 'unchanged', connectorId };
  if (args.plan === true) return { result: 'planned', connectorId, files };
  if (plan.drift.length === 0 || args.acceptDrift === true) await keepPrevious(plan, request, args.keep, io);
  return { ...tell(await deployConnector({ ...request, plan, acceptDrift: args.acceptDrift === true }), 'updated', io), files };
}

function tell(outcome: DeploymentOutcome, result: 'created' | 'adopted' | 'updated', io: CommandIo): Result {
  for (const line of describeOutcome(outcome, result)) io.stderr.write(`${line}\n`);
  return { result, connectorId: outcome.connectorId };
}

/**
 * What is promoted is what the environment before has: remembered where it was deployed from here, else asked of it. Throws a UsageError
 * where it has something else.
 */
async function assertInSource({ loaded, from, services }: Promotion, args: PromoteArguments, io: CommandIo): Promise<void> {
  if (from === undefined) return;
  const local = await localConnectorOf(await inEnvironment(loaded, from), io.stop);
  const memory = memoryInState(loaded.files, args.state, io);
  const remembered = (await memory.read()).environments[from.id]?.local;
  const different = remembered === undefined
    ? (await planSource(requestFor(from, local, memory, services, io))).filter(({ effect }) => effect !== 'none' && effect !== 'keep').map(({ kind }) => kind)
    : differencesBetween(remembered, hashesOf({ ...local.files, definition: { ...local.files.definition, bytes: new TextEncoder().encode(local.definitionText) } }));
  if (different.length > 0) throw new UsageError(`${from.displayName} has something else than these files: ${different.join(', ')}. Deploy them there first, or promote them all the same with --any-source.`);
}

async function planSource(request: DeploymentRequest): Promise<Awaited<ReturnType<typeof planDeployment>>['files']> {
  try {
    return (await planDeployment(request)).files;
  } catch (error) {
    if (!isPlatformError(error, 'not-deployed', 'not-found')) throw error;
    throw new UsageError(`${request.environment.displayName} does not have this connector. Deploy it there first, or promote it all the same with --any-source.`, { cause: error });
  }
}

function differencesBetween(a: Readonly<Record<string, string | undefined>>, b: Readonly<Record<string, string | undefined>>): readonly string[] {
  return [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((kind) => a[kind] !== b[kind]);
}
