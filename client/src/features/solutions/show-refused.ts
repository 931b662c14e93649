import * as vscode from 'vscode';
import type { OpenSolution } from '@connector-workbench/core/solutions';
import { nodeDisk, refusedPlaces } from '@connector-workbench/platform';

export interface RefusedArchive {
  readonly solution: OpenSolution;
  readonly archive: vscode.Uri;
  readonly uniqueName: string;
}

/** Opens the file that an environment refused at its line, where the solution is unpacked beside the archive. The reason is told by whoever failed. */
export async function showRefused(error: unknown, { solution, archive, uniqueName }: RefusedArchive): Promise<void> {
  // What comes from an archive is no path.
  if (!/^\w+$/.test(uniqueName)) return;
  const folder = vscode.Uri.joinPath(archive, '..', uniqueName);
  const [place] = (await refusedPlaces(error, { solution, folders: [folder.fsPath], disk: nodeDisk })).filter(({ file }) => file !== undefined);
  if (place?.file === undefined) return;
  const at = new vscode.Position(place.line - 1, place.column - 1);
  await vscode.window.showTextDocument(vscode.Uri.file(place.file), { selection: new vscode.Range(at, at) });
}
