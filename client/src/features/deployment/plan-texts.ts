import type { DeploymentNote, DeploymentPlan, FileKind, PlannedFile } from '@connector-workbench/platform';
import type { Translate } from '../../infrastructure/translate.js';

export function nameOfFile(kind: FileKind, t: Translate): string {
  switch (kind) {
    case 'definition': return t('definition');
    case 'properties': return t('properties');
    case 'icon': return t('icon');
    case 'script': return t('script');
  }
}

/**
 * The files that an update would make others. One that is here and there as it was last time is none of them, even where the two differ: the
 * service writes some things its own way.
 */
export function changedFiles(plan: DeploymentPlan): readonly PlannedFile[] {
  return plan.files.filter((file) => file.state !== 'same' && file.effect !== 'none' && file.effect !== 'keep');
}

/** What an update would do, one line per file that it changes. */
export function describePlan(plan: DeploymentPlan, t: Translate): string {
  return changedFiles(plan).map((file) => describeFile(file, t)).join('\n');
}

function describeFile(file: PlannedFile, t: Translate): string {
  const name = nameOfFile(file.kind, t);
  switch (file.effect) {
    case 'add': return t('The {0} is added.', name);
    case 'replace': return t('The {0} is replaced.', name);
    case 'remove': return t('The {0} is removed.', name);
    case 'none': case 'keep': return t('The {0} stays as it is.', name);
  }
}

/** Why somebody should look before they deploy: what was changed there, or might have been. */
export function describeDrift(plan: DeploymentPlan, environmentName: string, t: Translate): string {
  const lines = plan.files.filter((file) => plan.drift.includes(file.kind)).map((file) => {
    const name = nameOfFile(file.kind, t);
    switch (file.state) {
      case 'changed-in-both': return t('The {0} was changed both here and in “{1}”.', name, environmentName);
      case 'unknown-base': return t('The {0} differs, and it is not known who changed it.', name);
      case 'changed-in-environment': case 'changed-locally': case 'same': return t('The {0} was changed in “{1}”.', name, environmentName);
    }
  });
  return [...lines, t('Deploying replaces what is there. To keep those changes, download the connector into another folder and merge them first.')].join('\n');
}

/** What of apiProperties.json was not sent. No sentence where everything was. */
export function describeLeftOut(notes: readonly DeploymentNote[], t: Translate): readonly string[] {
  const members = notes.flatMap((note) => (note.kind === 'left-out' ? [note.member] : []));
  return members.length === 0 ? [] : [t('Not sent, since the service refuses it: {0}.', members.join(', '))];
}
