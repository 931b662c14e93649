import * as vscode from 'vscode';
import { SolutionError } from '@connector-workbench/core/solutions';
import { applyUpgrade, HELD_SUFFIX, isProduction, systemClock } from '@connector-workbench/platform';
import { askService, withProgress } from '../../infrastructure/progress.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { solutionNameOf } from '../../services/tree-targets.js';
import { pickPlace, pickSolution } from './pick-solution.js';
import type { SolutionsParts } from './solutions-parts.js';
import { reportSteps } from './step-texts.js';

/** The command *Apply Solution Upgrade*: the version that an import held back takes the place of the installed one. */
export async function applyHeldUpgrade(parts: SolutionsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Apply solution upgrade');
  const { environment, dataverse } = await pickPlace(parts, target, title);
  const held = (await askService(title, (signal) => dataverse.solutions(signal))).filter(({ uniqueName }) => uniqueName.endsWith(HELD_SUFFIX));
  const wanted = solutionNameOf(target);
  const named = held.find((solution) => solution.uniqueName === wanted || solution.uniqueName === `${wanted ?? ''}${HELD_SUFFIX}`);
  if (wanted !== undefined && named === undefined) throw new SolutionError('solution-input', vscode.l10n.t('No upgrade of “{0}” is waiting. “Stage for Upgrade” of an import keeps one.', wanted));
  const { uniqueName, version } = named ?? await pickSolution(parts, held, title, vscode.l10n.t('No upgrade is waiting in “{0}”.', environment.displayName));
  const solution = uniqueName.slice(0, -HELD_SUFFIX.length);
  await parts.prompts.choose({
    message: vscode.l10n.t('Upgrade “{0}” in “{1}” to {2}?', solution, environment.displayName, version),
    detail: isProduction(environment) ? vscode.l10n.t('This is a production environment. What the new version does not have is removed.') : vscode.l10n.t('What the new version does not have is removed.'),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'upgrade', label: vscode.l10n.t('Upgrade Solution') }],
  });
  await withProgress(vscode.l10n.t('Upgrading “{0}” in “{1}”', solution, environment.displayName), (report, signal) =>
    applyUpgrade({ dataverse, solution, clock: systemClock, progress: reportSteps(report), signal }));
  parts.changed(environment.id);
  await parts.prompts.inform(vscode.l10n.t('“{0}” {1} is now in “{2}”.', solution, version, environment.displayName));
}
