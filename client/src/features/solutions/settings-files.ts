import * as vscode from 'vscode';
import type { SolutionFacts } from '@connector-workbench/core/solutions';
import { type ComponentParameter, newDeploymentSettings, parametersOf, readDeploymentSettings } from '@connector-workbench/platform';
import { exists } from '../../infrastructure/exists.js';
import { nameOf } from './archives.js';
import type { SolutionsParts } from './solutions-parts.js';

/** More files beside an archive are not looked into. */
const MAX_FILES = 50;
const MAX_BYTES = 4 * 1024 * 1024;

/** What an import sets. */
export interface ImportSettings {
  readonly parameters: readonly ComponentParameter[];
  /** Ask for what has no value otherwise. */
  readonly asksForRest: boolean;
}

type Choice = { readonly kind: 'ask' | 'keep' | 'new' } | { readonly kind: 'file'; readonly uri: vscode.Uri };

/**
 * The values that an import sets: those of a deployment settings file beside the archive, those that are asked for, or none. Undefined where a new file was written, which
 * has to be filled in first. Asks nothing where the solution needs no values.
 */
export async function askForSettings({ prompts }: SolutionsParts, archive: vscode.Uri, { connectionReferences, environmentVariables }: SolutionFacts, title: string): Promise<ImportSettings | undefined> {
  if (connectionReferences.length + environmentVariables.length === 0) return { parameters: [], asksForRest: false };
  const choice = await prompts.pick<Choice>({
    title,
    placeholder: vscode.l10n.t('Which connections and values of environment variables?'),
    items: [
      ...(await settingsBeside(archive)).map((uri) => ({ label: nameOf(uri), icon: 'settings', description: vscode.l10n.t('values of this file'), value: { kind: 'file', uri } as const })),
      { label: vscode.l10n.t('Ask Me'), icon: 'question', description: vscode.l10n.t('for those that the environment has no value for'), value: { kind: 'ask' } },
      { label: vscode.l10n.t('Leave Them'), description: vscode.l10n.t('as the environment has them'), value: { kind: 'keep' } },
      { label: vscode.l10n.t('New Settings File'), description: vscode.l10n.t('to fill in first'), value: { kind: 'new' } },
    ],
  });
  if (choice.kind === 'file') return { parameters: parametersOf(await readSettings(choice.uri)), asksForRest: true };
  if (choice.kind !== 'new') return { parameters: [], asksForRest: choice.kind === 'ask' };
  const text = newDeploymentSettings({
    variables: environmentVariables.map(({ name }) => name),
    references: connectionReferences.map(({ name, api }) => ({ logicalName: name, connectorId: `/providers/Microsoft.PowerApps/apis/${api}` })),
  });
  await vscode.window.showTextDocument(await writeNew(archive, text));
  await prompts.inform(vscode.l10n.t('Fill in the values, save the file, and import again. What stays empty is left as the environment has it.'));
  return undefined;
}

async function settingsBeside(archive: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(archive, '..');
  const names = (await vscode.workspace.fs.readDirectory(folder)).filter(([name, type]) => type === vscode.FileType.File && /\.json$/i.test(name)).map(([name]) => name).sort().slice(0, MAX_FILES);
  const found = await Promise.all(names.map(async (name) => {
    const uri = vscode.Uri.joinPath(folder, name);
    const isOne = await readSettings(uri).then(({ ConnectionReferences, EnvironmentVariables }) => ConnectionReferences.length + EnvironmentVariables.length > 0, () => false);
    return isOne ? [uri] : [];
  }));
  return found.flat();
}

async function readSettings(uri: vscode.Uri) {
  const { size } = await vscode.workspace.fs.stat(uri);
  const bytes = size > MAX_BYTES ? new Uint8Array() : await vscode.workspace.fs.readFile(uri);
  return readDeploymentSettings(new TextDecoder().decode(bytes), nameOf(uri));
}

async function writeNew(archive: vscode.Uri, text: string): Promise<vscode.Uri> {
  const base = nameOf(archive).replace(/\.zip$/i, '');
  for (let count = 1; ; count++) {
    const uri = vscode.Uri.joinPath(archive, '..', `${base}.settings${count === 1 ? '' : `-${count}`}.json`);
    if (await exists(uri)) continue;
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return uri;
  }
}
