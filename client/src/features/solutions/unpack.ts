import * as vscode from 'vscode';
import { solutionFacts, TREE_FILE } from '@connector-workbench/core/solutions';
import { nodeDisk, unpackIntoFolder } from '@connector-workbench/platform';
import { exists } from '../../infrastructure/exists.js';
import { withProgress } from '../../infrastructure/progress.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { tellOfFolder } from '../../projects/tell-of-folder.js';
import { nameOf, openArchive, pickArchive } from './archives.js';
import type { SolutionsParts } from './solutions-parts.js';
import { remarks } from './tell-problems.js';

/** The command *Unpack Solution*: an archive becomes a folder beside it, with a project for each connector. */
export async function unpackArchive(parts: SolutionsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const archive = await pickArchive(parts.prompts, target, vscode.l10n.t('Unpack solution'));
  const { entries, solution } = await openArchive(archive);
  const { uniqueName } = solutionFacts(solution);
  const { folder, overwrite } = await folderFor(parts, vscode.Uri.joinPath(archive, '..'), /^\w+$/.test(uniqueName) ? uniqueName : 'solution');
  const { tree, problems } = await withProgress(vscode.l10n.t('Unpacking {0}', nameOf(archive)), (_report, signal) =>
    unpackIntoFolder({ target: folder.fsPath, shown: nameOf(folder), entries, overwrite, disk: nodeDisk, signal }));
  for (const connector of tree.connectors) await parts.written(vscode.Uri.joinPath(folder, connector.folder));
  const [first] = tree.connectors;
  if (first !== undefined) await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, first.folder, 'apiDefinition.swagger.json'));
  const { length } = tree.connectors;
  const connectors = length === 1 ? vscode.l10n.t('1 connector') : vscode.l10n.t('{0} connectors', length);
  await tellOfFolder(parts.prompts, vscode.l10n.t('{0} is in the folder {1}, with {2}.', nameOf(archive), vscode.workspace.asRelativePath(folder), connectors) + remarks(problems), folder);
}

/** A folder of the solution's own. One that an earlier unpacking wrote may be brought up to date; one that holds something else is left alone. */
async function folderFor({ prompts }: SolutionsParts, parent: vscode.Uri, name: string): Promise<{ readonly folder: vscode.Uri; readonly overwrite: boolean }> {
  for (let count = 1; ; count++) {
    const folder = vscode.Uri.joinPath(parent, count === 1 ? name : `${name}-${count}`);
    if (!(await exists(folder))) return { folder, overwrite: false };
    if (!(await exists(vscode.Uri.joinPath(folder, TREE_FILE)))) continue;
    await prompts.choose({
      message: vscode.l10n.t('The folder {0} holds this solution already.', nameOf(folder)),
      detail: vscode.l10n.t('What was unpacked there before is replaced; files that you added stay.'),
      severity: 'warning',
      modal: true,
      choices: [{ id: 'replace', label: vscode.l10n.t('Replace Files') }],
    });
    return { folder, overwrite: true };
  }
}
