import * as vscode from 'vscode';
import type { LintProjectResult, ProjectSummary } from '@connector-workbench/core';
import { UserCancelledError } from '../../infrastructure/cancellation.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { titleOf } from '../../projects/project-title.js';

/** What the language server says of a connector; undefined where it knows no such connector (any more). */
export type LintProject = (projectId: string) => Promise<LintProjectResult | undefined>;

export type FoundProblem = LintProjectResult['problems'][number];

/** The problems for which the service would refuse the connector. */
export function blockingProblems(result: LintProjectResult | undefined): readonly FoundProblem[] {
  return (result?.problems ?? []).filter((problem) => problem.blocksSave && problem.severity === 'error');
}

/** Stops a deployment of what would be refused, unless it is wanted anyway. Throws UserCancelledError. */
export async function checkBeforeDeploying(prompts: Prompts, lintProject: LintProject, project: ProjectSummary): Promise<void> {
  const problems = blockingProblems(await lintProject(project.id));
  const [first] = problems;
  if (first === undefined) return;
  const answer = await prompts.choose({
    message: problems.length === 1
      ? vscode.l10n.t('The service would refuse “{0}” for one problem.', titleOf(project))
      : vscode.l10n.t('The service would refuse “{0}” for {1} problems.', titleOf(project), problems.length),
    detail: [...problems.slice(0, 5).map((problem) => `• ${problem.message}`), ...(problems.length > 5 ? ['…'] : [])].join('\n'),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'show', label: vscode.l10n.t('Show Problems') }, { id: 'deploy', label: vscode.l10n.t('Deploy Anyway') }],
  });
  if (answer === 'deploy') return;
  await showProblem(first);
  throw new UserCancelledError();
}

export async function showProblem(problem: FoundProblem): Promise<void> {
  const { start, end } = problem.range;
  await vscode.window.showTextDocument(vscode.Uri.parse(problem.uri), { selection: new vscode.Range(start.line, start.character, end.line, end.character) });
  await vscode.commands.executeCommand('workbench.actions.view.problems');
}
