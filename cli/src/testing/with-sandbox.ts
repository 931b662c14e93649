import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type SandboxAddresses, startSandbox } from '@connector-workbench/sandbox';

export interface SandboxUse {
  readonly addresses: SandboxAddresses;
  /** Where it keeps what it is told. */
  readonly dataDir: string;
  /** The variables with which commands find the sandbox, as Maya who may do everything; or as somebody else. */
  environmentOf(user?: string): Promise<Readonly<Record<string, string>>>;
  /** Sends JSON to a control endpoint of the sandbox, e.g. `approve`. */
  control(endpoint: string, body: object): Promise<unknown>;
  /** Makes the certificate, which takes longer than everything else of a start. */
  prepareTls(): Promise<void>;
}

/** Calls `use` with a sandbox on a free port, with its sample content, and ends it afterwards. */
export async function withSandbox(use: (sandbox: SandboxUse) => Promise<void>): Promise<void> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'connector-cli-sandbox-'));
  try {
    await withSandboxOn(dataDir, use);
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** The same on a folder of data, which stays; one that is empty gets the sample content. */
export async function withSandboxOn(dataDir: string, use: (sandbox: SandboxUse) => Promise<void>): Promise<void> {
  const sandbox = await startSandbox({ dataDir, seed: true });
  const { addresses } = sandbox;
  const control = async (endpoint: string, body: object): Promise<unknown> => {
    const answer = await fetch(`${addresses.control}/${endpoint}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(`The sandbox answers ${answer.status} to ${endpoint}: ${await answer.text()}`);
    return answer.json();
  };
  const environmentOf = async (user = 'maya@contoso.example'): Promise<Readonly<Record<string, string>>> => {
    const token = await control('token', { user });
    if (typeof token !== 'object' || token === null || !('access_token' in token)) throw new Error('The sandbox gave no token');
    const graph = await control('token', { user, resource: 'https://graph.microsoft.com' }) as { readonly access_token: string };
    return { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(addresses), CONNECTOR_ACCESS_TOKEN: String(token.access_token), CONNECTOR_GRAPH_TOKEN: graph.access_token };
  };
  try {
    await use({ addresses, dataDir, environmentOf, control, prepareTls: () => sandbox.prepareTls() });
  } finally {
    await sandbox.close();
  }
}
