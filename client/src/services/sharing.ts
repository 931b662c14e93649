import { GRANTABLE_ROLES, type GrantableRole, type SharedWith } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import type { PickItem, Prompts } from '../infrastructure/prompts.js';

const OBJECT_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ROLE_ICONS: Readonly<Record<GrantableRole, string>> = { CanView: 'eye', CanViewWithShare: 'organization', CanEdit: 'edit' };

/** Whether it is an address or an object id, and so nothing that is looked for in a list. */
export function namesSomebody(text: string): boolean {
  return OBJECT_ID.test(text.trim()) || /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim());
}

/** An address or an object id. Throws UserCancelledError. */
export async function askForSomebody(prompts: Prompts, title: string): Promise<string> {
  const typed = await prompts.input({
    title,
    prompt: vscode.l10n.t('The email address of a person, or the object ID of a person, a group or an application.'),
    validate: (value) => (namesSomebody(value) ? undefined : vscode.l10n.t('Enter an address such as ravi@contoso.example, or an object ID.')),
  });
  return typed.trim();
}

/** Who is named. An object id does not say of what it is, so that a person does. Throws UserCancelledError. */
export async function principalOf(prompts: Prompts, named: string): Promise<SharedWith> {
  if (!OBJECT_ID.test(named)) return { kind: 'address', email: named };
  const type = await prompts.pick<'User' | 'Group' | 'ServicePrincipal'>({
    title: vscode.l10n.t('Share connector'),
    placeholder: vscode.l10n.t('What is the object ID of?'),
    items: [
      { label: vscode.l10n.t('Person'), icon: 'person', value: 'User' },
      { label: vscode.l10n.t('Group'), icon: 'organization', value: 'Group' },
      { label: vscode.l10n.t('Application'), icon: 'server-process', value: 'ServicePrincipal' },
    ],
  });
  return { kind: 'object', id: named, type };
}

/** What somebody may be allowed to do. `current`: what they are. */
export function roleItems(current?: string): readonly PickItem<GrantableRole>[] {
  return GRANTABLE_ROLES.map((role) => ({ label: labelOfRole(role), icon: ROLE_ICONS[role], value: role, ...(role === current ? { description: vscode.l10n.t('current') } : {}) }));
}

function labelOfRole(role: GrantableRole): string {
  switch (role) {
    case 'CanView': return vscode.l10n.t('Use it');
    case 'CanViewWithShare': return vscode.l10n.t('Use and share it');
    case 'CanEdit': return vscode.l10n.t('Use, share and edit it');
  }
}
