import * as vscode from 'vscode';
import { fileNameOf, type LintProjectResult, type ProjectSummary } from '@connector-workbench/core';
import { isPlatformError, nodeFileSystem, readLocalConnector } from '@connector-workbench/platform';
import { UserCancelledError } from '../../infrastructure/cancellation.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { filesOfProject } from '../../projects/local-project.js';
import { titleOf } from '../../projects/project-title.js';

/** What the language server says of a connector; undefined where it knows no such connector (any more). */
export type LintProject = (projectId: string) => Promise<LintProjectResult | undefined>;

export type FoundProblem = LintProjectResult['problems'][number];

/** The problems for which the service would refuse the connector. */
export function blockingProblems(result: LintProjectResult | undefined): readonly FoundProblem[] {
  return (result?.problems ?? []).filter((problem) => problem.blocksSave && problem.severity === 'error');
}

/**
 * Stops a deployment of what would be refused, unless it is wanted anyway, and of what cannot be sent at all. Throws UserCancelledError, and a PlatformError
 * (`local-files-invalid`) for files of which no rule says what is wrong.
 */
export async function checkBeforeDeploying(prompts: Prompts, lintProject: LintProject, project: ProjectSummary): Promise<void> {
  const unusable = await faultOfFiles(project);
  const problems = blockingProblems(await lintProject(project.id));
  const [first] = problems;
  if (first === undefined) {
    if (unusable !== undefined) throw unusable;
    return;
  }
  const answer = await prompts.choose({
    message: refusedText(titleOf(project), problems.length),
    detail: [...problems.slice(0, 5).map((problem) => `• ${placeOf(problem)}: ${problem.message}`), ...(problems.length > 5 ? ['…'] : [])].join('\n'),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'show', label: vscode.l10n.t('Show Problems') }, ...(unusable === undefined ? [{ id: 'deploy', label: vscode.l10n.t('Deploy Anyway') } as const] : [])],
  });
  if (answer === 'deploy') return;
  await showProblem(first);
  throw new UserCancelledError();
}

export function refusedText(title: string, problems: number): string {
  return problems === 1 ? vscode.l10n.t('The service would refuse “{0}” for one problem.', title) : vscode.l10n.t('The service would refuse “{0}” for {1} problems.', title, problems);
}

/** Why the files cannot be sent as they are, whatever the service would say; a link that leads out of the folder is thrown at once. */
async function faultOfFiles(project: ProjectSummary): Promise<Error | undefined> {
  const files = await filesOfProject(project);
  try {
    await readLocalConnector(nodeFileSystem, files);
    return undefined;
  } catch (error) {
    if (isPlatformError(error, 'local-files-invalid')) return error;
    throw error;
  }
}

function placeOf({ uri, range }: FoundProblem): string {
  return vscode.l10n.t('{0}, line {1}', fileNameOf(uri), range.start.line + 1);
}

export async function showProblem(problem: FoundProblem): Promise<void> {
  const { start, end } = problem.range;
  await vscode.window.showTextDocument(vscode.Uri.parse(problem.uri), { selection: new vscode.Range(start.line, start.character, end.line, end.character) });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
