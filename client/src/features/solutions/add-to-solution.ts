import * as vscode from 'vscode';
import { SolutionError } from '@connector-workbench/core/solutions';
import { type ConnectorRowSummary, type DataverseClient, type InstalledSolution, isProduction } from '@connector-workbench/platform';
import { askService, withProgress } from '../../infrastructure/progress.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { connectorIdOf, connectorRowIdOf, solutionNameOf } from '../../services/tree-targets.js';
import { byName } from '../../trees/by-name.js';
import { pickPlace, pickSolution } from './pick-solution.js';
import type { SolutionsParts } from './solutions-parts.js';

/** The command *Add to Solution*: a connector becomes part of an unmanaged solution, and travels with it from then on. On a connector or on a solution of the tree. */
export async function addToSolution(parts: SolutionsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Add to solution');
  const { environment, dataverse } = await pickPlace(parts, target, title);
  const [installed, places] = await askService(title, (signal) => Promise.all([dataverse.solutions(signal), dataverse.connectorPlaces(signal)]));
  const solutions = installed.filter(({ isManaged }) => !isManaged);
  const isIn = (connectorId: string, solution: InstalledSolution): boolean => places.some((place) => place.connectorId === connectorId.toLowerCase() && place.solutionId === solution.id.toLowerCase());
  // A connector below a solution is part of that one already.
  const named = connectorIdOf(target) === undefined ? solutions.find(({ uniqueName }) => uniqueName === solutionNameOf(target)) : undefined;
  const connector = await pickRow(parts, dataverse, target, title, (id) => named === undefined || !isIn(id, named));
  const solution = named
    ?? await pickSolution(parts, solutions.filter((each) => !isIn(connector.id, each)), title, vscode.l10n.t('“{0}” has no other unmanaged solution to which it can be added.', environment.displayName));
  if (isProduction(environment)) {
    await parts.prompts.choose({
      message: vscode.l10n.t('Add “{0}” to “{1}” in “{2}”?', connector.displayName, solution.displayName, environment.displayName),
      detail: vscode.l10n.t('This is a production environment.'),
      severity: 'warning',
      modal: true,
      choices: [{ id: 'add', label: vscode.l10n.t('Add to Solution') }],
    });
  }
  await withProgress(vscode.l10n.t('Adding “{0}” to “{1}”', connector.displayName, solution.displayName), (_report, signal) => dataverse.addConnectorToSolution(connector.id, solution.uniqueName, signal));
  parts.changed(environment.id);
  await parts.prompts.inform(vscode.l10n.t('“{0}” is part of “{1}” now.', connector.displayName, solution.displayName));
}

/** Only connectors that are rows of Dataverse can become part of a solution. Throws a SolutionError for others. */
async function pickRow({ prompts }: SolutionsParts, dataverse: DataverseClient, target: unknown, title: string, isOpen: (id: string) => boolean): Promise<ConnectorRowSummary> {
  const rows = await askService(title, (signal) => dataverse.connectors(signal));
  const wanted = connectorIdOf(target)?.toLowerCase();
  const rowId = connectorRowIdOf(target)?.toLowerCase();
  const known = rows.find(({ id, apiName }) => id === (rowId ?? wanted) || (wanted !== undefined && apiName?.toLowerCase() === wanted));
  if (known !== undefined) return known;
  if (wanted !== undefined || rows.length === 0) throw new SolutionError('solution-input', vscode.l10n.t('A connector that was created outside of solutions cannot become part of one. Pack its folder as a solution, and import that.'));
  const open = rows.filter(({ id }) => isOpen(id));
  if (open.length === 0) throw new SolutionError('solution-input', vscode.l10n.t('All connectors of the environment that can be part of a solution are in this one already.'));
  return await prompts.pick({
    title,
    placeholder: vscode.l10n.t('Which connector?'),
    items: open.sort(byName).map((row) => ({ label: row.displayName, icon: 'plug', description: row.name, value: row })),
  });
}
