import type { DataverseClient } from '../dataverse/dataverse-client.js';
import { isPlatformError, mayHaveHappened, PlatformError } from '../errors/platform-error.js';
import type { Clock } from '../time/clock.js';
import type { SolutionProgress } from './solution-progress.js';
import { waitForEnd } from './wait-for-end.js';

/** An import that holds a new version back gives it this name until it is applied (Dataverse, "stage for upgrade"). */
export const HELD_SUFFIX = '_Upgrade';

export interface ApplyUpgradeRequest {
  readonly dataverse: DataverseClient;
  /** Its unique name, without the suffix. */
  readonly solution: string;
  readonly clock: Clock;
  readonly progress?: SolutionProgress;
  readonly signal?: AbortSignal;
}

/** A lost answer is followed by so many further tries. */
const MAX_LOST = 4;

/**
 * Applies the upgrade that an import held back: the new version takes the place of the installed one. What is held is the memory: as long as
 * it is there, nothing was applied, and once it is gone, asking again applies nothing. So it may be run again after any interruption.
 * Throws a PlatformError (`service-refused` with the reason where the environment cannot do it). Steps: apply, wait.
 */
export async function applyUpgrade(request: ApplyUpgradeRequest): Promise<'applied' | 'nothing-held'> {
  if (!(await isHeld(request))) return 'nothing-held';
  const { dataverse, clock, progress, signal } = request;
  progress?.('apply');
  const operationId = await startOnce(request);
  if (operationId === undefined) return 'applied';
  progress?.('wait');
  const ended = await waitForEnd(async () => {
    const operation = await dataverse.operation(operationId, signal);
    return operation.state === 'waiting' || operation.state === 'running' ? undefined : operation;
  }, clock, signal);
  if (ended.state === 'succeeded' || !(await isHeld(request))) return 'applied';
  throw refused(ended.state === 'failed' && ended.message !== '' ? ended.message : ended.state === 'canceled' ? 'Somebody cancelled the upgrade in the environment.' : 'The upgrade failed, and the service gives no reason.');
}

async function isHeld({ dataverse, solution, signal }: ApplyUpgradeRequest): Promise<boolean> {
  return (await dataverse.solution(`${solution}${HELD_SUFFIX}`, signal)) !== undefined;
}

/** Undefined: what was held is gone, so that an earlier request has done it. While another installation runs, which may be ours, it waits. */
async function startOnce(request: ApplyUpgradeRequest): Promise<string | undefined> {
  let lost = 0;
  const started = await waitForEnd(async () => {
    try {
      return { operationId: await request.dataverse.startUpgrade(request.solution, request.signal) };
    } catch (error) {
      if (isPlatformError(error, 'cancelled')) throw error;
      if (!(await isHeld(request))) return { operationId: undefined };
      if (isPlatformError(error, 'conflict') || (mayHaveHappened(error) && ++lost < MAX_LOST)) return undefined;
      throw error;
    }
  }, request.clock, request.signal);
  return started.operationId;
}

function refused(reason: string): PlatformError {
  return new PlatformError('service-refused', { data: { reason } });
}
