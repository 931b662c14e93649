import * as vscode from 'vscode';
import type { DifferingFile, FileKind } from '@connector-workbench/platform';
import type { PickItem, Prompts } from '../../infrastructure/prompts.js';
import { describeState } from './plan-texts.js';
import { sideOf, type DownloadSides } from './download-sides.js';
import { FileNotSavedError } from './file-not-saved-error.js';

export interface FilesToMerge {
  readonly sides: DownloadSides;
  readonly folder: vscode.Uri;
  readonly environmentName: string;
  readonly differing: readonly DifferingFile[];
}

type Choice = 'take' | 'keep' | 'merge';

/**
 * Lets a person say what becomes of local files that differ from a download: all replaced, or each one taken, kept, or merged in VS Code's merge
 * editor. Answers with those that stay as they are then. Throws UserCancelledError; nothing was written by then but what was saved in the merge editor.
 */
export async function mergeDownload(prompts: Prompts, what: FilesToMerge): Promise<readonly FileKind[]> {
  const { environmentName, differing } = what;
  const answer = await prompts.choose({
    message: differing.length === 1 ? vscode.l10n.t('One file here is not what “{0}” has.', environmentName) : vscode.l10n.t('{0} files here are not what “{1}” has.', differing.length, environmentName),
    detail: differing.map(({ here, state }) => `• ${here.name}: ${describeState(state, environmentName, vscode.l10n.t)}`).join('\n'),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'each', label: vscode.l10n.t('Choose for Each File') }, { id: 'replace', label: vscode.l10n.t('Replace All') }],
  });
  if (answer === 'replace') return [];
  what.sides.show(what.folder, differing);
  const choices: { readonly file: DifferingFile; readonly choice: Choice }[] = [];
  for (const [at, file] of differing.entries()) choices.push({ file, choice: await chooseFor(prompts, what, file, at) });
  await mergeAll(prompts, what, choices.filter(({ choice }) => choice === 'merge').map(({ file }) => file));
  return choices.filter(({ choice }) => choice !== 'take').map(({ file }) => file.kind);
}

/** The difference stands below the question. */
async function chooseFor(prompts: Prompts, { folder, environmentName, differing }: FilesToMerge, file: DifferingFile, at: number): Promise<Choice> {
  const { name } = file.here;
  if (isText(file)) await vscode.commands.executeCommand('vscode.diff', sideOf('theirs', folder, name), vscode.Uri.joinPath(folder, name), vscode.l10n.t('{0}: {1} ↔ here', name, environmentName), { preserveFocus: true });
  return await prompts.pick({
    title: vscode.l10n.t('{0} ({1} of {2})', name, at + 1, differing.length),
    placeholder: vscode.l10n.t('What becomes of it ({0})?', describeState(file.state, environmentName, vscode.l10n.t)),
    items: itemsFor(file, environmentName),
  });
}

/** The one that loses nothing stands first. */
function itemsFor(file: DifferingFile, environmentName: string): readonly PickItem<Choice>[] {
  const take: PickItem<Choice> = { label: vscode.l10n.t('Take It from the Environment'), icon: 'cloud-download', description: environmentName, value: 'take' };
  const keep: PickItem<Choice> = { label: vscode.l10n.t('Keep the Local File'), icon: 'file', value: 'keep' };
  const merge: readonly PickItem<Choice>[] = isText(file) ? [{ label: vscode.l10n.t('Merge in the Editor'), icon: 'git-merge', value: 'merge' }] : [];
  switch (file.state) {
    case 'changed-in-environment': case 'same': return [take, ...merge, keep];
    case 'changed-locally': return [keep, ...merge, take];
    case 'changed-in-both': case 'unknown-base': return [...merge, keep, take];
  }
}

/** The local file is the base, so that each change of the environment can be taken or left. */
async function mergeAll(prompts: Prompts, { folder, environmentName }: FilesToMerge, files: readonly DifferingFile[]): Promise<void> {
  if (files.length === 0) return;
  const tabs: vscode.Tab[] = [];
  for (const { here: { name } } of files) {
    await vscode.commands.executeCommand('_open.mergeEditor', {
      base: sideOf('mine', folder, name),
      input1: { uri: sideOf('theirs', folder, name), title: environmentName, description: vscode.l10n.t('what is there now') },
      input2: { uri: sideOf('mine', folder, name), title: vscode.l10n.t('Local File'), description: vscode.l10n.t('as it was before') },
      output: vscode.Uri.joinPath(folder, name),
    });
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    // A merge editor is of a kind that extensions are not told of.
    if (activeTab !== undefined && !(activeTab.input instanceof vscode.TabInputText)) tabs.push(activeTab);
  }
  await prompts.choose({
    message: vscode.l10n.t('Take what you want from “{0}”, then go on.', environmentName),
    severity: 'info',
    modal: false,
    choices: [{ id: 'merged', label: vscode.l10n.t('Merged') }],
  });
  for (const { here: { name } } of files) await saveMerged(vscode.Uri.joinPath(folder, name));
  closeAll(tabs);
}

/** What was merged is done with. A tab that a person has closed meanwhile is gone; one with open conflicts asks first, which nothing waits for. */
function closeAll(tabs: readonly vscode.Tab[]): void {
  const open = vscode.window.tabGroups.all.flatMap((group) => group.tabs).filter((tab) => tabs.includes(tab));
  if (open.length > 0) void vscode.window.tabGroups.close(open, true);
}

async function saveMerged(uri: vscode.Uri): Promise<void> {
  const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (document?.isDirty === true && !(await document.save())) throw new FileNotSavedError(vscode.workspace.asRelativePath(uri));
}

function isText({ kind }: DifferingFile): boolean {
  return kind !== 'icon';
}
