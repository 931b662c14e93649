import * as vscode from 'vscode';
import { clientIdsOf, needsClientSecret, type DeploymentPlan, type DeploymentRequest } from '@connector-workbench/platform';
import type { Prompts } from '../../infrastructure/prompts.js';
import { askForClientSecret } from '../../services/ask-for-client-secret.js';
import type { SecretPlace } from '../../services/client-secrets.js';

/** What an update does about the client secret of a connector that signs in with OAuth. */
export type SecretUse =
  /** There is none, or nothing of the sign-in changes: the service keeps what it has. */
  | 'untouched'
  /** The one that is kept here is sent along, since the sign-in is written anew. */
  | 'kept'
  /** None is known here, and the sign-in is written anew: the service is relied on to keep the one that it has. */
  | 'relied-on'
  /** The app registration becomes another one, whose secret the service cannot have. */
  | 'needed'
  /** Connectors of solutions get theirs in the environment, and lose it where the sign-in is written anew. */
  | 'set-there';

export function placeOfSecret({ cloudId, environment, local }: Pick<DeploymentRequest, 'cloudId' | 'environment' | 'local'>): SecretPlace {
  return { cloudId, environmentId: environment.id, clientIds: clientIdsOf(local.apiProperties) };
}

/** An update without a secret leaves the stored one where it is, as users of paconn know it; with another client id, that one is of no use. */
export function secretUse({ local }: Pick<DeploymentRequest, 'local'>, plan: DeploymentPlan, options: { readonly isKept: boolean; readonly isInSolution: boolean }): SecretUse {
  const isWritten = plan.files.some(({ kind, effect }) => kind === 'properties' && effect === 'replace');
  if (!isWritten || !needsClientSecret(local.apiProperties)) return 'untouched';
  if (options.isInSolution) return 'set-there';
  if (options.isKept) return 'kept';
  return clientIdsOf(local.apiProperties).join('\n') === clientIdsOf(plan.connector.properties).join('\n') ? 'relied-on' : 'needed';
}

/** Throws UserCancelledError. */
export async function askForSecret(prompts: Prompts, environmentName: string): Promise<string> {
  return await askForClientSecret(prompts, vscode.l10n.t('The connector signs in with OAuth. Enter the client secret of its app registration for “{0}”. It is sent to the service, and kept in the secret storage of this computer.', environmentName));
}
