import assert from 'node:assert/strict';
import { isPlaceholderClientId, PLACEHOLDER_CLIENT_ID } from './placeholder-client-id.js';

describe('isPlaceholderClientId', () => {
  it('knows what keeps the place of an id', () => {
    const texts = [PLACEHOLDER_CLIENT_ID, ' YOUR_CLIENT_ID ', 'YourClientId', '<client id>', '<<clientId>>', '[[clientId]]', '{{ClientId}}', '{clientId}'];
    assert.deepEqual(texts.filter((text) => !isPlaceholderClientId(text)), []);
  });

  it('takes anything else for an id, also a reference to an environment variable', () => {
    const texts = ['', 'contoso-client-id', '00000000-0000-0000-0000-000000000000', '@environmentVariables("contoso_ClientId")', 'your-client-id-2'];
    assert.deepEqual(texts.filter(isPlaceholderClientId), []);
  });
});
