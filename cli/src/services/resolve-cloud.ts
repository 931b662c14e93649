import path from 'node:path';
import { type Cloud, cloudById, CLOUDS, CUSTOM_CLOUD_ID, isJsonObject, isLoopback, readCustomCloud, SANDBOX_CLOUD_ID, sandboxCloud, type SandboxEndpoints } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';
import type { CommandIo } from '../io/command-io.js';
import type { ServiceArguments } from './service-arguments.js';

/** Holds the line that `connector sandbox --json` prints. */
const ADDRESSES_VARIABLE = 'CONNECTOR_WORKBENCH_SANDBOX';
const LARGEST_ADDRESSES = 64 * 1024;
const SANDBOX_TIMEOUT_MS = 10_000;

/** The cloud that the options name. Throws a UsageError where there is no such cloud, or no sandbox to be found. */
export async function resolveCloud({ cloud, endpoints }: ServiceArguments, io: CommandIo): Promise<Cloud> {
  if (cloud === SANDBOX_CLOUD_ID) return sandboxCloud(parseEndpoints(await readAddresses(endpoints, io)));
  if (cloud === CUSTOM_CLOUD_ID) return customCloud(endpoints, io);
  const preset = cloudById(resolveCloudId(cloud));
  if (preset === undefined) throw new UsageError(`There is no cloud "${cloud}".`);
  if (endpoints !== undefined) throw new UsageError(`--endpoints is for the clouds "${CUSTOM_CLOUD_ID}" and "${SANDBOX_CLOUD_ID}" only. Add --cloud ${CUSTOM_CLOUD_ID} to use endpoints of your own.`);
  return preset;
}

/** Throws a UsageError where there is no cloud of that id. */
export function resolveCloudId(id: string): string {
  const known = [...CLOUDS.map((cloud) => cloud.id), CUSTOM_CLOUD_ID, SANDBOX_CLOUD_ID];
  if (known.includes(id)) return id;
  throw new UsageError(`There is no cloud "${id}". Clouds: ${known.join(', ')}.`);
}

/** From a file that the caller names, since tokens go to the hosts in it: nothing is searched for in the project. */
async function customCloud(endpoints: string | undefined, io: CommandIo): Promise<Cloud> {
  if (endpoints === undefined) throw new UsageError(`The cloud "${CUSTOM_CLOUD_ID}" needs --endpoints with a file that holds its addresses as JSON.`);
  const reading = readCustomCloud(parseJson(await readAddressFile(endpoints, io)));
  if (reading.kind === 'cloud') return reading.cloud;
  throw new UsageError(`--endpoints ${endpoints}: ${reading.problems.join('\n  ')}`);
}

async function readAddresses(endpoints: string | undefined, io: CommandIo): Promise<string> {
  if (endpoints === undefined) return io.env[ADDRESSES_VARIABLE] ?? missingAddresses();
  return /^https?:/i.test(endpoints) ? askSandbox(endpoints, io) : readAddressFile(endpoints, io);
}

function missingAddresses(): never {
  throw new UsageError(
    `The cloud "${SANDBOX_CLOUD_ID}" needs the address of a running sandbox. Start one with "connector sandbox --seed" in another terminal, and add --endpoints with the address that it prints.`,
  );
}

/** A sandbox answers its addresses at `/`. Only this computer is asked. */
async function askSandbox(address: string, { stop }: CommandIo): Promise<string> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !isLoopback(url)) throw new UsageError(`A sandbox runs on this computer, at 127.0.0.1: "${address}" is elsewhere.`);
  try {
    const answer = await fetch(new URL('/', url), { headers: { accept: 'application/json' }, redirect: 'error', signal: AbortSignal.any([stop, AbortSignal.timeout(SANDBOX_TIMEOUT_MS)]) });
    return await answer.text();
  } catch (error) {
    if (stop.aborted) throw new UsageError('This was cancelled.', { cause: error });
    throw new UsageError(`No sandbox answers at ${url.origin}. Start one with "connector sandbox --seed".`, { cause: error });
  }
}

async function readAddressFile(file: string, { cwd, files }: CommandIo): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(path.resolve(cwd, file), LARGEST_ADDRESSES));
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new UsageError(`--endpoints ${file}: the file cannot be read: ${error.reason}.`, { cause: error });
  }
}

function parseEndpoints(text: string): SandboxEndpoints {
  const value = parseJson(text);
  const member = (name: keyof SandboxEndpoints): string => {
    const found = isJsonObject(value) ? value[name] : undefined;
    if (typeof found === 'string') return found;
    throw new UsageError(`These are not the addresses of a sandbox, as "connector sandbox --json" prints them: "${name}" is missing.`);
  };
  const address = (name: 'authority' | 'bap' | 'powerApps' | 'flow' | 'arm' | 'graph'): string => onThisComputer(name, member(name));
  const has = (name: keyof SandboxEndpoints): boolean => isJsonObject(value) && typeof value[name] === 'string';
  return {
    authority: address('authority'),
    bap: address('bap'),
    powerApps: address('powerApps'),
    flow: address('flow'),
    tenantId: member('tenantId'),
    scope: member('scope'),
    ...(has('arm') ? { arm: address('arm') } : {}),
    ...(has('armScope') ? { armScope: member('armScope') } : {}),
    ...(has('graph') ? { graph: address('graph') } : {}),
    ...(has('graphScope') ? { graphScope: member('graphScope') } : {}),
  };
}

/** Secrets for the sandbox's sign-in go nowhere else, whatever a file or a variable says. */
function onThisComputer(name: string, address: string): string {
  if (URL.canParse(address) && isLoopback(new URL(address))) return address;
  throw new UsageError(`These are not the addresses of a sandbox: "${name}" is "${address}", and a sandbox runs on this computer, at 127.0.0.1.`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
