import assert from 'node:assert/strict';
import { redirectUrlsOf } from './redirect-urls.js';

const ID = 'shared_new-5fthings-5f331acd82b125f090';
const OWN = 'https://global.consent.azure-apim.net/redirect/new-5fthings-5f331acd82b125f090';
const SHARED = 'https://global.consent.azure-apim.net/redirect';

const withSettings = (oAuthSettings: object): object => ({ connectionParameters: { token: { type: 'oauthSetting', oAuthSettings } } });

describe('redirectUrlsOf', () => {
  const table: readonly (readonly [string, object, string, readonly string[]])[] = [
    ['no OAuth', { connectionParameters: { api_key: { type: 'securestring' } } }, 'public', []],
    ['nothing said', withSettings({ clientId: 'x' }), 'public', [SHARED]],
    ['one for each connector', withSettings({ redirectMode: 'GlobalPerConnector' }), 'public', [OWN]],
    ['what the service says', withSettings({ redirectUrl: 'https://consent.contoso.example/redirect' }), 'gcc', ['https://consent.contoso.example/redirect']],
    ['the address of another connector', withSettings({ redirectMode: 'GlobalPerConnector', redirectUrl: `${SHARED}/other` }), 'public', [OWN]],
    ['a cloud whose address is not known', withSettings({ redirectMode: 'GlobalPerConnector' }), 'china', []],
    ['sets, each address once', { connectionParameterSets: { values: [{ parameters: { token: { oAuthSettings: {} } } }, { parameters: { token: { oAuthSettings: {} } } }, 1] } }, 'public', [SHARED]],
    ['another shape', { connectionParameters: [{ oAuthSettings: 1 }] }, 'public', []],
  ];
  for (const [name, properties, cloud, expected] of table) {
    it(name, () => { assert.deepEqual(redirectUrlsOf({ id: ID, properties: { ...properties } }, cloud), expected); });
  }
});
