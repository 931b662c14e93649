import type { DataverseClient } from '../dataverse/dataverse-client.js';
import { PlatformError } from '../errors/platform-error.js';
import type { Clock } from '../time/clock.js';
import type { SolutionProgress } from './solution-progress.js';
import { waitForEnd } from './wait-for-end.js';

export interface ExportRequest {
  readonly dataverse: DataverseClient;
  /** Its unique name. */
  readonly solution: string;
  readonly isManaged: boolean;
  readonly clock: Clock;
  readonly progress?: SolutionProgress;
  readonly signal?: AbortSignal;
}

/** The archive of a solution. Throws a PlatformError. Steps: start-export, wait, download. */
export async function exportSolution({ dataverse, solution, isManaged, clock, progress, signal }: ExportRequest): Promise<Uint8Array> {
  progress?.('start-export');
  const { operationId, exportJobId } = await dataverse.startExport(solution, isManaged, signal);
  progress?.('wait');
  const ended = await waitForEnd(async () => {
    const operation = await dataverse.operation(operationId, signal);
    return operation.state === 'waiting' || operation.state === 'running' ? undefined : operation;
  }, clock, signal);
  if (ended.state === 'failed') throw new PlatformError('service-refused', { data: { reason: ended.message || 'The export failed, and the service gives no reason.' } });
  if (ended.state === 'canceled') throw new PlatformError('service-refused', { data: { reason: 'Somebody cancelled the export in the environment.' } });
  progress?.('download');
  return await dataverse.downloadExport(exportJobId, signal);
}
