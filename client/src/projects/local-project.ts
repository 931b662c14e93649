import * as vscode from 'vscode';
import { decodeText, detectProjects, fileNameOf, type ProjectFiles, type ProjectSummary } from '@connector-workbench/core';
import { nodeDisk, PlatformError, sentFileLeadingOut } from '@connector-workbench/platform';
import { NoProjectError } from './no-project-error.js';

/** The files of a connector as they are on disk now, found as the language server finds them. Throws NoProjectError where it has gone, and a PlatformError (`local-files-invalid`) where one of them is a link to a file elsewhere. */
export async function filesOfProject(project: ProjectSummary): Promise<ProjectFiles> {
  const folder = vscode.Uri.parse(project.folder);
  const uris = [...(await filesIn(folder)), ...(await configurationsAbove(folder))].map((uri) => uri.toString());
  const texts = new Map<string, string>();
  // Detection looks into files whose names say nothing, and it does not wait.
  for (const uri of uris.filter((each) => /\.(?:json|ya?ml)$/i.test(each))) {
    texts.set(uri, decodeText(await vscode.workspace.fs.readFile(vscode.Uri.parse(uri))).text);
  }
  const found = detectProjects(uris, (uri) => texts.get(uri)).find((each) => each.id === project.id || each.documents.some((document) => document.uri === project.definitionUri));
  if (found === undefined) throw new NoProjectError();
  const elsewhere = await sentFileLeadingOut(found, pathOnDisk, nodeDisk);
  if (elsewhere === undefined) return found;
  throw new PlatformError('local-files-invalid', { circumstance: 'LinkLeadsOut', data: { file: fileNameOf(elsewhere) } });
}

function pathOnDisk(uri: string): string | undefined {
  const { scheme, fsPath } = vscode.Uri.parse(uri);
  return scheme === 'file' ? fsPath : undefined;
}

async function filesIn(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => vscode.Uri.joinPath(folder, name));
}

/** A connector.config.json counts for what is below it, too; not from beyond what is open, where it is none of this workspace's. */
async function configurationsAbove(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  const root = vscode.workspace.getWorkspaceFolder(folder)?.uri;
  if (root === undefined || root.path === folder.path) return [];
  const above = vscode.Uri.joinPath(folder, '..');
  const found = (await filesIn(above)).filter(({ path }) => /\/connector\.config\.json$/i.test(path));
  return [...found, ...(await configurationsAbove(above))];
}
