import * as vscode from 'vscode';
import { Answers } from './answers.js';
import { EXTENSION_ID, extensionApi } from './extension.js';
import { waitFor } from './wait-for.js';

export const SANDBOX_PROVIDER = 'connectorWorkbench.sandbox';

/** The sandbox that the extension started, with the controls that tests have over it. */
export class Sandbox {
  readonly #control: string;

  private constructor(control: string) {
    this.#control = control;
  }

  /** Makes the sandbox the chosen cloud, and has it as new. */
  static async use(): Promise<Sandbox> {
    const api = await extensionApi();
    await vscode.workspace.getConfiguration('connectorWorkbench').update('cloud', 'sandbox', vscode.ConfigurationTarget.Global);
    const { control } = await api.sandboxAddresses();
    const sandbox = new Sandbox(control);
    await sandbox.post('reset', {});
    return sandbox;
  }

  async post(path: string, body: unknown): Promise<unknown> {
    const response = await fetch(`${this.#control}/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`POST ${path}: ${response.status} ${await response.text()}`);
    return await response.json().catch(() => undefined);
  }

  async injectFaults(...faults: readonly string[]): Promise<void> {
    await this.post('faults', { faults });
  }

  async clearFaults(): Promise<void> {
    await fetch(`${this.#control}/faults`, { method: 'DELETE' });
  }
}

/**
 * Signs in as a test user, through VS Code's own account service and our provider. VS Code refuses to show its question “… wants to sign in” while
 * tests run; so the sign-in is requested as a menu entry, which needs no question, and that entry is run. `besides`: somebody else is signed in, and
 * stays so; VS Code then makes the entry only for an account that it does not have.
 */
export async function signIn(user: string, { besides = false }: { readonly besides?: boolean } = {}): Promise<void> {
  const api = await extensionApi();
  const { scope } = await api.sandboxAddresses();
  const answers = new Answers({ pick: user });
  api.replacePrompts(answers);
  await vscode.authentication.getSession(SANDBOX_PROVIDER, [scope], besides ? { account: { id: 'nobody', label: 'Nobody' } } : {});
  const command = await waitFor('the entry to sign in', async () => (await vscode.commands.getCommands()).find((id) => id.startsWith(`${SANDBOX_PROVIDER}:${EXTENSION_ID}:signIn`)), (id) => id !== undefined);
  await vscode.commands.executeCommand(command!);
  answers.finish();
}
