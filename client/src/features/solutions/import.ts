import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { checkReferences, type SolutionFacts, solutionFacts, writeArchive } from '@connector-workbench/core/solutions';
import { type ImportMode, importSolution, type InstalledSolution, isProduction, openValues, systemClock } from '@connector-workbench/platform';
import { askService, withProgress } from '../../infrastructure/progress.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { askForValues } from './ask-for-values.js';
import { openArchive, pickArchive } from './archives.js';
import { pickPlace, type Place } from './pick-solution.js';
import { askForSettings } from './settings-files.js';
import type { SolutionsParts } from './solutions-parts.js';
import { showRefused } from './show-refused.js';
import { reportSteps } from './step-texts.js';
import { remarks } from './tell-problems.js';

/** The command *Import Solution*: brings an archive into an environment, once, however often it is interrupted and run again. */
export async function importIntoEnvironment(parts: SolutionsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Import solution');
  const archive = await pickArchive(parts.prompts, target, title);
  const { entries, solution } = await openArchive(archive);
  const facts = solutionFacts(solution);
  const place = await pickPlace(parts, target instanceof vscode.Uri ? undefined : target, title);
  const settings = await askForSettings(parts, archive, facts, title);
  if (settings === undefined) return;
  const { parameters } = settings;
  const installed = await askService(title, (signal) => place.dataverse.solution(facts.uniqueName, signal));
  const mode = await askForMode(parts, facts, installed, title);
  await confirm(parts, facts, place, installed);
  const run = () => withProgress(vscode.l10n.t('Importing “{0}” into “{1}”', facts.uniqueName, place.environment.displayName), (report, signal) => importSolution({
    dataverse: place.dataverse,
    environmentId: place.environment.id,
    // Written anew, the archive holds nothing but the files that were looked at, and is the same in every run.
    archive: writeArchive(entries),
    mode,
    parameters,
    ...(settings.asksForRest ? { moreParameters: async () => askForValues(parts.prompts, await openValues({ dataverse: place.dataverse, facts, parameters, signal }), place) } : {}),
    overwrite: false,
    publish: false,
    memory: parts.memory(archive),
    newId: randomUUID,
    clock: systemClock,
    progress: reportSteps(report),
    signal,
  }));
  const outcome = await run().catch(async (error: unknown) => {
    await showRefused(error, { solution, archive, uniqueName: facts.uniqueName });
    throw error;
  });
  parts.changed(place.environment.id);
  const [warning] = outcome.warnings;
  await parts.prompts.inform([
    mode === 'holding' && installed !== undefined
      ? vscode.l10n.t('“{0}” {1} waits in “{2}” beside {3}. “Apply Solution Upgrade” puts it in its place.', facts.uniqueName, facts.version, place.environment.displayName, installed.version)
      : vscode.l10n.t('“{0}” {1} is now in “{2}”.', facts.uniqueName, facts.version, place.environment.displayName),
    ...(warning === undefined ? [] : [vscode.l10n.t('The environment warns: {0}', warning)]),
  ].join(' ') + remarks(checkReferences(solution)));
}

async function askForMode({ prompts }: SolutionsParts, { isManaged }: SolutionFacts, installed: InstalledSolution | undefined, title: string): Promise<ImportMode> {
  if (installed === undefined || !isManaged) return 'update';
  return await prompts.pick<ImportMode>({
    title,
    placeholder: vscode.l10n.t('Version {0} is installed. What is to happen with it?', installed.version),
    items: [
      { label: vscode.l10n.t('Upgrade'), description: vscode.l10n.t('what the new version does not have is removed'), value: 'upgrade' },
      { label: vscode.l10n.t('Update'), description: vscode.l10n.t('what the new version does not have stays'), value: 'update' },
      { label: vscode.l10n.t('Stage for Upgrade'), description: vscode.l10n.t('keep the new version beside it, and apply it later'), value: 'holding' },
    ],
  });
}

async function confirm({ prompts }: SolutionsParts, { uniqueName, version }: SolutionFacts, { environment }: Place, installed: InstalledSolution | undefined): Promise<void> {
  const isNew = installed === undefined;
  await prompts.choose({
    message: isNew
      ? vscode.l10n.t('Import “{0}” {1} into “{2}”?', uniqueName, version, environment.displayName)
      : vscode.l10n.t('Import “{0}” {1} into “{2}”, which has {3}?', uniqueName, version, environment.displayName, installed.version),
    detail: isProduction(environment) ? vscode.l10n.t('This is a production environment.') : '',
    severity: isProduction(environment) ? 'warning' : 'info',
    modal: true,
    choices: [{ id: 'import', label: vscode.l10n.t('Import Solution') }],
  });
}
