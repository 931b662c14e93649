import path from 'node:path';
import { isJsonObject } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';
import type { CommandIo } from '../io/command-io.js';
import { type AuthMethod, isAuthMethod } from './auth-methods.js';

/** How somebody wants to sign in to a cloud. Never a token, a secret or a path to one: those stay where they are. */
export interface RememberedSignIn {
  readonly method: AuthMethod;
  readonly tenant: string | undefined;
  readonly clientId: string | undefined;
}

export type RememberedSignIns = Readonly<Record<string, RememberedSignIn>>;

type Place = Pick<CommandIo, 'env' | 'files'>;

const LARGEST = 64 * 1024;

/** By the id of the cloud. A file that is missing, or that somebody has broken, remembers nothing. */
export async function rememberedSignIns({ env, files }: Place): Promise<RememberedSignIns> {
  const file = fileOf(env);
  if (file === undefined) return {};
  try {
    return readSignIns(new TextDecoder().decode(await files.read(file, LARGEST)));
  } catch (error) {
    if (error instanceof FileError) return {};
    throw error;
  }
}

/** Answers false where the computer has no folder for it. Throws a UsageError where the folder cannot be written. */
export async function rememberSignIns(signIns: RememberedSignIns, { env, files }: Place): Promise<boolean> {
  const file = fileOf(env);
  if (file === undefined) return false;
  const bytes = new TextEncoder().encode(`${JSON.stringify({ version: 1, signIns }, undefined, 2)}\n`);
  try {
    await (await exists(file, files) ? files.write(file, bytes) : files.create(file, bytes));
    return true;
  } catch (error) {
    if (error instanceof FileError) throw new UsageError(`${file} cannot be written: ${error.reason}. The sign-in works, but is not remembered.`, { cause: error });
    throw error;
  }
}

async function exists(file: string, files: CommandIo['files']): Promise<boolean> {
  try {
    return (await files.kindOf(file)) === 'file';
  } catch (error) {
    if (error instanceof FileError) return false;
    throw error;
  }
}

function readSignIns(text: string): RememberedSignIns {
  const value = parse(text);
  const signIns = isJsonObject(value) && isJsonObject(value.signIns) ? value.signIns : {};
  return Object.fromEntries(Object.entries(signIns).flatMap(([cloud, each]) => {
    if (!isJsonObject(each) || !isAuthMethod(each.method)) return [];
    return [[cloud, { method: each.method, tenant: textOf(each.tenant), clientId: textOf(each.clientId) }]];
  }));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Where programs keep what a user set: APPDATA on Windows, XDG_CONFIG_HOME or `.config` elsewhere. */
function fileOf(env: CommandIo['env']): string | undefined {
  const home = env.HOME === undefined || env.HOME === '' ? undefined : path.join(env.HOME, '.config');
  const folder = [env.XDG_CONFIG_HOME, env.APPDATA, home].find((each) => each !== undefined && path.isAbsolute(each));
  return folder === undefined ? undefined : path.join(folder, 'connector-workbench', 'sign-in.json');
}
