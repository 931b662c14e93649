import * as vscode from 'vscode';

const ID = 'connector-workbench.connector-workbench';

/** Our extension, active: the folder of a test may hold no connector when VS Code looks for one. */
export async function activateExtension(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(ID);
  if (extension === undefined) throw new Error(`${ID} is not installed.`);
  await extension.activate();
  return extension;
}
