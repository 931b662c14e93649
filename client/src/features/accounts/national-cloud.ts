import * as vscode from 'vscode';
import type { Prompts } from '../../infrastructure/prompts.js';
import { environmentFor } from './national-cloud-environment.js';
import type { SignInTarget } from './sign-in-target.js';

const SECTION = 'microsoft-sovereign-cloud';

/**
 * VS Code has one provider for all national clouds, and a setting of its own says which of them it signs in to. Asks to correct that where
 * it is another one: the sign-in would end in a tenant that does not know the account. Throws UserCancelledError.
 */
export async function prepareNationalCloud({ providerId, authority, cloudName }: SignInTarget, prompts: Prompts): Promise<void> {
  const wanted = environmentFor(providerId, authority);
  const settings = vscode.workspace.getConfiguration(SECTION);
  if (wanted === undefined || settings.get<string>('environment') === wanted) return;
  if (wanted === 'custom') {
    await prompts.inform(vscode.l10n.t('To sign in to {0}, describe its sign-in service in the settings of VS Code: “microsoft-sovereign-cloud.environment” and “microsoft-sovereign-cloud.customEnvironment”.', cloudName));
    return;
  }
  await prompts.choose({
    message: vscode.l10n.t('VS Code does not sign in to {0} yet.', cloudName),
    detail: vscode.l10n.t('Its setting “microsoft-sovereign-cloud.environment” has to be “{0}” for that. It holds for all extensions.', wanted),
    severity: 'info',
    modal: true,
    choices: [{ id: 'change', label: vscode.l10n.t('Change Setting') }],
  });
  await settings.update('environment', wanted, vscode.ConfigurationTarget.Global);
}
