import type { DataverseClient, InstalledSolution } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { closestName } from '../io/closest-name.js';

/** The solution of that unique name. Throws a UsageError where the environment has none. */
export async function findSolution(dataverse: DataverseClient, wanted: string, environment: string, signal: AbortSignal): Promise<InstalledSolution> {
  const found = await dataverse.solution(wanted, signal);
  if (found !== undefined) return found;
  const closest = closestName(wanted, (await dataverse.solutions(signal)).map(({ uniqueName }) => uniqueName));
  throw new UsageError(`${environment} has no solution "${wanted}".${closest === undefined ? '' : ` Did you mean "${closest}"?`} "connector solution list -e …" lists the unique names.`);
}
