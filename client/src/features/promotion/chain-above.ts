import * as vscode from 'vscode';
import { createDocument, decodeText, type EnvironmentConfig, type ProjectSummary, readEnvironments } from '@connector-workbench/core';
import { exists } from '../../infrastructure/exists.js';
import { NoChainError } from './no-chain-error.js';

/** The chain that connectors go through, and where it stands. */
export interface Chain {
  readonly config: vscode.Uri;
  readonly environments: readonly EnvironmentConfig[];
  /** The connectors that it is about. */
  readonly projects: readonly ProjectSummary[];
}

const CONFIG = 'connector.config.json';

/**
 * The chains of the workspace with the connectors of each: that of the nearest connector.config.json above, within the workspace folder. Throws NoChainError for one that cannot be used,
 * and where all that there would be is one that cannot be read.
 */
export async function chainsOf(projects: readonly ProjectSummary[]): Promise<readonly Chain[]> {
  const byConfig = new Map<string, ProjectSummary[]>();
  for (const project of projects) {
    const config = await configAbove(vscode.Uri.parse(project.folder));
    if (config !== undefined) byConfig.set(config.toString(), [...(byConfig.get(config.toString()) ?? []), project]);
  }
  const chains = await Promise.all([...byConfig].map(async ([uri, own]) => ({ config: vscode.Uri.parse(uri), ...(await environmentsIn(vscode.Uri.parse(uri))), projects: own })));
  const usable = chains.filter(({ environments }) => environments.length > 0);
  const unreadable = chains.find(({ hasFaults }) => hasFaults);
  if (usable.length === 0 && unreadable !== undefined) throw new NoChainError('faulty', unreadable.config);
  return usable;
}

async function environmentsIn(config: vscode.Uri): Promise<{ readonly environments: readonly EnvironmentConfig[]; readonly hasFaults: boolean }> {
  const { text } = decodeText(await vscode.workspace.fs.readFile(config));
  const { environments, hasFaults } = readEnvironments(createDocument({ uri: config.toString(), kind: 'config', syntax: 'json', text }));
  if (hasFaults && environments.length > 0) throw new NoChainError('faulty', config);
  return { environments, hasFaults };
}

/** The nearest connector.config.json above a folder, within its workspace folder; undefined where there is none. */
export async function configAbove(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri.toString();
  for (let current = folder; ; current = vscode.Uri.joinPath(current, '..')) {
    const config = vscode.Uri.joinPath(current, CONFIG);
    if (await exists(config)) return config;
    if (root === undefined || current.toString() === root || current.path === '/') return undefined;
  }
}
