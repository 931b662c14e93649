import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { SandboxAddresses } from '@connector-workbench/sandbox';
import { LOAD_KILLER } from './killer.js';

const CONNECTOR = fileURLToPath(new URL('../../bin/connector.mjs', import.meta.url));
const ARMING = 'SIGUSR2';

/** A sandbox as a process of its own, which can be made to die. */
export interface SandboxProcess {
  readonly addresses: SandboxAddresses;
  /** From now on, what `kill` names is counted. Does not work on Windows, which has no such signal. */
  readonly arm: () => void;
  readonly isDead: () => boolean;
  /** Ends it, if it has not ended. */
  readonly end: () => Promise<void>;
}

/** Starts it on a folder of data, with its sample content. `kill`: see the killer. */
export async function startSandboxProcess(dataDir: string, kill?: string): Promise<SandboxProcess> {
  const env = { ...process.env, ...(kill === undefined ? {} : { KILL: kill, KILL_ARMED_BY: ARMING }) };
  const child = spawn(process.execPath, [...(kill === undefined ? [] : LOAD_KILLER), CONNECTOR, 'sandbox', '--seed', '--json', '--data', dataDir], { env, stdio: ['pipe', 'pipe', 'inherit'] });
  const isDead = (): boolean => child.exitCode !== null || child.signalCode !== null;
  const end = async (): Promise<void> => {
    if (isDead()) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  try {
    return { addresses: JSON.parse(await firstLine(child)) as SandboxAddresses, arm: () => { child.kill(ARMING); }, isDead, end };
  } catch (error) {
    await end();
    throw error;
  }
}

async function firstLine({ stdout }: ChildProcess): Promise<string> {
  assert.ok(stdout);
  let text = '';
  for await (const part of stdout.setEncoding('utf8') as AsyncIterable<string>) {
    text += part;
    if (text.includes('\n')) return text.slice(0, text.indexOf('\n'));
  }
  throw new Error('The sandbox ended before it said where it listens.');
}
