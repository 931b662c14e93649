import { type DeploymentNote, type DeploymentPlan, type FileKind, type FileState, hasNoRecord } from '@connector-workbench/platform';
import type { Translate } from '../../infrastructure/translate.js';

export function nameOfFile(kind: FileKind, t: Translate): string {
  switch (kind) {
    case 'definition': return t('definition');
    case 'properties': return t('properties');
    case 'icon': return t('icon');
    case 'script': return t('script');
  }
}

/** Who changed a file that is not the same here and there. */
export function describeState(state: FileState, environmentName: string, t: Translate): string {
  switch (state) {
    case 'changed-in-both': return t('changed here and in “{0}”', environmentName);
    case 'changed-in-environment': return t('changed in “{0}”', environmentName);
    case 'changed-locally': return t('changed here');
    case 'unknown-base': return t('it is not known who changed it');
    case 'same': return t('not changed');
  }
}

/** That a deployment stops. Somebody who deploys for the first time is not told that something changed since. */
export function headlineOfDrift(plan: DeploymentPlan, title: string, environmentName: string, t: Translate): string {
  return hasNoRecord(plan)
    ? t('“{0}” in “{1}” differs from your files, and this folder has no record of what was deployed there.', title, environmentName)
    : t('“{0}” in “{1}” is not what was last deployed or downloaded here.', title, environmentName);
}

/** Why a deployment stops: what was changed there, or might have been, and what can be done. */
export function describeDrift(plan: DeploymentPlan, environmentName: string, t: Translate, changedAt?: string): string {
  const lines = plan.files.filter((file) => plan.drift.includes(file.kind)).map((file) => `• ${nameOfFile(file.kind, t)}: ${describeState(file.state, environmentName, t)}`);
  const when = changedAt === undefined ? [] : [t('Last changed there: {0}', changedAt)];
  return [...lines, ...when, '', t('Deploying replaces what is there. Compare to see what that is, or download it to merge it into your files.')].join('\n');
}

/** What of apiProperties.json was not sent. */
function leftOutOf(notes: readonly DeploymentNote[]): readonly string[] {
  return notes.flatMap((note) => (note.kind === 'left-out' ? [note.member] : []));
}

/** What else is to be known of a deployment, in short sentences: a message shows one line. */
export function describeNotes(notes: readonly DeploymentNote[], t: Translate): readonly string[] {
  const members = leftOutOf(notes);
  return [
    ...(members.length === 0 ? [] : [t('Not sent, since the service refuses it: {0}.', members.join(', '))]),
    ...(notes.some(({ kind }) => kind === 'secret-not-sent') ? [t('Set the client secret there.')] : []),
  ];
}
