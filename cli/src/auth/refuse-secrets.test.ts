import assert from 'node:assert/strict';
import { UsageError } from '../exit-code.js';
import { runConnector } from '../testing/index.js';
import { refuseSecrets } from './refuse-secrets.js';

/** Put together here, so that nothing in this file looks like a secret to whoever searches for some. */
const CLIENT_SECRET = ['abc8', 'Q~', 'x1-_'.repeat(9)].join('');
const TOKEN = ['eyJhbGciOi', 'eyJvaWQiOiJv', 'c2ln'].join('.');
const PEM = `${'-'.repeat(5)}BEGIN PRIVATE KEY${'-'.repeat(5)}`;

describe('refuseSecrets', () => {
  const refused: readonly (readonly [argument: string, secret: string, message: RegExp])[] = [
    ['--client-secret', '', /no --client-secret\. Set the variable AZURE_CLIENT_SECRET/],
    ['--client-secret=hush', 'hush', /AZURE_CLIENT_SECRET/],
    ['--password=hush', 'hush', /AZURE_CLIENT_SECRET/],
    ['-secret', '', /no --secret/],
    ['--token=hush', 'hush', /CONNECTOR_ACCESS_TOKEN/],
    ['--ACCESS-TOKEN=hush', 'hush', /CONNECTOR_ACCESS_TOKEN/],
    ['--certificate-password=hush', 'hush', /AZURE_CLIENT_CERTIFICATE_PASSWORD/],
    [CLIENT_SECRET, CLIENT_SECRET, /looks like a secret/],
    [`--client-id=${CLIENT_SECRET}`, CLIENT_SECRET, /looks like a secret/],
    [TOKEN, TOKEN, /looks like a secret/],
    [`Bearer ${TOKEN}`, TOKEN, /looks like a secret/],
    [PEM, PEM, /looks like a secret/],
    ['https://a.blob.example/c?sv=1&sig=abcdefghijklmnop', 'abcdefghijklmnop', /looks like a secret/],
  ];
  for (const [argument, secret, message] of refused) {
    it(`refuses ${argument.slice(0, 24)}, and does not repeat it`, async () => {
      const { code, stdout, stderr } = await runConnector(['login', argument]);
      assert.deepEqual([code, stdout], [2, '']);
      assert.match(stderr, message);
      if (secret !== '') assert.ok(!stderr.includes(secret));
    });
  }

  for (const argv of [['lint', 'tokens/apiDefinition.swagger.json'], ['create', '--environment', 'Secret Project'], ['login', '--client-id', '0b6f0c52-6a0e-4f0c-8d51-5c9f4a6d2201'], ['explain', 'security-flow-access-code']]) {
    it(`takes ${argv.join(' ')}`, () => {
      assert.doesNotThrow(() => { refuseSecrets(argv); }, UsageError);
    });
  }
});
