import { type Cloud, createPlatform, type Platform, type TokenProvider } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { VERSION } from '../version.js';
import { DeviceCodeTokens } from './device-code-tokens.js';
import { resolveCloud } from './resolve-cloud.js';
import type { ServiceArguments } from './service-arguments.js';
import { DATAVERSE_VARIABLE, POWER_APPS_VARIABLE, tokensByService } from './tokens-by-service.js';

/** The services of the chosen cloud. Nothing is asked of them, and nobody signs in, before the first request. */
export async function openServices(args: ServiceArguments, io: CommandIo): Promise<Platform> {
  const cloud = await resolveCloud(args, io);
  return createPlatform({ cloud, tokens: tokensFor(cloud, io), userAgent: `connector-workbench/${VERSION}` });
}

/** A pipeline has a token of its own, since nobody is there to enter a code. */
function tokensFor(cloud: Cloud, io: CommandIo): TokenProvider {
  const hasToken = [POWER_APPS_VARIABLE, DATAVERSE_VARIABLE].some((variable) => (io.env[variable] ?? '').trim() !== '');
  if (hasToken) return tokensByService(cloud, io.env);
  if (isPipeline(io)) throw new UsageError(`Nobody can sign in here, since CI is set. Set ${POWER_APPS_VARIABLE} to an access token for ${cloud.scopes.powerApps.at(-1) ?? cloud.label}.`);
  return new DeviceCodeTokens(cloud, io);
}

function isPipeline({ env }: CommandIo): boolean {
  return env.CI !== undefined && env.CI !== '' && env.CI !== 'false';
}
