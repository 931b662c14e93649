import type { ConnectorProject } from '@connector-workbench/core';
import type { FileMap } from '@connector-workbench/core/solutions';
import type { FileHistory } from '../deployment/deployed-files.js';
import type { DeploymentMemory } from '../deployment/deployment-memory.js';

/** A connector on its way through the chain. */
export interface PromotedConnector {
  /** For reports: the folder, or the file prefix in a solution. */
  readonly name: string;
  /** As the files are, before any overlay. */
  readonly project: ConnectorProject;
  readonly memory: DeploymentMemory;
  /** Where what was deployed is looked for, too. */
  readonly history?: FileHistory;
  /** Definitions of environment variables that may travel along in a solution, with their paths there. */
  readonly variables?: FileMap;
}
