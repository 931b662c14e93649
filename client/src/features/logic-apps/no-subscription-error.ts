import * as vscode from 'vscode';

/** Thrown where the account sees nothing in Azure that could be chosen. */
export class NoSubscriptionError extends Error {
  override readonly name = 'NoSubscriptionError';

  constructor(what: 'subscription' | 'resourceGroup' | 'connector') {
    super({
      subscription: vscode.l10n.t('Your account sees no subscription that can be used. Ask an owner of one for the role Contributor.'),
      resourceGroup: vscode.l10n.t('The subscription has no resource group that your account sees. Create one in the Azure portal first.'),
      connector: vscode.l10n.t('The subscription has no custom connectors of Logic Apps.'),
    }[what]);
  }
}
