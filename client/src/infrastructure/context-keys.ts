import * as vscode from 'vscode';

/** What `when` clauses of the manifest can ask of us; a test compares the keys with those that the manifest uses. */
export interface ContextKeys {
  readonly 'connectorWorkbench.environmentsState': 'stopped' | 'signedOut' | 'loading' | 'failed' | 'offline' | 'empty' | 'ready';
  readonly 'connectorWorkbench.environmentsFiltered': boolean;
  readonly 'connectorWorkbench.projectsState': 'loading' | 'failed' | 'empty' | 'ready';
  readonly 'connectorWorkbench.signedIn': boolean;
  readonly 'connectorWorkbench.hasProjects': boolean;
  /** Paths of folders that *Pack Solution* takes, as `resourcePath` has them. */
  readonly 'connectorWorkbench.packableFolders': readonly string[];
  readonly 'connectorWorkbench.logicAppsState': 'stopped' | 'signedOut' | 'loading' | 'failed' | 'ready';
  /** Something was deployed from here since the window was opened. */
  readonly 'connectorWorkbench.hasDeployed': boolean;
  readonly 'connectorWorkbench.hasComparison': boolean;
  readonly 'connectorWorkbench.sandboxRunning': boolean;
  /** The `contextValue` of the item that is selected in the view; undefined where none is. */
  readonly 'connectorWorkbench.selectedInEnvironments': string | undefined;
  readonly 'connectorWorkbench.selectedInLogicApps': string | undefined;
  /** A sandbox that runs elsewhere is configured, so that none of ours is ever started. */
  readonly 'connectorWorkbench.sandboxConfigured': boolean;
  /** The chosen cloud is the local sandbox. */
  readonly 'connectorWorkbench.usesSandbox': boolean;
}

export function setContextKey<K extends keyof ContextKeys>(key: K, value: ContextKeys[K]): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
