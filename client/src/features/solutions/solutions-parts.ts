import type { DataverseClient, Environment, ImportMemory } from '@connector-workbench/platform';
import type * as vscode from 'vscode';
import type { Logger } from '../../infrastructure/logger.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { EnvironmentPicker } from '../../services/environment-picker.js';

/** What the commands of this feature need. */
export interface SolutionsParts {
  readonly prompts: Prompts;
  readonly environments: EnvironmentPicker;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  /** Asks for a sign-in where nobody is signed in. Throws UserCancelledError. */
  signedIn(): Promise<PlatformConnection>;
  /** The Dataverse of an environment; asks for a permission of its own where the sign-in service wants one. */
  dataverse(connection: PlatformConnection, environment: Environment): Promise<DataverseClient>;
  /** Where an import of this archive is remembered until its end is known. */
  memory(archive: vscode.Uri): ImportMemory;
  /** Files of this folder were written. */
  written(folder: vscode.Uri): Promise<void>;
  /** Something in the environment has changed. */
  changed(environmentId: string): void;
}
