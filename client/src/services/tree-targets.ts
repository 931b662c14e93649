import { textAt } from '../infrastructure/value-at.js';

/**
 * What the item that a command was run on says, whichever tree it is from. VS Code hands over the node; other callers may hand over anything,
 * so nothing is taken for granted.
 */
export function environmentIdOf(target: unknown): string | undefined {
  return textAt(target, 'environment', 'id') ?? textAt(target, 'parent', 'environment', 'id') ?? textAt(target, 'deployment', 'environmentId');
}

export function connectorIdOf(target: unknown): string | undefined {
  return textAt(target, 'connector', 'id') ?? textAt(target, 'parent', 'connector', 'id') ?? textAt(target, 'deployment', 'connectorId');
}

/** The row of Dataverse that a connector is, as a GUID. */
export function connectorRowIdOf(target: unknown): string | undefined {
  return textAt(target, 'connector', 'dataverseId');
}

/** The unique name of a solution, by which the platform's other tools call it. */
export function solutionNameOf(target: unknown): string | undefined {
  return textAt(target, 'solution', 'uniqueName');
}

export function permissionIdOf(target: unknown): string | undefined {
  return textAt(target, 'permission', 'id');
}

export function connectionIdOf(target: unknown): string | undefined {
  return textAt(target, 'connection', 'id');
}

export function operationIdOf(target: unknown): string | undefined {
  return textAt(target, 'operation', 'operationId');
}

/** What the token was for that a service did not take, of a failure or of the item that shows it. */
export function refusedScopeOf(target: unknown): string | undefined {
  return textAt(target, 'signIn', 'scope') ?? textAt(target, 'failure', 'signIn', 'scope');
}
