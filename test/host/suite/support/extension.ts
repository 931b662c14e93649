import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';

export const EXTENSION_ID = 'connector-workbench.connector-workbench';

/** What our extension shows its own tests. Activates it: the folder of a test may hold no connector when VS Code looks for one. */
export async function extensionApi(): Promise<TestApi> {
  const extension = vscode.extensions.getExtension<TestApi | undefined>(EXTENSION_ID);
  if (extension === undefined) throw new Error(`${EXTENSION_ID} is not installed.`);
  const api = await extension.activate();
  if (api === undefined) throw new Error('The extension does not run in test mode.');
  return api;
}
