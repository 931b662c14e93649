import { setTimeout as wait } from 'node:timers/promises';
import { askSandbox } from './ask-sandbox.js';
import type { SandboxAddresses } from './sandbox-addresses.js';

/** Named in tokens of the sandbox; it has no list of applications that it knows. */
const CLIENT_ID = 'connector-workbench';

/** A sign-in that waits for a person. */
export interface DeviceCode {
  readonly userCode: string;
  readonly deviceCode: string;
  readonly verificationUri: string;
  readonly intervalSeconds: number;
}

export interface SandboxTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly idToken: string;
  readonly expiresInSeconds: number;
}

/** A sign-in that the sandbox refused; `code` is OAuth's, e.g. `authorization_declined`. */
export class SandboxSignInError extends Error {
  override readonly name = 'SandboxSignInError';
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

/** Asks for a code that a person approves. */
export async function requestDeviceCode(addresses: SandboxAddresses, scope: string, signal?: AbortSignal): Promise<DeviceCode> {
  const answer = await post(`${addresses.authority}/${addresses.tenantId}/oauth2/v2.0/devicecode`, { client_id: CLIENT_ID, scope }, signal);
  return {
    userCode: textOf(answer, 'user_code'),
    deviceCode: textOf(answer, 'device_code'),
    verificationUri: textOf(answer, 'verification_uri'),
    intervalSeconds: numberOf(answer, 'interval'),
  };
}

/** Waits until the code is approved. Throws a SandboxSignInError where it is declined or expires, and what `signal` says. */
export async function waitForApproval(addresses: SandboxAddresses, code: DeviceCode, signal: AbortSignal): Promise<SandboxTokens> {
  for (;;) {
    try {
      return await redeem(addresses, { grant_type: 'urn:ietf:params:oauth:grant-type:device_code', device_code: code.deviceCode }, signal);
    } catch (error) {
      if (!(error instanceof SandboxSignInError) || error.code !== 'authorization_pending') throw error;
    }
    await wait(code.intervalSeconds * 1000, undefined, { signal });
  }
}

/** Tokens for another scope, or fresh ones. Throws a SandboxSignInError where the sign-in is no longer good. */
export async function refreshTokens(addresses: SandboxAddresses, refreshToken: string, scope: string, signal?: AbortSignal): Promise<SandboxTokens> {
  return await redeem(addresses, { grant_type: 'refresh_token', refresh_token: refreshToken, scope }, signal);
}

async function redeem(addresses: SandboxAddresses, form: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<SandboxTokens> {
  const answer = await post(`${addresses.authority}/${addresses.tenantId}/oauth2/v2.0/token`, { client_id: CLIENT_ID, ...form }, signal);
  return {
    accessToken: textOf(answer, 'access_token'),
    refreshToken: textOf(answer, 'refresh_token'),
    idToken: textOf(answer, 'id_token'),
    expiresInSeconds: numberOf(answer, 'expires_in'),
  };
}

async function post(url: string, form: Readonly<Record<string, string>>, signal: AbortSignal | undefined): Promise<Readonly<Record<string, unknown>>> {
  const response = await askSandbox(url, { method: 'POST', body: new URLSearchParams(form) }, signal);
  const answer: unknown = await response.json().catch(() => undefined);
  if (typeof answer !== 'object' || answer === null) throw new SandboxSignInError('invalid_answer', `The sign-in service answered with status ${response.status} and no JSON.`);
  const members: Readonly<Record<string, unknown>> = { ...answer };
  if (!response.ok) throw new SandboxSignInError(textOf(members, 'error'), textOf(members, 'error_description'));
  return members;
}

function textOf(answer: Readonly<Record<string, unknown>>, name: string): string {
  const value = answer[name];
  if (typeof value !== 'string') throw new SandboxSignInError('invalid_answer', `The sign-in service left out “${name}”.`);
  return value;
}

function numberOf(answer: Readonly<Record<string, unknown>>, name: string): number {
  const value = Number(answer[name]);
  if (!Number.isFinite(value)) throw new SandboxSignInError('invalid_answer', `The sign-in service left out “${name}”.`);
  return value;
}
