import * as vscode from 'vscode';
import { ARCHIVE_LIMITS, type ArchiveEntry, openSolution, readArchive, type OpenSolution, SolutionError } from '@connector-workbench/core/solutions';
import { exists } from '../../infrastructure/exists.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { packableFolders, SOLUTION_MARKS } from './packable-folders.js';

/** More are not read in a list. */
const MAX_LISTED = 200;

/** The archive that a command was run on, else one of those in the workspace, or a file from anywhere. */
export async function pickArchive(prompts: Prompts, target: unknown, title: string): Promise<vscode.Uri> {
  if (target instanceof vscode.Uri) return target;
  const found = await filesLike('**/*.zip');
  const picked = found.length === 0 ? undefined : await prompts.pick<vscode.Uri | undefined>({
    title,
    placeholder: vscode.l10n.t('Which archive?'),
    items: [...found.map(itemOf), { label: vscode.l10n.t('Another File…'), icon: 'folder-opened', value: undefined }],
  });
  return picked ?? await prompts.pickFile({ title, openLabel: vscode.l10n.t('Choose Archive'), filters: { [vscode.l10n.t('Solutions')]: ['zip'] } });
}

/** The folder that a command was run on, else the one that is picked of the unpacked solutions in the workspace. Throws a SolutionError where there is none. */
export async function pickTree(prompts: Prompts, target: unknown, title: string): Promise<vscode.Uri> {
  if (target instanceof vscode.Uri) return target;
  const marks = await filesLike(SOLUTION_MARKS);
  const [first] = marks;
  if (first === undefined) throw new SolutionError('solution-input', vscode.l10n.t('There is no unpacked solution in this workspace. Run this command on the folder of a connector in the Explorer, or unpack an exported solution first.'));
  return await prompts.pick({ title, placeholder: vscode.l10n.t('Which unpacked solution?'), items: packableFolders(marks.map(({ path }) => path), []).map((path) => itemOf(first.with({ path }))) });
}

/** None where VS Code cannot search the workspace: a file can be chosen all the same. */
export async function filesLike(pattern: string): Promise<readonly vscode.Uri[]> {
  return await vscode.workspace.findFiles(pattern, '**/node_modules/**', MAX_LISTED).then((found) => found, () => []);
}

export interface OpenedArchive {
  readonly entries: readonly ArchiveEntry[];
  readonly solution: OpenSolution;
}

/** The solution in an archive. Throws a SolutionError, which names the file, where it is none, or one that is not taken. */
export async function openArchive(uri: vscode.Uri): Promise<OpenedArchive> {
  try {
    const entries = await readArchiveFile(uri);
    return { entries, solution: openSolution(entries) };
  } catch (error) {
    throw error instanceof SolutionError ? new SolutionError(error.code, `${nameOf(uri)}: ${error.message}`, { cause: error }) : error;
  }
}

async function readArchiveFile(uri: vscode.Uri): Promise<readonly ArchiveEntry[]> {
  const { size } = await vscode.workspace.fs.stat(uri);
  if (size > ARCHIVE_LIMITS.archiveBytes) throw new SolutionError('archive-too-large', vscode.l10n.t('It has {0} bytes, and at most {1} are read. A solution is far smaller; check what it is.', size, ARCHIVE_LIMITS.archiveBytes));
  return readArchive(await vscode.workspace.fs.readFile(uri));
}

/** Writes an archive; asks before it replaces another file. */
export async function writeArchiveFile(prompts: Prompts, uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (await exists(uri)) {
    await prompts.choose({
      message: vscode.l10n.t('{0} is there already.', nameOf(uri)),
      detail: vscode.l10n.t('Replacing it loses what is in it now.'),
      severity: 'warning',
      modal: true,
      choices: [{ id: 'replace', label: vscode.l10n.t('Replace File') }],
    });
  }
  await vscode.workspace.fs.writeFile(uri, bytes);
}

export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function itemOf(uri: vscode.Uri): { readonly label: string; readonly description: string; readonly icon: string; readonly value: vscode.Uri } {
  return { label: nameOf(uri), description: vscode.workspace.asRelativePath(vscode.Uri.joinPath(uri, '..')), icon: 'package', value: uri };
}
