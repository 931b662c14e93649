import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { accountStateFolder, accountStatesIn, type AccountStates, type DeployedFiles, deployedFilesIn, type DeploymentPlan, type DeploymentRequest, keptPlaceOf, nodeFileSystem, PreviousStates } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

/** Where it is kept what deployments replace: `--keep`, else a folder of the account's, which the editor uses, too. Undefined where the account has none. */
export function keptStates(keep: string | undefined, { cwd, env }: Pick<CommandIo, 'cwd' | 'env'>): PreviousStates | undefined {
  return keep === undefined ? statesOf(env)?.previous : new PreviousStates(nodeFileSystem, pathToFileURL(path.resolve(cwd, keep)).href);
}

/** Where copies of what is deployed are kept, so that the next deployment need not fetch it: with what is kept. Undefined where the account has no folder for such things. */
export function deployedFilesOf(place: Parameters<AccountStates['copies']>[0], keep: string | undefined, { cwd, env }: Pick<CommandIo, 'cwd' | 'env'>): DeployedFiles | undefined {
  return keep === undefined ? statesOf(env)?.copies(place) : deployedFilesIn(nodeFileSystem, pathToFileURL(path.resolve(cwd, keep, 'deployed')).href, place);
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

function statesOf(env: CommandIo['env']): AccountStates | undefined {
  const folder = accountStateFolder(env);
  return folder === undefined ? undefined : accountStatesIn(folder);
}
