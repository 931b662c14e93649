import { SANDBOX_CLOUD_ID } from '@connector-workbench/platform';
import type { TreeView } from 'vscode';
import { setContextKey } from '../../infrastructure/context-keys.js';
import type { ConnectionStatus } from '../../services/connections.js';

/** Says beside the view's title who is signed in where, and tells `when` clauses. */
export function showConnectionStatus(view: Pick<TreeView<unknown>, 'description'>, status: ConnectionStatus): void {
  setContextKey('connectorWorkbench.signedIn', status.kind === 'signedIn');
  view.description = describe(status);
}

/** Another cloud, or another account: until it is known who is signed in there, nobody is said to be, also where that cannot be found out. */
export function forgetConnectionStatus(view: Pick<TreeView<unknown>, 'description'>): void {
  setContextKey('connectorWorkbench.signedIn', false);
  view.description = '';
}

/** Known before anybody is asked who is signed in there, so that no view offers the sandbox to somebody who has chosen it. */
export function showChosenCloud(cloudId: string): void {
  setContextKey('connectorWorkbench.usesSandbox', cloudId === SANDBOX_CLOUD_ID);
}

function describe(status: ConnectionStatus): string {
  switch (status.kind) {
    case 'stopped': return '';
    case 'signedOut': return status.cloud.label;
    case 'signedIn': return `${status.account.label} · ${status.cloud.label}`;
  }
}
