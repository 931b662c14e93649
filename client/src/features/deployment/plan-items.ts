import { messageOfChange, serviceTextOfChange, type ConnectorChange, type TranslateChange } from '@connector-workbench/core';
import type { DeploymentPlan, FileKind, PlannedFile } from '@connector-workbench/platform';
import type { PickItem } from '../../infrastructure/prompts.js';
import type { Translate } from '../../infrastructure/translate.js';
import type { SecretUse } from './client-secret.js';
import { describeState, nameOfFile } from './plan-texts.js';

/** What a person does with a plan. A line that only says something leads to the differences. */
export type PlanAnswer = 'deploy' | 'compare' | 'secret';

export interface ShownPlan {
  readonly plan: DeploymentPlan;
  readonly changes: readonly ConnectorChange[];
  readonly environmentName: string;
  /** What is not sent of apiProperties.json. */
  readonly leftOut: readonly string[];
  /** Client ids that only keep the place of one. */
  readonly placeholders: readonly string[];
  readonly secret: SecretUse;
  readonly isInSolution: boolean;
  readonly isRollback: boolean;
  /** Somebody should look first, so that the first line is not the one that sends. */
  readonly isGrave: boolean;
}

/** A plan as a list: what can be done, each file, each change with the breaking ones first, and what else is to be known. */
export function planItems(shown: ShownPlan, t: Translate, translate?: TranslateChange): readonly PickItem<PlanAnswer>[] {
  return [...actions(shown, t), ...shown.plan.files.map((file) => fileItem(file, shown, t)), ...changeItems(shown.changes, t, translate), ...noteItems(shown, t)];
}

/** `2 files, 1 breaking change` … for the line above the list. */
export function summaryOf({ plan, changes }: Pick<ShownPlan, 'plan' | 'changes'>, t: Translate): string {
  const files = plan.files.filter(({ effect }) => effect !== 'none' && effect !== 'keep').length;
  const breaking = changes.filter(({ classification }) => classification === 'breaking').length;
  const parts = [files === 1 ? t('1 file changes') : t('{0} files change', files), breaking === 0 ? t('nothing that breaks flows and apps') : breaking === 1 ? t('1 change breaks flows and apps that use it') : t('{0} changes break flows and apps that use it', breaking)];
  return t('Nothing is sent yet: {0}.', parts.join(', '));
}

function actions({ isGrave, secret, isRollback, environmentName }: ShownPlan, t: Translate): readonly PickItem<PlanAnswer>[] {
  const section = t('What to do');
  const deploy: PickItem<PlanAnswer> = { label: isRollback ? t('Roll Back') : t('Deploy'), icon: isRollback ? 'discard' : 'cloud-upload', description: t('to {0}', environmentName), section, value: 'deploy' };
  const compare: PickItem<PlanAnswer> = { label: t('Show Changes'), icon: 'diff', description: t('side by side'), section, value: 'compare' };
  const other: readonly PickItem<PlanAnswer>[] = secret === 'kept' ? [{ label: t('Enter Another Client Secret…'), icon: 'key', section, value: 'secret' }] : secret === 'relied-on' ? [{ label: t('Enter the Client Secret…'), icon: 'key', section, value: 'secret' }] : [];
  return isGrave ? [compare, deploy, ...other] : [deploy, compare, ...other];
}

const FILE_ICONS: Readonly<Record<FileKind, string>> = { definition: 'file-code', properties: 'settings', icon: 'file-media', script: 'code' };

function fileItem(file: PlannedFile, { plan, environmentName }: ShownPlan, t: Translate): PickItem<PlanAnswer> {
  const isDrift = plan.drift.includes(file.kind);
  return {
    label: capitalized(nameOfFile(file.kind, t)),
    icon: isDrift ? 'warning' : FILE_ICONS[file.kind],
    description: [effectOf(file, t), ...(isDrift ? [describeState(file.state, environmentName, t)] : [])].join(' · '),
    section: t('Files'),
    value: 'compare',
  };
}

function effectOf({ effect }: PlannedFile, t: Translate): string {
  switch (effect) {
    case 'add': return t('is added');
    case 'replace': return t('is replaced');
    case 'remove': return t('is removed');
    case 'none': return t('unchanged');
    case 'keep': return t('the one that is there stays');
  }
}

const CLASSES = ['breaking', 'compatible', 'cosmetic'] as const satisfies readonly ConnectorChange['classification'][];
const CHANGE_ICONS = { added: 'diff-added', removed: 'diff-removed', changed: 'diff-modified' } as const satisfies Readonly<Record<ConnectorChange['kind'], string>>;

function changeItems(changes: readonly ConnectorChange[], t: Translate, translate: TranslateChange | undefined): readonly PickItem<PlanAnswer>[] {
  return CLASSES.flatMap((wanted) => {
    const found = changes.filter(({ classification }) => classification === wanted);
    return found.map((change) => {
      const service = serviceTextOfChange(change);
      return {
        label: messageOfChange(change, translate),
        icon: wanted === 'breaking' ? 'error' : CHANGE_ICONS[change.kind],
        ...(service === undefined ? {} : { detail: t('Microsoft’s check: {0}', service) }),
        section: headingOf(wanted, found.length, t),
        value: 'compare' as const,
      };
    });
  });
}

function headingOf(classification: ConnectorChange['classification'], count: number, t: Translate): string {
  switch (classification) {
    case 'breaking': return t('Breaking ({0})', count);
    case 'compatible': return t('Compatible ({0})', count);
    case 'cosmetic': return t('Cosmetic ({0})', count);
  }
}

function noteItems({ plan, leftOut, placeholders, secret, isInSolution }: ShownPlan, t: Translate): readonly PickItem<PlanAnswer>[] {
  const notes: readonly (readonly [icon: string, label: string])[] = [
    ...leftOut.map((member) => ['info', t('“{0}” is not sent, since the service refuses it; it stays in the file.', member)] as const),
    ...placeholders.map((id) => ['warning', placeholderText(id, t)] as const),
    ...(secret === 'kept' ? [['key', t('The client secret that is kept here is sent along.')] as const] : []),
    ...(secret === 'relied-on' ? [['key', t('No client secret is sent: the service is expected to keep the one that it has.')] as const] : []),
    ...(secret === 'needed' ? [['key', t('You are asked for the client secret of the new app registration.')] as const] : []),
    ...(secret === 'set-there' ? [['warning', t('Set the client secret there afterwards: Dataverse may empty it.')] as const] : []),
    ...(isInSolution ? [['package', t('It belongs to a solution: its row in Dataverse is changed.')] as const] : []),
    plan.previous === undefined
      ? ['warning', t('No way back: the service has no original definition of it.')] as const
      : ['history', t('What is replaced is kept here, for “Roll Back Connector”.')] as const,
  ];
  return notes.map(([icon, label]) => ({ label, icon, section: t('To know'), value: 'compare' }));
}

/** Of a client id that only keeps the place of one. */
export function placeholderText(clientId: string, t: Translate): string {
  return t('The client ID is still “{0}”: nobody will be able to sign in. Write that of your app registration into apiProperties.json.', clientId);
}

function capitalized(text: string): string {
  return `${text.charAt(0).toLocaleUpperCase()}${text.slice(1)}`;
}
