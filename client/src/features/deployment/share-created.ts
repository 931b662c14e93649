import * as vscode from 'vscode';
import type { GrantableRole, SharedWith } from '@connector-workbench/platform';
import { withProgress } from '../../infrastructure/progress.js';
import type { PickItem } from '../../infrastructure/prompts.js';
import { titleOf, type DeploymentParts, type Transfer } from './deployment-parts.js';

const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Shares a connector with a person, a group or an application: until then only its creator sees it, which may be an application. */
export async function shareCreated({ prompts }: DeploymentParts, { project, environment, connection }: Transfer, connectorId: string): Promise<void> {
  const title = vscode.l10n.t('Share “{0}” in “{1}”', titleOf(project), environment.displayName);
  const wanted = (await prompts.input({
    title,
    prompt: vscode.l10n.t('The address of a person, or the object ID of a person, group or application'),
    validate: (value) => (principalOf(value.trim()) === undefined ? vscode.l10n.t('Enter an address like user@example.com, or an object ID.') : undefined),
  })).trim();
  const principal = principalOf(wanted);
  if (principal === undefined) return;
  const role = await prompts.pick({ title, placeholder: vscode.l10n.t('What may “{0}” do?', wanted), items: roleItems() });
  await withProgress(vscode.l10n.t('Sharing “{0}”', titleOf(project)), (_report, signal) => connection.permissions.grant(environment.id, connectorId, principal, role, signal));
  await prompts.inform(vscode.l10n.t('“{0}” is shared with “{1}”.', titleOf(project), wanted));
}

function principalOf(wanted: string): SharedWith | undefined {
  if (OBJECT_ID.test(wanted)) return { kind: 'object', id: wanted };
  return /^[^\s@]+@[^\s@]+$/.test(wanted) ? { kind: 'address', email: wanted } : undefined;
}

function roleItems(): readonly PickItem<GrantableRole>[] {
  return [
    { label: vscode.l10n.t('Use it'), icon: 'eye', value: 'CanView' },
    { label: vscode.l10n.t('Use and share it'), icon: 'organization', value: 'CanViewWithShare' },
    { label: vscode.l10n.t('Use, share and edit it'), icon: 'edit', value: 'CanEdit' },
  ];
}
