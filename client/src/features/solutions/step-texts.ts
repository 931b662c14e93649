import * as vscode from 'vscode';
import type { SolutionProgress, SolutionStep } from '@connector-workbench/platform';

/** Tells the steps of an import, an export or an upgrade in a notification. */
export function reportSteps(report: (text: string) => void): SolutionProgress {
  return (step) => { report(textOf(step)); };
}

function textOf(step: SolutionStep): string {
  switch (step) {
    case 'check-earlier': return vscode.l10n.t('Looking for an earlier run…');
    case 'stage': return vscode.l10n.t('Letting the environment check the archive…');
    case 'remember-intent': return vscode.l10n.t('Noting what is about to be imported…');
    case 'start-import': return vscode.l10n.t('Starting the import…');
    case 'start-export': return vscode.l10n.t('Starting the export…');
    case 'apply': return vscode.l10n.t('Applying the upgrade…');
    case 'wait': return vscode.l10n.t('Waiting for the environment…');
    case 'read-result': return vscode.l10n.t('Reading the result…');
    case 'download': return vscode.l10n.t('Downloading the archive…');
    case 'publish': return vscode.l10n.t('Publishing…');
  }
}
