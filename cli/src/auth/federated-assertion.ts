import path from 'node:path';
import { isJsonObject, PlatformError } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';
import type { CommandIo } from '../io/command-io.js';
import type { FederatedSource } from './sign-in.js';

const LARGEST = 64 * 1024;
const TIMEOUT_MS = 30_000;

/** What Entra wants to stand in the token's `aud`: learn.microsoft.com/entra/workload-id/workload-identity-federation-considerations. */
const AUDIENCES: Readonly<Record<string, string>> = {
  'https://login.microsoftonline.us': 'api://AzureADTokenExchangeUSGov',
  'https://login.chinacloudapi.cn': 'api://AzureADTokenExchangeChina',
};

type Ask = (url: URL, options: RequestInit) => Promise<Response>;
type OwnSource = Exclude<FederatedSource, { readonly kind: 'azure-pipelines' }>;

/** The token of the pipeline's own service that Entra trades for one of its own. Read anew each time, since it lasts some minutes only. */
export function federatedAssertion(source: OwnSource, authority: string, io: Pick<CommandIo, 'cwd' | 'files' | 'stop'>, ask: Ask = fetch): Promise<string> {
  return source.kind === 'file' ? readTokenFile(source.path, io) : askGitHub(source, AUDIENCES[authority] ?? 'api://AzureADTokenExchange', io.stop, ask);
}

async function readTokenFile(file: string, { cwd, files }: Pick<CommandIo, 'cwd' | 'files'>): Promise<string> {
  try {
    const token = new TextDecoder().decode(await files.read(path.resolve(cwd, file), LARGEST)).trim();
    if (token !== '') return token;
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`AZURE_FEDERATED_TOKEN_FILE: ${file} cannot be read: ${error.reason}.`, { cause: error });
    throw error;
  }
  throw new UsageError(`AZURE_FEDERATED_TOKEN_FILE: ${file} is empty.`);
}

/** docs.github.com, "OpenID Connect reference": a request with the job's own token. It goes to an encrypted address only, and follows no redirect. */
async function askGitHub(source: Extract<OwnSource, { readonly kind: 'github' }>, audience: string, stop: AbortSignal, ask: Ask): Promise<string> {
  const url = URL.canParse(source.requestUrl) ? new URL(source.requestUrl) : undefined;
  if (url?.protocol !== 'https:') throw new UsageError('ACTIONS_ID_TOKEN_REQUEST_URL is no encrypted address, so nothing was sent there.');
  url.searchParams.set('audience', audience);
  const token = await tokenFrom(url, source.requestToken, stop, ask);
  if (token !== undefined) return token;
  throw new PlatformError('sign-in-refused', { data: { reason: `${url.host} gave no token for this job.`, scope: audience } });
}

async function tokenFrom(url: URL, requestToken: string, stop: AbortSignal, ask: Ask): Promise<string | undefined> {
  try {
    const headers = { accept: 'application/json', authorization: `Bearer ${requestToken}` };
    const answer = await ask(url, { headers, redirect: 'error', signal: AbortSignal.any([stop, AbortSignal.timeout(TIMEOUT_MS)]) });
    const value: unknown = answer.ok ? await answer.json() : undefined;
    return isJsonObject(value) && typeof value.value === 'string' && value.value !== '' ? value.value : undefined;
  } catch (error) {
    if (stop.aborted) throw new PlatformError('cancelled');
    throw new PlatformError('network-unreachable', { data: { host: url.host, reason: 'the token of this job could not be asked for.' }, cause: error });
  }
}
