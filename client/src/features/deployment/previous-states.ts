import * as vscode from 'vscode';
import { FILE_KINDS, type DeploymentPlan } from '@connector-workbench/platform';
import type { Logger } from '../../infrastructure/logger.js';

/** How many states of one connector are kept. */
const KEPT = 5;

/**
 * Keeps what each update replaces: `folder/<environment>/<connector>/<time>/…`, so that it can be deployed again. The log says where.
 * The extension's own storage is the place, since the project's folder is shared.
 */
export function previousStates(folder: vscode.Uri, log: Logger): (environmentId: string, plan: DeploymentPlan) => Promise<void> {
  return async (environmentId, plan) => {
    if (plan.previous === undefined) return;
    const connector = vscode.Uri.joinPath(folder, encodeURIComponent(environmentId), encodeURIComponent(plan.connector.id));
    const state = vscode.Uri.joinPath(connector, new Date().toISOString().replaceAll(':', '-'));
    try {
      for (const kind of FILE_KINDS) {
        const file = plan.previous[kind];
        if (file !== undefined) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(state, file.name), file.bytes);
      }
      log.info(`What “${plan.connector.displayName}” was before this deployment is kept in ${state.fsPath}`);
      await forgetOldest(connector);
    } catch (error) {
      log.warn(`The previous state could not be kept: ${String(error)}`);
    }
  };
}

async function forgetOldest(connector: vscode.Uri): Promise<void> {
  const names = (await vscode.workspace.fs.readDirectory(connector)).map(([name]) => name).sort();
  for (const name of names.slice(0, -KEPT)) await vscode.workspace.fs.delete(vscode.Uri.joinPath(connector, name), { recursive: true });
}
