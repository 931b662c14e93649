import * as vscode from 'vscode';
import { archiveNameOf } from '@connector-workbench/core/solutions';
import { exportSolution, systemClock } from '@connector-workbench/platform';
import { askService, withProgress } from '../../infrastructure/progress.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { solutionNameOf } from '../../services/tree-targets.js';
import { writeArchiveFile } from './archives.js';
import { pickPlace, pickSolution } from './pick-solution.js';
import type { SolutionsParts } from './solutions-parts.js';
import { reportSteps } from './step-texts.js';

/** The command *Export Solution*: a solution of an environment becomes an archive in a folder. */
export async function exportFromEnvironment(parts: SolutionsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Export solution');
  const { environment, dataverse } = await pickPlace(parts, target, title);
  const solutions = (await askService(title, (signal) => dataverse.solutions(signal))).filter(({ isManaged }) => !isManaged);
  const { uniqueName, version } = solutions.find((solution) => solution.uniqueName === solutionNameOf(target)) ?? await pickSolution(parts, solutions, title, vscode.l10n.t('“{0}” has no unmanaged solution, and managed ones cannot be exported.', environment.displayName));
  const isManaged = await parts.prompts.pick({
    title,
    placeholder: vscode.l10n.t('Managed or unmanaged?'),
    items: [
      { label: vscode.l10n.t('Unmanaged'), description: vscode.l10n.t('to work on it, and to keep it in version control'), value: false },
      { label: vscode.l10n.t('Managed'), description: vscode.l10n.t('for environments where nobody edits it'), value: true },
    ],
  });
  const folder = await parts.prompts.pickFolder({ title: vscode.l10n.t('Export “{0}” into…', uniqueName), openLabel: vscode.l10n.t('Export Here') });
  const archive = await withProgress(vscode.l10n.t('Exporting “{0}” from “{1}”', uniqueName, environment.displayName), (report, signal) =>
    exportSolution({ dataverse, solution: uniqueName, isManaged, clock: systemClock, progress: reportSteps(report), signal }));
  const name = archiveNameOf({ uniqueName, version, isManaged });
  await writeArchiveFile(parts.prompts, vscode.Uri.joinPath(folder, name), archive);
  await parts.prompts.inform(vscode.l10n.t('“{0}” {1} is exported: {2}', uniqueName, version, name));
}
