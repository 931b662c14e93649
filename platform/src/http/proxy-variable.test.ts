import assert from 'node:assert/strict';
import { PlatformError } from '../errors/platform-error.js';
import { assertUsableProxy } from './proxy-variable.js';

function refusalOf(action: () => void): PlatformError | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    assert.ok(error instanceof PlatformError);
    return error;
  }
}

describe('assertUsableProxy', () => {
  for (const [env, expected] of [
    [{}, undefined],
    [{ HTTPS_PROXY: '' }, undefined],
    [{ HTTPS_PROXY: 'http://proxy.contoso.example:8080' }, undefined],
    [{ https_proxy: 'https://user:pass@proxy.contoso.example' }, undefined],
    [{ HTTPS_PROXY: 'proxy.contoso.example:8080' }, 'HTTPS_PROXY'],
    [{ https_proxy: 'proxy' }, 'https_proxy'],
    [{ HTTP_PROXY: 'socks5://proxy.contoso.example' }, 'HTTP_PROXY'],
    [{ HTTPS_PROXY: 'http://proxy.contoso.example', HTTP_PROXY: 'proxy' }, undefined],
  ] as const) it(JSON.stringify(env), () => {
    const refused = refusalOf(() => { assertUsableProxy(env, 'api.contoso.example'); });
    assert.equal(refused?.data.variable, expected);
    assert.doesNotMatch(refused?.message ?? '', /:8080|socks5/);
  });
});
