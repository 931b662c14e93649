import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type DeployedFiles, deployedFilesIn, type DeploymentPlan, type DeploymentRequest, keptPlaceOf, nodeFileSystem, PreviousStates } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

/** Where it is kept what deployments replace: `--keep`, else a folder of the account's. Undefined where the account has none. */
export function keptStates(keep: string | undefined, { cwd, env }: Pick<CommandIo, 'cwd' | 'env'>): PreviousStates | undefined {
  const folder = keep === undefined ? stateFolder(env, 'previous') : path.resolve(cwd, keep);
  return folder === undefined ? undefined : new PreviousStates(nodeFileSystem, pathToFileURL(folder).href);
}

/** Where copies of what is deployed are kept, so that the next deployment need not fetch it. Undefined where the account has no folder for such things. */
export function deployedFilesOf(cloudId: string, environment: DeploymentRequest['environment'], env: CommandIo['env']): DeployedFiles | undefined {
  const folder = stateFolder(env, 'deployed');
  return folder === undefined ? undefined : deployedFilesIn(nodeFileSystem, pathToFileURL(folder).href, { cloudId, environmentId: environment.id });
}

/** Keeps what is there before it is replaced, for a rollback. What cannot be kept is told, and stops nothing. */
export async function keepPrevious(plan: DeploymentPlan, request: DeploymentRequest, keep: string | undefined, io: CommandIo): Promise<void> {
  const states = keptStates(keep, io);
  if (plan.previous === undefined || states === undefined) {
    io.stderr.write(`What is replaced is not kept, since ${plan.previous === undefined ? 'the service has no original definition of it' : 'no folder is known for it: name one with --keep'}. A rollback will not be possible.\n`);
    return;
  }
  try {
    await states.keep(keptPlaceOf(request, plan.connector.id), plan.previous, new Date(request.clock.now()).toISOString());
  } catch (error) {
    io.stderr.write(`What is replaced could not be kept: ${printable(error instanceof Error ? error.message : String(error))}. A rollback will not be possible.\n`);
  }
}

/** By the customs of each system: XDG_STATE_HOME, LOCALAPPDATA on Windows, else `.local/state` of the account. */
function stateFolder({ XDG_STATE_HOME, LOCALAPPDATA, HOME }: CommandIo['env'], name: 'previous' | 'deployed'): string | undefined {
  const base = [XDG_STATE_HOME, LOCALAPPDATA, HOME === undefined || HOME === '' ? undefined : path.join(HOME, '.local', 'state')].find((each) => each !== undefined && each !== '');
  return base === undefined ? undefined : path.join(base, 'connector-workbench', name);
}
