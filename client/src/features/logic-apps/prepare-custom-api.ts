import type { ConnectorProject, ProjectSummary } from '@connector-workbench/core';
import { customApiOf, lossesOf, type CustomApi } from '@connector-workbench/core/logic-apps';
import { nodeFileSystem, PlatformError, readSnapshot } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import type { Prompts } from '../../infrastructure/prompts.js';
import { filesOfProject } from '../../projects/local-project.js';
import type { LogicAppsParts } from './logic-apps-parts.js';

/** More are not read in a message box. */
const SHOWN_LOSSES = 8;

export interface PreparedCustomApi {
  readonly snapshot: ConnectorProject;
  readonly api: CustomApi;
}

/** The connector of a project as a resource for Logic Apps, once it was checked and whoever asks for it accepted what gets lost. `goOn` is what accepting is called. */
export async function prepareCustomApi(parts: LogicAppsParts, project: ProjectSummary, goOn: string): Promise<PreparedCustomApi> {
  await parts.check(project);
  const snapshot = await readSnapshot(nodeFileSystem, await filesOfProject(project));
  const api = customApiOf(snapshot);
  if (api === undefined) throw new PlatformError('local-files-invalid', { data: { reason: vscode.l10n.t('the definition holds no object.') } });
  await askAboutLosses(parts.prompts, snapshot, api, goOn);
  return { snapshot, api };
}

async function askAboutLosses(prompts: Prompts, project: ConnectorProject, { displayName }: CustomApi, goOn: string): Promise<void> {
  const losses = lossesOf(project).filter(({ isHarmless }) => !isHarmless);
  if (losses.length === 0) return;
  await prompts.choose({
    message: vscode.l10n.t('Logic Apps cannot hold everything of “{0}”.', displayName),
    detail: [...losses.slice(0, SHOWN_LOSSES).map(({ message }) => `• ${message}`), ...(losses.length > SHOWN_LOSSES ? ['…'] : [])].join('\n'),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'deploy', label: goOn }],
  });
}
