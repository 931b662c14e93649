import type { GrantableRole, Permission, SharedWith } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { askService, withProgress } from '../../../infrastructure/progress.js';
import type { PickItem } from '../../../infrastructure/prompts.js';
import { askForSomebody, namesSomebody, principalOf, roleItems } from '../../../services/sharing.js';
import { permissionIdOf } from '../../../services/tree-targets.js';
import { principalIcon, principalName, roleName } from '../nodes/present-connector.js';
import { findConnectorPlace, type ConnectorCommandsParts, type ConnectorPlace } from './connector-place.js';

/** `somebody` with what was typed in the list already. */
type Choice = { readonly kind: 'somebody'; readonly typed?: string } | { readonly kind: 'known'; readonly permission: Permission };

/** Lists with whom a connector is shared, and gives, changes or takes back what somebody may do with it. */
export async function shareConnector(parts: ConnectorCommandsParts, target: unknown): Promise<void> {
  const place = await findConnectorPlace(parts, target, { title: vscode.l10n.t('Share connector'), placeholder: vscode.l10n.t('Which connector should be shared?') });
  const known = await permissionOf(place, target, titleOfSharing(place));
  const choice: Choice = known === undefined ? await pickWhom(parts, place, permissionsOf(place)) : { kind: 'known', permission: known };
  if (choice.kind === 'somebody') await shareWithSomebody(parts, place, choice.typed ?? await askForSomebody(parts.prompts, titleOfSharing(place)));
  else await changePermission(parts, place, choice.permission);
}

/** Takes back what somebody may do: of the tree item, or of whom is picked. */
export async function stopSharing(parts: ConnectorCommandsParts, target: unknown): Promise<void> {
  const place = await findConnectorPlace(parts, target, { title: vscode.l10n.t('Stop sharing'), placeholder: vscode.l10n.t('Which connector?') });
  const title = vscode.l10n.t('Stop sharing “{0}”', place.connector.displayName);
  const permission = await permissionOf(place, target, title) ?? await parts.prompts.pick<Permission>({
    title,
    placeholder: vscode.l10n.t('Who should no longer use it?'),
    items: permissionsOf(place).then((all) => all.filter(({ role }) => role !== 'Owner').map((each) => ({ ...itemOf(each), value: each }))),
  });
  await revoke(parts, place, permission);
}

/** What the tree item says that somebody may do, read anew; undefined where it says nothing of the kind, or where it is no longer so. */
async function permissionOf(place: ConnectorPlace, target: unknown, title: string): Promise<Permission | undefined> {
  const wanted = permissionIdOf(target);
  if (wanted === undefined) return undefined;
  return (await askService(title, (signal) => permissionsOf(place, signal))).find(({ id }) => id === wanted);
}

function permissionsOf({ connection, environment, connector }: ConnectorPlace, signal?: AbortSignal): Promise<readonly Permission[]> {
  return connection.permissions.list(environment.id, connector.id, signal);
}

function titleOfSharing({ connector }: ConnectorPlace): string {
  return vscode.l10n.t('Share “{0}”', connector.displayName);
}

async function pickWhom({ prompts }: ConnectorCommandsParts, place: ConnectorPlace, permissions: Promise<readonly Permission[]>): Promise<Choice> {
  return await prompts.pick<Choice>({
    title: titleOfSharing(place),
    placeholder: vscode.l10n.t('Type an email address or an object ID to share it, or choose who has it to change that.'),
    typed: (text) => (namesSomebody(text) ? { label: vscode.l10n.t('Share with {0}', text.trim()), icon: 'add', value: { kind: 'somebody', typed: text.trim() } } : undefined),
    items: permissions.then((all) => [
      { label: vscode.l10n.t('Share with Somebody…'), icon: 'add', alwaysShow: true, value: { kind: 'somebody' } },
      ...all.map((permission): PickItem<Choice> => ({ ...itemOf(permission), value: { kind: 'known', permission } })),
    ]),
  });
}

async function shareWithSomebody(parts: ConnectorCommandsParts, place: ConnectorPlace, typed: string): Promise<void> {
  const principal = await principalOf(parts.prompts, typed);
  await grant(parts, place, principal, typed, await pickRole(parts, place, undefined));
}

/** The owner is whoever created the connector, and stays it. */
async function changePermission(parts: ConnectorCommandsParts, place: ConnectorPlace, permission: Permission): Promise<void> {
  const name = principalName(permission, vscode.l10n.t);
  const { id, email } = permission.principal;
  if (permission.role === 'Owner') {
    await parts.prompts.inform(vscode.l10n.t('{0} created the connector, and stays its owner.', name));
    return;
  }
  const action = await pickRole(parts, place, permission.role);
  if (action === 'remove') await revoke(parts, place, permission);
  else await grant(parts, place, id === undefined ? { kind: 'address', email: email ?? '' } : { kind: 'object', id, ...typeOf(permission) }, name, action);
}

function typeOf({ principal }: Permission): { readonly type?: 'User' | 'Group' | 'ServicePrincipal' } {
  switch (principal.type) {
    case 'User': case 'Group': case 'ServicePrincipal': return { type: principal.type };
    default: return {};
  }
}

async function pickRole(parts: ConnectorCommandsParts, place: ConnectorPlace, current: undefined): Promise<GrantableRole>;
async function pickRole(parts: ConnectorCommandsParts, place: ConnectorPlace, current: string): Promise<GrantableRole | 'remove'>;
async function pickRole({ prompts }: ConnectorCommandsParts, place: ConnectorPlace, current: string | undefined): Promise<GrantableRole | 'remove'> {
  return await prompts.pick<GrantableRole | 'remove'>({
    title: titleOfSharing(place),
    placeholder: vscode.l10n.t('What may they do with it?'),
    items: [
      ...roleItems(current),
      ...(current === undefined ? [] : [{ label: vscode.l10n.t('Stop Sharing'), icon: 'trash', value: 'remove' as const }]),
    ],
  });
}

async function grant(parts: ConnectorCommandsParts, { connection, environment, connector }: ConnectorPlace, principal: SharedWith, name: string, role: GrantableRole): Promise<void> {
  await withProgress(vscode.l10n.t('Sharing “{0}”', connector.displayName), (_report, signal) => connection.permissions.grant(environment.id, connector.id, principal, role, signal));
  parts.changed(environment.id, connector.id);
  void parts.prompts.inform(vscode.l10n.t('“{0}” is shared: {1} {2}.', connector.displayName, name, roleName(role, vscode.l10n.t)));
}

async function revoke(parts: ConnectorCommandsParts, { connection, environment, connector }: ConnectorPlace, permission: Permission): Promise<void> {
  const name = principalName(permission, vscode.l10n.t);
  await parts.prompts.choose({
    message: vscode.l10n.t('Stop sharing “{0}” with {1}?', connector.displayName, name),
    detail: vscode.l10n.t('Apps and flows of theirs that use it stop working.'),
    severity: 'warning', modal: true, choices: [{ id: 'remove', label: vscode.l10n.t('Stop Sharing') }],
  });
  await withProgress(vscode.l10n.t('No longer sharing “{0}”', connector.displayName), (_report, signal) => connection.permissions.revoke(environment.id, connector.id, permission.id, signal));
  parts.changed(environment.id, connector.id);
}

function itemOf(permission: Permission): { readonly label: string; readonly icon: string; readonly description: string } {
  const { type, email } = permission.principal;
  const name = principalName(permission, vscode.l10n.t);
  return { label: name, icon: principalIcon(type), description: [roleName(permission.role, vscode.l10n.t), ...(email === undefined || email === name ? [] : [email])].join(' · ') };
}
