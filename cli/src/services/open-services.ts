import { type Cloud, type CloudScopes, createPlatform, type Platform, type PlatformOptions } from '@connector-workbench/platform';
import { chooseSignIn } from '../auth/choose-sign-in.js';
import { rememberedSignIns } from '../auth/remembered-sign-ins.js';
import type { SignIn } from '../auth/sign-in.js';
import { tokensFor } from '../auth/tokens-for.js';
import type { CommandIo } from '../io/command-io.js';
import { VERSION } from '../version.js';
import { resolveCloud } from './resolve-cloud.js';
import type { ServiceArguments } from './service-arguments.js';

/** The services of the chosen cloud. Nothing is asked of them, and nobody signs in, before the first request. */
export async function openServices(args: ServiceArguments, io: CommandIo, audience?: keyof CloudScopes): Promise<Platform> {
  return (await openSharedServices(args, io, audience))({});
}

/** What clients that share one sign-in may do in their own way. */
export type OwnManner = Pick<PlatformOptions, 'log' | 'gate'>;

/** Makes clients that share one sign-in: each can count its own requests. */
export async function openSharedServices(args: ServiceArguments, io: CommandIo, audience?: keyof CloudScopes): Promise<(manner: OwnManner) => Platform> {
  const { cloud, signIn } = await resolveSignIn(args, io, audience);
  const tokens = tokensFor(signIn, cloud, io);
  return (manner) => createPlatform({ cloud, tokens, userAgent: `connector-workbench/${VERSION}`, ...manner });
}

/** Where to sign in, and how. */
export async function resolveSignIn(args: ServiceArguments, io: CommandIo, audience?: keyof CloudScopes): Promise<{ readonly cloud: Cloud; readonly signIn: SignIn }> {
  const cloud = await resolveCloud(args, io);
  const remembered = (await rememberedSignIns(io))[cloud.id];
  return { cloud, signIn: await chooseSignIn({ args, cloud, remembered, ...(audience === undefined ? {} : { audience }), io }) };
}
