import type { ProjectSummary } from '@connector-workbench/core';
import type { AccountStates } from '@connector-workbench/platform';
import type { Memento, Uri } from 'vscode';
import type { DescribeFailure } from '../../infrastructure/failure.js';
import type { Logger } from '../../infrastructure/logger.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import type { ClientSecrets } from '../../services/client-secrets.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { PromotionPages } from './promotion-pages.js';

/** What the commands of this feature need. */
export interface PromotionParts {
  readonly prompts: Prompts;
  readonly describe: DescribeFailure;
  readonly pages: PromotionPages;
  /** Remembers imports until their end is known. */
  readonly memory: Memento;
  loadProjects(): Promise<readonly ProjectSummary[]>;
  /** The services as somebody signed in; asks for a sign-in where nobody is. */
  signedIn(): Promise<PlatformConnection>;
  /** Makes sure that there is a token for Dataverse, or for Azure. Throws UserCancelledError. */
  requireToken(scopes: readonly string[]): Promise<void>;
  /** Offers to save what is not. Throws UserCancelledError. */
  offerToSave(project: ProjectSummary): Promise<void>;
  /** The messages of problems for which the service would refuse the connector as it is to be in that stage of its chain. */
  blockingProblems(projectId: string, stage: string): Promise<readonly string[]>;
  /** Where it is kept what updates replace, with copies of what is there now. */
  readonly states: AccountStates;
  /** The client secrets that are kept on this computer. */
  readonly secrets: Pick<ClientSecrets, 'of'>;
  readonly log: Logger;
  /** Something was deployed or created in this environment. */
  deployed(environmentId: string): void;
  /** Files of this folder were written, if only the one that remembers deployments. */
  written(folder: Uri): Promise<void>;
}
