import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { createPlatform, type DataverseClient, sandboxCloud } from '@connector-workbench/platform';
import { quickClock } from '@connector-workbench/cli/testing';
import { corpusFolder } from './read-corpus.js';

/** What a server of recorded answers says of the requests it got. */
export interface ReplayReport {
  readonly checks: Readonly<Record<string, { readonly pass: number; readonly fail: number }>>;
  readonly unmatched: number;
}

export interface Replay {
  readonly dataverse: DataverseClient;
  scenario(...names: readonly string[]): Promise<void>;
  report(): Promise<ReplayReport>;
  stop(): void;
}

/** Recorded answers of the services: a server beside the corpus, or one that `CONNECTOR_REPLAY` names. It may be missing. */
export function replayServer(): string | undefined {
  const file = process.env.CONNECTOR_REPLAY ?? path.resolve(corpusFolder(), '..', 'replay', 'server.mjs');
  return existsSync(file) ? file : undefined;
}

export async function startReplay(server: string, log: string): Promise<Replay> {
  // Addresses in answers stay those of the services: a client that follows them sends its token there.
  const { listening, ...rest } = await startReplayServer(server, log, ['--auth', 'log', '--rewrite', 'none']);
  const cloud = sandboxCloud({ authority: listening, bap: listening, powerApps: listening, flow: listening, tenantId: 'tenant', scope: 'scope' });
  const platform = createPlatform({ cloud, tokens: { getToken: () => Promise.resolve('opaque') }, clock: quickClock(), random: () => 0.5 });
  return {
    dataverse: platform.dataverse({ displayName: 'Contoso', dataverseUrl: `${listening}/contoso.crm4.dynamics.com` }),
    ...rest,
  };
}

export interface ReplayServer extends Omit<Replay, 'dataverse'> {
  /** Its address; all services are there, told apart by their paths. */
  readonly listening: string;
  /** The address of each service. */
  readonly endpoints: Readonly<Record<'authority' | 'bap' | 'powerApps' | 'flow' | 'arm', string>>;
  control(name: string, body?: object): Promise<unknown>;
}

/** `options` are those of the server. */
export async function startReplayServer(server: string, log: string, options: readonly string[]): Promise<ReplayServer> {
  const child = spawn(process.execPath, [server, '--log', log, ...options], { stdio: ['ignore', 'pipe', 'ignore'] });
  const { listening, endpoints } = JSON.parse(await firstLine(child)) as Pick<ReplayServer, 'listening' | 'endpoints'>;
  const control = async (name: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`${listening}/__replay/${name}`, body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) });
    return await answer.json();
  };
  return {
    listening,
    endpoints,
    control,
    scenario: async (...names) => { await control('scenario', { names }); },
    report: async () => (await control('report')) as ReplayReport,
    stop: () => { child.kill(); },
  };
}

/** A token of the server's own for that audience. `more`: `&app=1` for that of a service principal. */
export async function tokenOf({ listening }: ReplayServer, audience: string, more = ''): Promise<string> {
  const { access_token: token } = (await (await fetch(`${listening}/__replay/token?aud=${encodeURIComponent(audience)}${more}`)).json()) as { readonly access_token: string };
  return token;
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => { reject(new Error(`The server of recorded answers ended with ${String(code)}.`)); });
    child.stdout?.once('data', (data: Buffer) => { resolve(data.toString('utf8')); });
  });
}
