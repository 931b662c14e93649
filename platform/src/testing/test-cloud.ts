import type { TokenProvider } from '../auth/token-provider.js';
import type { Cloud } from '../clouds/cloud.js';
import { cloudById } from '../clouds/presets.js';
import { createPlatform, type Platform } from '../create-platform.js';
import { FakeClock } from './fake-clock.js';
import { FakeHttp, type FakeOutcome, type SentRequest } from './fake-http.js';

export const OBJECT_ID = '0b6f0c52-0000-4000-8000-000000000001';
/** A token as the sign-in service writes it, of nobody. */
export const TOKEN = `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ oid: OBJECT_ID, tid: 'tenant', name: 'Maya Maker', upn: 'maya@contoso.example' })).toString('base64url')}.c2lnbmF0dXJl`;
/** The same of a service principal. */
export const APPLICATION_TOKEN = `eyJhbGciOiJub25lIn0.${Buffer.from(JSON.stringify({ oid: OBJECT_ID, sub: OBJECT_ID, tid: 'tenant', appid: 'app' })).toString('base64url')}.c2lnbmF0dXJl`;
export const ENVIRONMENT = 'd0c5a1f0-0000-4000-8000-000000000001';

export function publicCloud(): Cloud {
  const cloud = cloudById('public');
  if (cloud === undefined) throw new Error('There is no public cloud.');
  return cloud;
}

export const tokens: TokenProvider = { getToken: () => Promise.resolve(TOKEN) };

export interface FakePlatform {
  readonly platform: Platform;
  readonly http: FakeHttp;
  readonly clock: FakeClock;
  readonly log: string[];
}

/** The real clients over a network that is a function. */
export function fakePlatform(answer: (request: SentRequest, count: number) => FakeOutcome, token = TOKEN): FakePlatform {
  const http = new FakeHttp(answer);
  const clock = new FakeClock();
  const log: string[] = [];
  const platform = createPlatform({ cloud: publicCloud(), tokens: { getToken: () => Promise.resolve(token) }, httpClient: http, clock, random: () => 0.5, log: (line) => log.push(line) });
  return { platform, http, clock, log };
}
