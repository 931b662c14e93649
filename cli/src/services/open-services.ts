import { type Cloud, type CloudScopes, createPlatform, type Platform, staticTokens, type TokenProvider } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { VERSION } from '../version.js';
import { DeviceCodeTokens } from './device-code-tokens.js';
import { resolveCloud } from './resolve-cloud.js';
import type { ServiceArguments } from './service-arguments.js';

const TOKEN_VARIABLE = 'CONNECTOR_ACCESS_TOKEN';

/** The services of the chosen cloud. Nothing is asked of them, and nobody signs in, before the first request. */
export async function openServices(args: ServiceArguments, io: CommandIo, audience: keyof CloudScopes = 'powerApps'): Promise<Platform> {
  const cloud = await resolveCloud(args, io);
  return createPlatform({ cloud, tokens: tokensFor(cloud, io, audience), userAgent: `connector-workbench/${VERSION}` });
}

/** A pipeline has a token of its own, since nobody is there to enter a code. */
function tokensFor(cloud: Cloud, io: CommandIo, audience: keyof CloudScopes): TokenProvider {
  const token = io.env[TOKEN_VARIABLE];
  if (token !== undefined && token.trim() !== '') return staticTokens(token);
  if (isPipeline(io)) throw new UsageError(`Nobody can sign in here, since CI is set. Set ${TOKEN_VARIABLE} to an access token for ${cloud.scopes[audience].at(-1) ?? cloud.label}.`);
  return new DeviceCodeTokens(cloud, io);
}

function isPipeline({ env }: CommandIo): boolean {
  return env.CI !== undefined && env.CI !== '' && env.CI !== 'false';
}
