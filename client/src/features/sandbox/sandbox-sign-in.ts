import * as vscode from 'vscode';
import type { PickItem, Prompts } from '../../infrastructure/prompts.js';
import { withProgress } from '../../infrastructure/progress.js';
import { askSandbox } from './ask-sandbox.js';
import { requestDeviceCode, SandboxSignInError, waitForApproval, type DeviceCode, type SandboxTokens } from './device-code.js';
import type { SandboxAddresses } from './sandbox-addresses.js';

/** How a person approves: as one of the test users at once, or on the page that also other programs use. */
type Approval = { readonly kind: 'user'; readonly userPrincipalName: string; readonly displayName: string } | { readonly kind: 'page' };

/** Signs in by device code: shows the code, and lets a person approve it here or in a browser. */
export async function signInToSandbox(prompts: Prompts, addresses: SandboxAddresses, scope: string): Promise<SandboxTokens> {
  const code = await requestDeviceCode(addresses, scope);
  const approval = await prompts.pick({
    title: vscode.l10n.t('Sign in to the local sandbox with code {0}', code.userCode),
    placeholder: vscode.l10n.t('Sign in as which test user?'),
    items: approvals(addresses, code),
  });
  if (approval.kind === 'user') await approve(addresses, code, approval.userPrincipalName);
  else await openPage(code);
  const title = vscode.l10n.t('Waiting for the sign-in with code {0}', code.userCode);
  return await withProgress(title, (_report, signal) => waitForApproval(addresses, code, signal));
}

function approvals(addresses: SandboxAddresses, code: DeviceCode): readonly PickItem<Approval>[] {
  const users = addresses.testUsers.map((user): PickItem<Approval> => ({
    label: user.displayName,
    icon: 'account',
    description: user.userPrincipalName,
    detail: user.description,
    value: { kind: 'user', ...user },
  }));
  const page: PickItem<Approval> = {
    label: vscode.l10n.t('Copy the Code and Open the Sign-in Page'),
    icon: 'link-external',
    detail: vscode.l10n.t('Enter {0} in a browser', code.userCode),
    value: { kind: 'page' },
  };
  return [...users, page];
}

async function openPage(code: DeviceCode): Promise<void> {
  await vscode.env.clipboard.writeText(code.userCode);
  // Where the window is in a browser or at the other end of a connection, the address has to be forwarded.
  await vscode.env.openExternal(await vscode.env.asExternalUri(vscode.Uri.parse(code.verificationUri)));
}

async function approve(addresses: SandboxAddresses, code: DeviceCode, user: string): Promise<void> {
  const response = await askSandbox(`${addresses.control}/approve`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ user_code: code.userCode, user }),
  });
  if (!response.ok) throw new SandboxSignInError('approval_failed', `The sandbox did not accept the approval: status ${response.status}.`);
}
