import type { DeploymentRecord, DeploymentsFile, PendingCreate } from './deployments-file.js';

/** What changes for one environment; undefined members stay as they are, null ones are removed. */
export interface DeploymentChange {
  readonly record?: DeploymentRecord | null;
  readonly pending?: PendingCreate | null;
}

/** What is remembered, and what a settings.json says besides: which connector it was written for, in which environment. */
export interface Remembered extends DeploymentsFile {
  readonly named?: { readonly connectorId: string; readonly environmentId: string };
}

/** Where it is remembered what was deployed where: connector.deployments.json of a project, or a file that a pipeline carries along. */
export interface DeploymentMemory {
  /** Empty where nothing was remembered yet. Throws a PlatformError (`local-files-invalid`) for a file that is none of ours. */
  read(): Promise<Remembered>;
  /** On disk when the promise resolves. Everything else in the file stays as it is. */
  change(environmentId: string, change: DeploymentChange): Promise<void>;
}
