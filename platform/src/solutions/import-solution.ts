import { createHash } from 'node:crypto';
import type { ComponentParameter, DataverseClient, ImportMode } from '../dataverse/dataverse-client.js';
import type { ImportResult, StageResult } from '../dataverse/import-answers.js';
import { namingSteps } from '../errors/naming-steps.js';
import { isPlatformError, mayHaveHappened, PlatformError } from '../errors/platform-error.js';
import type { Clock } from '../time/clock.js';
import type { ImportMemory, PendingImport } from './import-memory.js';
import type { SolutionProgress } from './solution-progress.js';
import { waitForEnd } from './wait-for-end.js';

export interface SolutionImportRequest {
  readonly dataverse: DataverseClient;
  readonly environmentId: string;
  readonly archive: Uint8Array;
  readonly mode: ImportMode;
  readonly parameters: readonly ComponentParameter[];
  /**
   * Further values, which the caller asks a person for. Called once the archive is accepted, and only where an import is about to be sent. They are no part of
   * what tells imports apart: a run after an interruption finds what was sent, and asks nothing.
   */
  readonly moreParameters?: () => Promise<readonly ComponentParameter[]>;
  /** Replaces what was changed in the environment without a solution. */
  readonly overwrite: boolean;
  /** Publishes all changes afterwards. Connectors need none of it. */
  readonly publish: boolean;
  readonly memory: ImportMemory;
  /** Gives a new GUID. */
  readonly newId: () => string;
  readonly clock: Clock;
  readonly progress?: SolutionProgress;
  readonly signal?: AbortSignal;
}

export interface SolutionImportOutcome {
  readonly importJobId: string;
  /** Undefined where an earlier run had sent it. */
  readonly staged: StageResult | undefined;
  /** An earlier, interrupted run had sent it: nothing was sent again. */
  readonly isAdopted: boolean;
  readonly warnings: readonly string[];
}

/** Milliseconds before each look for an import whose start got no answer. */
const WAITS = [1000, 2000, 4000] as const;
const MAX_STARTS = 4;

/**
 * Imports a solution once, however often its requests fail: the id of the import job is ours and is remembered before anything is sent; where
 * an answer got lost, in this run or in one before, the job is looked for first. Throws a PlatformError: `service-refused` with what the
 * environment found, and what the service answers. Steps: check-earlier, stage, remember-intent, start-import, wait, read-result, (publish).
 */
export function importSolution(request: SolutionImportRequest): Promise<SolutionImportOutcome> {
  return namingSteps(request, importOnce);
}

async function importOnce(request: SolutionImportRequest): Promise<SolutionImportOutcome> {
  const { dataverse, memory, progress, signal } = request;
  const pending = await pendingOf(request);
  progress?.('check-earlier');
  const earlier = pending.isRemembered ? await dataverse.importJob(pending.job.importJobId, signal) : undefined;
  const started = earlier === undefined ? await stageAndStart(request, pending.job) : { operationId: undefined, importJobId: earlier.id, staged: undefined };
  const result = await endOf(request, started.importJobId, started.operationId);
  if (!result.isPassed) {
    await memory.write(undefined);
    throw refused(result.errors, result.warnings, 'The import failed, and the service gives no reason.');
  }
  if (request.publish) {
    progress?.('publish');
    await dataverse.publishAll(signal);
  }
  // Not before: where publishing failed, the next run publishes, and imports nothing again.
  await memory.write(undefined);
  return { importJobId: started.importJobId, staged: started.staged, isAdopted: earlier !== undefined, warnings: result.warnings };
}

/** Lets the environment look at the archive, and imports nothing. Throws as an import does. Step: stage. */
export async function stageSolution({ dataverse, archive, progress, signal }: Pick<SolutionImportRequest, 'dataverse' | 'archive' | 'progress' | 'signal'>): Promise<StageResult & { readonly stageId: string }> {
  progress?.('stage');
  const staged = await dataverse.stage(archive, signal);
  const missing = staged.missing.map(({ required, requiredSolution, dependent }) => `${dependent ?? 'A component'} needs ${required}${requiredSolution === undefined ? '' : ` of the solution ${requiredSolution}`}, which the environment does not have.`);
  const { stageId } = staged;
  if (!staged.isPassed || stageId === undefined || missing.length > 0) throw refused([...staged.errors, ...missing], staged.warnings, 'The environment does not accept the archive, and gives no reason.');
  return { ...staged, stageId };
}

async function pendingOf({ memory, environmentId, archive, parameters, overwrite, mode, newId }: SolutionImportRequest): Promise<{ readonly job: PendingImport; readonly isRemembered: boolean }> {
  const content = createHash('sha256').update(archive).update(JSON.stringify([parameters, overwrite])).digest('hex');
  const remembered = await memory.read();
  if (remembered?.environmentId === environmentId && remembered.content === content && remembered.mode === mode) return { job: remembered, isRemembered: true };
  return { job: { environmentId, content, mode, importJobId: newId() }, isRemembered: false };
}

interface Started {
  /** Undefined where the answer that names it got lost. */
  readonly operationId: string | undefined;
  readonly importJobId: string;
  readonly staged: StageResult | undefined;
}

async function stageAndStart(request: SolutionImportRequest, job: PendingImport): Promise<Started> {
  const staged = await stageSolution(request);
  const parameters = [...request.parameters, ...((await request.moreParameters?.()) ?? [])];
  request.progress?.('remember-intent');
  await request.memory.write(job);
  request.progress?.('start-import');
  for (let count = 1; ; count++) {
    try {
      return { ...(await start({ ...request, parameters }, job, staged.stageId)), staged };
    } catch (error) {
      if (isPlatformError(error, 'cancelled')) throw error;
      if (await hasArrived(request, job, error)) return { operationId: undefined, importJobId: job.importJobId, staged };
      // The same id again: should the lost request still arrive, one of the two is refused.
      if (mayHaveHappened(error) && count < MAX_STARTS) continue;
      if (!mayHaveHappened(error)) await request.memory.write(undefined);
      throw error;
    }
  }
}

function start({ dataverse, mode, parameters, overwrite, signal }: SolutionImportRequest, { importJobId }: PendingImport, stageId: string): Promise<{ readonly operationId: string; readonly importJobId: string }> {
  return dataverse.startImport({ importJobId, stageId, mode, parameters, overwrite }, signal);
}

/** After a lost answer, and after a refusal which may be about our own import: a second one of that id, or another one that runs. */
async function hasArrived({ dataverse, clock, signal }: SolutionImportRequest, { importJobId }: PendingImport, error: unknown): Promise<boolean> {
  if (!mayHaveHappened(error) && !isPlatformError(error, 'conflict')) return false;
  for (const wait of WAITS) {
    if ((await dataverse.importJob(importJobId, signal)) !== undefined) return true;
    await clock.sleep(wait, signal);
  }
  return false;
}

/** What became of it. Whether it passed is what its result says; that it ended is not enough. */
async function endOf({ dataverse, clock, progress, signal }: SolutionImportRequest, importJobId: string, operationId: string | undefined): Promise<ImportResult> {
  progress?.('wait');
  const failure = await waitForEnd(() => (operationId === undefined ? jobEnd(dataverse, importJobId, signal) : operationEnd(dataverse, operationId, signal)), clock, signal);
  progress?.('read-result');
  if (failure === '') return await dataverse.importResult(importJobId, signal);
  const result = await resultIfAny(dataverse, importJobId, signal);
  return { isPassed: false, warnings: result?.warnings ?? [], errors: result === undefined || result.errors.length === 0 ? [failure] : result.errors };
}

/** Undefined: not yet; empty: it ended well; else why not. */
async function operationEnd(dataverse: DataverseClient, id: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  const operation = await dataverse.operation(id, signal);
  switch (operation.state) {
    case 'waiting':
    case 'running': return undefined;
    case 'succeeded': return '';
    case 'canceled': return 'Somebody cancelled the import in the environment.';
    case 'failed': return operation.message || 'The import failed, and the service gives no reason.';
  }
}

async function jobEnd(dataverse: DataverseClient, id: string, signal: AbortSignal | undefined): Promise<string | undefined> {
  return (await dataverse.importJob(id, signal))?.isCompleted === true ? '' : undefined;
}

/** An import that failed early has no result; why it failed is known all the same. */
async function resultIfAny(dataverse: DataverseClient, importJobId: string, signal: AbortSignal | undefined): Promise<ImportResult | undefined> {
  try {
    return await dataverse.importResult(importJobId, signal);
  } catch (error) {
    if (isPlatformError(error, 'not-found', 'service-refused')) return undefined;
    throw error;
  }
}

function refused(errors: readonly string[], warnings: readonly string[], otherwise: string): PlatformError {
  const message = (severity: 'error' | 'warning') => (text: string) => ({ severity, path: undefined, pointer: undefined, message: text });
  const [first = otherwise, ...others] = errors;
  return new PlatformError('service-refused', {
    data: { reason: others.length === 0 ? first : `${first} (and ${others.length} more)` },
    serviceMessages: [...others.map(message('error')), ...warnings.map(message('warning'))],
  });
}
