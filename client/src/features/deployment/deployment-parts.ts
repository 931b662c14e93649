import type { ConnectorProject, ProjectSummary } from '@connector-workbench/core';
import { type AccountStates, localInEnvironment, localOfFiles, memoryOfProject, nodeFileSystem, snapshotOfFiles, systemClock, type DeploymentRequest, type DeploymentStep, type Environment, type KeptState } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { withProgress } from '../../infrastructure/progress.js';
import type { Logger } from '../../infrastructure/logger.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import type { ProjectPicker } from '../../projects/project-picker.js';
import type { Comparison } from '../../services/comparison.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { EnvironmentPicker } from '../../services/environment-picker.js';
import { filesOfProject } from '../../projects/local-project.js';
import type { ClientSecrets } from '../../services/client-secrets.js';
import type { DownloadSides } from './download-sides.js';
import type { LintProject } from './save-problems.js';
import type { ServiceProblems } from './service-problems.js';
import { textOfStep } from './step-texts.js';

/** What the commands of this feature need. */
export interface DeploymentParts {
  readonly prompts: Prompts;
  readonly projects: ProjectPicker;
  readonly environments: EnvironmentPicker;
  readonly lintProject: LintProject;
  readonly problems: ServiceProblems;
  readonly log: Logger;
  /** What connectors were before deployments from here replaced them, and copies of what they are now. */
  readonly states: AccountStates;
  readonly secrets: ClientSecrets;
  /** What is merged with a download. */
  readonly sides: DownloadSides;
  loadProjects(): Promise<readonly ProjectSummary[]>;
  /** The services as somebody signed in; asks for a sign-in where nobody is. */
  signedIn(): Promise<PlatformConnection>;
  /** The same without asking: undefined where nobody is signed in. */
  signedInSilently(): Promise<PlatformConnection | undefined>;
  /** Shows two states of a connector side by side. */
  showComparison(comparison: Comparison): Promise<void>;
  /** What it shows is no longer so. */
  closeComparison(): void;
  /** Something was deployed or created in this environment. */
  deployed(environmentId: string): void;
  /** Files of this folder were written, if only the one that remembers deployments. */
  written(folder: vscode.Uri): Promise<void>;
}

/** A connector of the workspace on its way to an environment. */
export interface Transfer {
  readonly project: ProjectSummary;
  readonly environment: Environment;
  readonly connection: PlatformConnection;
  /** An earlier state that is to come back, instead of the files on the disk. */
  readonly kept?: KeptState;
}

/** What is sent, read once: what was confirmed is what arrives, whatever becomes of the files meanwhile. */
export interface LoadedTransfer {
  readonly request: DeploymentRequest;
  readonly project: ConnectorProject;
  /** It is not what the files of the workspace say: an overlay or an earlier state. */
  readonly isVirtual: boolean;
}

/** Reads the files as they are on disk now, as the environment's overlay has them. Throws a PlatformError. */
export async function loadTransfer({ states }: Pick<DeploymentParts, 'states'>, { project, environment, connection, kept }: Transfer, signal?: AbortSignal): Promise<LoadedTransfer> {
  const files = await filesOfProject(project);
  const found = kept === undefined
    ? await localInEnvironment(nodeFileSystem, files, environment, signal)
    : { project: snapshotOfFiles(kept.files, project.folder), local: localOfFiles(kept.files), isOverlaid: true };
  const request: DeploymentRequest = {
    connectors: connection.connectors,
    cloudId: connection.cloud.id,
    environment,
    dataverse: () => connection.dataverse(environment),
    local: found.local,
    memory: memoryOfProject(nodeFileSystem, files),
    deployed: states.copies({ cloudId: connection.cloud.id, environmentId: environment.id }),
    clock: systemClock,
  };
  return { request, project: found.project, isVirtual: found.isOverlaid };
}

/** Runs a part of a deployment with its steps in a notification, in which it can be cancelled. */
export function withSteps<T>(title: string, run: (steps: Required<Pick<DeploymentRequest, 'progress' | 'signal'>>) => Promise<T>): Promise<T> {
  return withProgress(title, (report, signal) => run({ progress: (step: DeploymentStep) => { report(textOfStep(step, vscode.l10n.t)); }, signal }));
}
