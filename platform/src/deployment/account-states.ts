import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Uri } from '@connector-workbench/core';
import { privateFiles } from '../files/private-files.js';
import { child } from '../files/swap-files.js';
import { deployedFilesIn, type DeployedFiles } from './deployed-files.js';
import { PreviousStates } from './previous-states.js';

/** What the account of this computer keeps of its deployments, for the editor and the command line alike: each rolls back what the other deployed. */
export interface AccountStates {
  /** What deployments replaced. */
  readonly previous: PreviousStates;
  /** Copies of what is deployed, so that the next deployment need not fetch it. */
  copies(place: { readonly cloudId: string; readonly environmentId: string }): DeployedFiles;
}

/** They are in that folder, which need not exist: `previous/…` and `deployed/…`, for the account alone. */
export function accountStatesIn(folder: Uri): AccountStates {
  return {
    previous: new PreviousStates(privateFiles, child(folder, 'previous')),
    copies: (place) => deployedFilesIn(privateFiles, child(folder, 'deployed'), place),
  };
}

/**
 * The folder of the account, by the customs of each system: below XDG_STATE_HOME, LOCALAPPDATA on Windows, else `.local/state` of the account. Undefined where
 * the account has no place for such things.
 */
export function accountStateFolder({ XDG_STATE_HOME, LOCALAPPDATA, HOME }: Readonly<Record<string, string | undefined>>): Uri | undefined {
  const home = HOME === undefined || HOME === '' ? undefined : path.join(HOME, '.local', 'state');
  const base = [XDG_STATE_HOME, LOCALAPPDATA, home].find((each) => each !== undefined && each !== '' && path.isAbsolute(each));
  return base === undefined ? undefined : pathToFileURL(path.join(base, 'connector-workbench')).href;
}
