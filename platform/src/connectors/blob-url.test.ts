import assert from 'node:assert/strict';
import { sandboxCloud } from '../clouds/sandbox-cloud.js';
import { publicCloud } from '../testing/test-cloud.js';
import { reachableUpload } from './blob-url.js';

const ORIGIN = 'http://127.0.0.1:8080';
const SANDBOX = sandboxCloud({ authority: ORIGIN, bap: ORIGIN, powerApps: ORIGIN, flow: ORIGIN, tenantId: 'tenant', scope: 'scope' });

describe('place for uploads', () => {
  const cases: readonly (readonly [what: string, isSandbox: boolean, given: string, expected: string])[] = [
    ['of the sandbox is reached without TLS, with its signature as it is', true, 'https://sandbox.blob.localhost:8080/c?sig=a%2Fb%3D&se=2', `${ORIGIN}/c?sig=a%2Fb%3D&se=2`],
    ['of a sandbox by its plain address stays', true, `${ORIGIN}/c?sig=1`, `${ORIGIN}/c?sig=1`],
    ['of another program on this computer stays', true, 'https://other.blob.localhost:8081/c?sig=1', 'https://other.blob.localhost:8081/c?sig=1'],
    ['elsewhere stays', true, 'https://a.blob.example:8080/c?sig=1', 'https://a.blob.example:8080/c?sig=1'],
    ['of the platform stays', false, 'https://a.blob.core.windows.net/c?sig=1', 'https://a.blob.core.windows.net/c?sig=1'],
    ['that leads a platform’s client to this computer stays', false, 'https://sandbox.blob.localhost/c?sig=1', 'https://sandbox.blob.localhost/c?sig=1'],
  ];
  for (const [what, isSandbox, given, expected] of cases) {
    it(what, () => {
      assert.equal(reachableUpload(isSandbox ? SANDBOX : publicCloud(), given), expected);
    });
  }
});
