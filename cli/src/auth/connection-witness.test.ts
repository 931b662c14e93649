import assert from 'node:assert/strict';
import { createPipelineRequest } from '@azure/core-rest-pipeline';
import { isPlatformError, PlatformError } from '@connector-workbench/platform';
import { ConnectionWitness } from './connection-witness.js';
import { identityError } from './identity-error.js';

/** A connection that breaks with a code of Node's, below a library that says only that it could not sign in. */
function brokenBy(code: string | undefined, tells?: (failure: PlatformError) => boolean): Promise<unknown> {
  const witness = new ConnectionWitness();
  const client = witness.clientOver({ sendRequest: () => Promise.reject(Object.assign(new Error('broken'), code === undefined ? {} : { code })) });
  const credential = witness.watch({
    getToken: async () => {
      await client.sendRequest(createPipelineRequest({ url: 'https://login.contoso.example/token' })).catch(() => undefined);
      throw new Error('The library could not sign in.');
    },
  }, tells);
  return credential.getToken('scope').then(() => assert.fail('there is no token'), (error: unknown) => error);
}

describe('what broke the connection of a sign-in', () => {
  it('comes out with its host', async () => {
    const error = await brokenBy('ENOTFOUND');
    assert.ok(isPlatformError(error, 'network-unreachable'));
    assert.equal(error.data.host, 'login.contoso.example');
  });
  it('is left to the library where it was no connection', async () => {
    assert.match(String(await brokenBy(undefined)), /could not sign in/);
  });
  it('is left to the library where that tells more', async () => {
    const tells = ({ hasExactText }: PlatformError): boolean => hasExactText;
    assert.match(String(await brokenBy('ECONNREFUSED', tells)), /could not sign in/);
    assert.ok(isPlatformError(await brokenBy('SELF_SIGNED_CERT_IN_CHAIN', tells), 'network-unreachable'));
  });
});

describe('what the Azure CLI says', () => {
  const said = (text: string): PlatformError => identityError(Object.assign(new Error(text), { name: 'CredentialUnavailableError' }), 'scope', undefined);

  it('about a certificate that it does not trust is explained, with where it is told to trust it', () => {
    const error = said("ERROR: HTTPSConnectionPool(host='login.contoso.example', port=443): Max retries exceeded with url: /token (Caused by SSLError(SSLCertVerificationError(1, '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed')))\nPlease add this certificate.");
    assert.ok(isPlatformError(error, 'network-unreachable'));
    assert.equal(error.data.host, 'login.contoso.example');
    assert.match(error.advice, /REQUESTS_CA_BUNDLE/);
  });
  it('about anything else is passed on', () => {
    const error = said('Please run "az login".');
    assert.ok(isPlatformError(error, 'sign-in-refused'));
    assert.match(error.message, /Please run "az login"/);
  });
});
