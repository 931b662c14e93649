import * as vscode from 'vscode';

/** Thrown where the chosen cloud has no Azure Resource Manager: a sandbox of an older version. */
export class NoAzureError extends Error {
  override readonly name = 'NoAzureError';

  constructor() {
    super(vscode.l10n.t('The chosen cloud has no Azure. Stop the local sandbox and start it again, or choose another cloud.'));
  }
}
