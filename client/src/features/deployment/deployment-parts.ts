import type { DeploymentPlan, DeploymentRequest, DeploymentStep, Environment } from '@connector-workbench/platform';
import { memoryOfProject, nodeFileSystem, readLocalConnector, systemClock } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import type { ProjectSummary } from '@connector-workbench/core';
import type { Prompts } from '../../infrastructure/prompts.js';
import type { ProjectPicker } from '../../projects/project-picker.js';
import type { PlatformConnection } from '../../services/connection.js';
import type { EnvironmentPicker } from '../../services/environment-picker.js';
import { filesOfProject } from '../../projects/local-project.js';
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
  /** The services as somebody signed in; asks for a sign-in where nobody is. */
  signedIn(): Promise<PlatformConnection>;
  /** The same without asking: undefined where nobody is signed in. */
  signedInSilently(): Promise<PlatformConnection | undefined>;
  /** Keeps what an update is about to replace, where it is private. Never keeps the update from going on. */
  keepPrevious(environmentId: string, plan: DeploymentPlan): Promise<void>;
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
}

/** The request that platform's functions take, with the files as they are on disk now. */
export async function requestFor(transfer: Transfer, report: (step: string) => void, signal: AbortSignal): Promise<DeploymentRequest> {
  const { project, environment, connection } = transfer;
  const files = await filesOfProject(project);
  return {
    connectors: connection.connectors,
    cloudId: connection.cloud.id,
    environment,
    local: await readLocalConnector(nodeFileSystem, files, signal),
    memory: memoryOfProject(nodeFileSystem, files),
    clock: systemClock,
    progress: (step: DeploymentStep) => { report(textOfStep(step, vscode.l10n.t)); },
    signal,
  };
}

export function titleOf(project: ProjectSummary): string {
  return project.title ?? project.name;
}
