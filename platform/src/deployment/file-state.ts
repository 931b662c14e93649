import type { FileKind } from './connector-files.js';
import type { ContentHash, DeploymentRecord } from './deployments-file.js';

/**
 * A file in three ways: as last known (base), here (local), there (environment).
 * `unknown-base`: local and environment differ, and nothing was remembered that could tell who changed it.
 */
export type FileState = 'same' | 'changed-locally' | 'changed-in-environment' | 'changed-in-both' | 'unknown-base';

/**
 * Local and environment are each compared with what they were, since the service writes some things its own way: only where nothing is
 * remembered, they are compared with each other.
 */
export function fileState(kind: FileKind, base: DeploymentRecord | undefined, here: ContentHash | undefined, there: ContentHash | undefined): FileState {
  if (here === there) return 'same';
  if (base?.local === undefined || base.environment === undefined) return stateWithoutBase(kind, here, there);
  const isChangedHere = here !== base.local[kind];
  // A connector without an icon of its own gets one of the service's, which nobody sent and nobody remembers.
  const isChangedThere = there !== base.environment[kind] && !(kind === 'icon' && base.environment.icon === undefined);
  if (isChangedHere && isChangedThere) return 'changed-in-both';
  if (isChangedThere) return 'changed-in-environment';
  return isChangedHere ? 'changed-locally' : 'same';
}

/** Whether a deployment would replace what somebody may have changed there. */
export function isDrift(state: FileState): boolean {
  return state === 'changed-in-environment' || state === 'changed-in-both' || state === 'unknown-base';
}

/** Nothing is lost where there is nothing, nor of an icon that is kept. */
function stateWithoutBase(kind: FileKind, here: ContentHash | undefined, there: ContentHash | undefined): FileState {
  if (there === undefined) return 'changed-locally';
  return kind === 'icon' && here === undefined ? 'same' : 'unknown-base';
}
