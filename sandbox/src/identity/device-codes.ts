import { randomBytes, randomInt } from 'node:crypto';
import type { SandboxUser } from './users.js';

/** Without vowels and look-alikes, so that a code is easy to read out and never a word. */
const USER_CODE_ALPHABET = 'BCDFGHJKLMNPQRSTVWXZ23456789';
const USER_CODE_LENGTH = 9;
export const DEVICE_CODE_LIFETIME_SECONDS = 900;
/** Short, since nobody is kept from guessing on loopback, and tests wait for it. */
export const DEVICE_CODE_INTERVAL_SECONDS = 1;

export type DeviceCodeState =
  | { readonly kind: 'pending' }
  | { readonly kind: 'approved'; readonly user: SandboxUser }
  | { readonly kind: 'declined' };

export interface DeviceCode {
  readonly userCode: string;
  readonly deviceCode: string;
  readonly clientId: string;
  readonly audience: string;
  readonly scope: string;
  readonly state: DeviceCodeState;
  /** In milliseconds since 1970. */
  readonly expiresAt: number;
}

/** The device codes that wait for a user. They live in memory only: after a restart, sign-in starts anew. */
export class DeviceCodes {
  readonly #codes = new Map<string, DeviceCode>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  create(request: { readonly clientId: string; readonly audience: string; readonly scope: string }): DeviceCode {
    this.#forgetOld();
    const code: DeviceCode = {
      ...request,
      userCode: createUserCode(),
      deviceCode: randomBytes(32).toString('base64url'),
      state: { kind: 'pending' },
      expiresAt: this.#now() + DEVICE_CODE_LIFETIME_SECONDS * 1000,
    };
    this.#codes.set(code.deviceCode, code);
    return code;
  }

  /** The code a client polls with, expired or not; undefined where there is none. */
  find(deviceCode: string): DeviceCode | undefined {
    return this.#codes.get(deviceCode);
  }

  isExpired(code: DeviceCode): boolean {
    return this.#now() >= code.expiresAt;
  }

  /** Answers the pending code a person typed in; false where there is none (any more). Case, spaces and dashes don't matter. */
  answer(userCode: string, state: DeviceCodeState): boolean {
    const wanted = userCode.replaceAll(/[\s-]/g, '').toUpperCase();
    const code = [...this.#codes.values()].find((each) => each.userCode === wanted && each.state.kind === 'pending' && !this.isExpired(each));
    if (code === undefined) return false;
    this.#codes.set(code.deviceCode, { ...code, state });
    return true;
  }

  /** A device code gives tokens once. */
  consume(deviceCode: string): void {
    this.#codes.delete(deviceCode);
  }

  clear(): void {
    this.#codes.clear();
  }

  #forgetOld(): void {
    const keepAfter = this.#now() - DEVICE_CODE_LIFETIME_SECONDS * 1000;
    for (const [key, code] of this.#codes) if (code.expiresAt < keepAfter) this.#codes.delete(key);
  }
}

function createUserCode(): string {
  return Array.from({ length: USER_CODE_LENGTH }, () => USER_CODE_ALPHABET.charAt(randomInt(USER_CODE_ALPHABET.length))).join('');
}
