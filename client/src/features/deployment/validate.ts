import * as vscode from 'vscode';
import type { ProjectSummary } from '@connector-workbench/core';
import { nodeFileSystem, readLocalConnector, type ValidationResult } from '@connector-workbench/platform';
import { withProgress } from '../../infrastructure/progress.js';
import type { DeploymentParts } from './deployment-parts.js';
import { filesOfProject } from '../../projects/local-project.js';
import { titleOf } from '../../projects/project-title.js';
import { blockingProblems, refusedText, showProblem, type FoundProblem } from './save-problems.js';
import { offerToSave } from './unsaved-files.js';

export interface ValidateOptions {
  /** With the rules that connectors of Microsoft's catalogue have to keep. */
  readonly isCertification: boolean;
}

/** The command *Validate*: what our rules say, and what the service says where somebody is signed in. Asks for no sign-in. */
export async function validate(parts: DeploymentParts, target: unknown, options: ValidateOptions): Promise<void> {
  const project = await parts.projects.pick(target, vscode.l10n.t('Validate connector'));
  await offerToSave(parts.prompts, project);
  const found = await parts.lintProject(project.id);
  const answer = await askService(parts, project, options);
  if (answer !== undefined) await parts.problems.show(project, answer.messages);
  await announce(parts, project, { ...options, blocking: blockingProblems(found), all: found?.problems ?? [], answer });
}

async function askService(parts: DeploymentParts, project: ProjectSummary, options: ValidateOptions): Promise<ValidationResult | undefined> {
  if (!vscode.workspace.isTrusted) return undefined;
  const connection = await parts.signedInSilently();
  if (connection === undefined) return undefined;
  const title = vscode.l10n.t('Validating “{0}”', titleOf(project));
  return await withProgress(title, async (_report, signal) => {
    const local = await readLocalConnector(nodeFileSystem, await filesOfProject(project), signal);
    return await connection.connectors.validate(local.definitionText, options, signal);
  });
}

interface Verdict extends ValidateOptions {
  readonly blocking: readonly FoundProblem[];
  readonly all: readonly FoundProblem[];
  readonly answer: ValidationResult | undefined;
}

async function announce(parts: DeploymentParts, project: ProjectSummary, verdict: Verdict): Promise<void> {
  const [worst] = [...verdict.blocking, ...verdict.all];
  const refused = verdict.answer?.isAccepted === false;
  const choices = worst === undefined && !refused ? [] : [{ id: 'show', label: vscode.l10n.t('Show Problems') }] as const;
  const answer = await parts.prompts.inform(verdictText(project, verdict), choices, refused || verdict.blocking.length > 0 ? 'warning' : 'info');
  if (answer === undefined) return;
  if (worst === undefined) await vscode.commands.executeCommand('workbench.actions.view.problems');
  else await showProblem(worst);
}

function verdictText(project: ProjectSummary, { blocking, all, answer, isCertification }: Verdict): string {
  const title = titleOf(project);
  if (answer?.isAccepted === false && isCertification) return vscode.l10n.t('“{0}” does not keep the rules of certification. See the Problems view.', title);
  if (answer?.isAccepted === false) return vscode.l10n.t('The service does not accept “{0}”. What it says is in the Problems view.', title);
  if (answer === undefined && isCertification) return vscode.l10n.t('Only the service knows all rules of certification. Sign in, then try again.');
  if (blocking.length > 0) return refusedText(title, blocking.length);
  const found = all.length === 0 ? vscode.l10n.t('“{0}” has no problems.', title) : savableText(title, all.length);
  return answer === undefined ? found : `${found} ${vscode.l10n.t('The service accepts it, too.')}`;
}

function savableText(title: string, problems: number): string {
  return problems === 1 ? vscode.l10n.t('“{0}” can be saved, and has one problem.', title) : vscode.l10n.t('“{0}” can be saved, and has {1} problems.', title, problems);
}
