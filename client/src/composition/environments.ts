import * as vscode from 'vscode';
import { SANDBOX_CLOUD_ID } from '@connector-workbench/platform';
import { forgetConnectionStatus, showChosenCloud, showConnectionStatus } from '../features/environments/connection-status.js';
import { dimmedItems } from '../features/environments/dimmed-items.js';
import { EnvironmentsTree } from '../features/environments/environments-tree.js';
import { lastKnownFiles } from '../features/environments/last-known-files.js';
import { Pins } from '../features/environments/model/pins.js';
import { platformPlaces } from '../features/environments/platform-source.js';
import { logicAppsPlaces } from '../features/logic-apps/logic-apps-places.js';
import { LogicAppsTree } from '../features/logic-apps/logic-apps-tree.js';
import { setContextKey } from '../infrastructure/context-keys.js';
import { onPersonalSettingChanged } from '../infrastructure/settings.js';
import { ChosenEnvironments } from '../services/chosen-environment.js';
import { EnvironmentPicker } from '../services/environment-picker.js';
import type { Own } from './own.js';
import type { Shell } from './shell.js';
import type { SignIn } from './sign-in.js';

/** The views of what is in the chosen cloud, and the environment that commands take. */
export interface Environments {
  readonly tree: EnvironmentsTree;
  /** What stands above the items. */
  message(): string;
  readonly logicAppsTree: LogicAppsTree;
  readonly pins: Pins;
  readonly chosen: ChosenEnvironments;
  readonly picker: EnvironmentPicker;
}

export function createEnvironments(context: vscode.ExtensionContext, { log, describe, boundary, prompts, selected }: Shell, signIn: SignIn, own: Own): Environments {
  const { sandbox, clouds, connections } = signIn;
  const chosen = new ChosenEnvironments(context.workspaceState, () => { tree.redraw(); });
  const pins = new Pins(context.globalState);
  const tree = own(new EnvironmentsTree({
    describe, pins, chosenEnvironmentId: () => chosen.of(clouds.id())?.id,
    places: () => connections.status().then((status) => platformPlaces(status, (current) => connections.others(current))),
    lastKnown: lastKnownFiles(vscode.Uri.joinPath(context.globalStorageUri, 'tree'), log),
    showMessage: (message) => { view.message = message ?? ''; },
  }));
  own(vscode.window.registerFileDecorationProvider(dimmedItems));
  const logicAppsTree = own(new LogicAppsTree({ describe, places: () => connections.status().then(logicAppsPlaces) }));
  // Which account it is now, the trees find out: a new token of the same one leaves the rows where they are.
  const refresh = (): void => { void tree.refresh(); void logicAppsTree.refresh(); };
  own(signIn.onDidChangeAccount(refresh));
  const view = own(vscode.window.createTreeView('connectorWorkbench.environments', { treeDataProvider: tree, showCollapseAll: true }));
  own(view.onDidExpandElement(({ element }) => { tree.keepExpansion(element, true); }));
  own(view.onDidCollapseElement(({ element }) => { tree.keepExpansion(element, false); }));
  own(signIn.onDidFindStatus((status) => { showConnectionStatus(view, status); }));
  const logicAppsView = own(vscode.window.createTreeView('connectorWorkbench.logicApps', { treeDataProvider: logicAppsTree, showCollapseAll: true }));
  own(logicAppsView.onDidExpandElement(({ element }) => { logicAppsTree.keepOpen(element, true); }));
  own(logicAppsView.onDidCollapseElement(({ element }) => { logicAppsTree.keepOpen(element, false); }));
  selected.follow({ id: 'connectorWorkbench.environments', view, key: 'connectorWorkbench.selectedInEnvironments', contextValueOf: (node) => tree.getTreeItem(node).contextValue });
  selected.follow({ id: 'connectorWorkbench.logicApps', view: logicAppsView, key: 'connectorWorkbench.selectedInLogicApps', contextValueOf: (node) => logicAppsTree.getTreeItem(node).contextValue });
  const showChoice = (): void => { showChosenCloud(clouds.id()); setContextKey('connectorWorkbench.sandboxConfigured', sandbox.isConfigured); };
  const tellStatus = (): void => { void boundary.runWithErrorHandling('find out who is signed in', () => connections.status()); };
  const forget = (): void => { tree.startAnew(); logicAppsTree.startAnew(); };
  const startAnew = (): void => { forgetConnectionStatus(view); showChoice(); forget(); tellStatus(); };
  showChoice();
  own(vscode.authentication.onDidChangeSessions((event) => { clouds.ifProvider(event.provider.id, () => { refresh(); tellStatus(); }); }));
  own(onPersonalSettingChanged(['cloud', 'signIn.clientId', 'signIn.tenant', 'sandbox.address', 'endpoints'], startAnew));
  own(vscode.workspace.onDidGrantWorkspaceTrust(forget));
  own(sandbox.onDidChangeRunning((running) => { setContextKey('connectorWorkbench.sandboxRunning', running); clouds.ifCloud(SANDBOX_CLOUD_ID, startAnew); }));
  return { tree, message: () => view.message ?? '', logicAppsTree, pins, chosen, picker: new EnvironmentPicker({ prompts, chosen }) };
}
