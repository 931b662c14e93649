import assert from 'node:assert/strict';
import path from 'node:path';
import { isPlatformError } from '@connector-workbench/platform';
import { UsageError } from '../exit-code.js';
import { nodeFileSystem } from '../files/node-file-system.js';
import { withFolder } from '../testing/index.js';
import { federatedAssertion } from './federated-assertion.js';

const PUBLIC = 'https://login.microsoftonline.com';
const io = { cwd: process.cwd(), files: nodeFileSystem, stop: new AbortController().signal };
const github = (requestUrl: string) => ({ kind: 'github' as const, requestUrl, requestToken: 'job-token' });

describe('federatedAssertion', () => {
  const audiences: readonly (readonly [authority: string, audience: string])[] = [
    [PUBLIC, 'api://AzureADTokenExchange'],
    ['https://login.microsoftonline.us', 'api://AzureADTokenExchangeUSGov'],
    ['https://login.chinacloudapi.cn', 'api://AzureADTokenExchangeChina'],
  ];
  for (const [authority, audience] of audiences) {
    it(`asks GitHub for ${audience}, as the job, and follows no redirect`, async () => {
      const asked: unknown[] = [];
      const token = await federatedAssertion(github('https://token.contoso.example/x?api-version=2'), authority, io, (url, { headers, redirect }) => {
        asked.push([url.searchParams.get('api-version'), url.searchParams.get('audience'), headers, redirect]);
        return Promise.resolve(Response.json({ value: 'assertion' }));
      });
      assert.equal(token, 'assertion');
      assert.deepEqual(asked, [['2', audience, { accept: 'application/json', authorization: 'Bearer job-token' }, 'error']]);
    });
  }

  for (const url of ['http://token.contoso.example/', 'token', '']) {
    it(`sends the job's token to no ${url === '' ? 'empty address' : url}`, async () => {
      await assert.rejects(federatedAssertion(github(url), PUBLIC, io, () => Promise.reject(new Error('It was sent.'))), (error) => error instanceof UsageError && error.message.includes('nothing was sent'));
    });
  }

  const answers: readonly (readonly [title: string, answer: () => Promise<Response>, kind: 'sign-in-refused' | 'network-unreachable'])[] = [
    ['a refusal', () => Promise.resolve(new Response('no', { status: 403 })), 'sign-in-refused'],
    ['an answer without a token', () => Promise.resolve(Response.json({ value: '' })), 'sign-in-refused'],
    ['an answer that is no object', () => Promise.resolve(Response.json(null)), 'sign-in-refused'],
    ['a page of a proxy', () => Promise.resolve(new Response('<html></html>')), 'network-unreachable'],
    ['a broken connection', () => Promise.reject(new TypeError('fetch failed')), 'network-unreachable'],
  ];
  for (const [title, answer, kind] of answers) {
    it(`explains ${title}`, async () => {
      await assert.rejects(federatedAssertion(github('https://token.contoso.example/'), PUBLIC, io, answer), (error) => isPlatformError(error, kind) && !error.message.includes('job-token'));
    });
  }

  it('reads a file, and says what is wrong with one', () => withFolder({ token: ' assertion\n', empty: '\n' }, async (folder) => {
    const read = (name: string) => federatedAssertion({ kind: 'file', path: path.join(folder, name) }, PUBLIC, io);
    assert.equal(await read('token'), 'assertion');
    await assert.rejects(read('empty'), /AZURE_FEDERATED_TOKEN_FILE: .* is empty/);
    await assert.rejects(read('nowhere'), /AZURE_FEDERATED_TOKEN_FILE: .* cannot be read: there is no such file or folder/);
  }));
});
