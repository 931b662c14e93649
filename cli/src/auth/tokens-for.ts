import type { Cloud, TokenProvider } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { tokensByService } from '../services/tokens-by-service.js';
import { DeviceCodeTokens } from '../services/device-code-tokens.js';
import { credentialOf } from './credential-of.js';
import { CredentialTokens } from './credential-tokens.js';
import type { SignIn } from './sign-in.js';

/** Tokens of whoever signs in that way. Nobody does before the first one is needed. */
export function tokensFor(signIn: SignIn, cloud: Cloud, io: CommandIo): TokenProvider {
  if (signIn.method === 'token') return tokensByService(cloud, signIn.token, io.env);
  if (signIn.method === 'device-code') return new DeviceCodeTokens(cloud, io, signIn);
  return new CredentialTokens(() => credentialOf(signIn, cloud, io));
}
