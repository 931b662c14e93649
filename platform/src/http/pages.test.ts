import assert from 'node:assert/strict';
import { rejection } from '../testing/rejection.js';
import { nextPageUrl, pagesOf } from './pages.js';

const FIRST = 'https://api.powerapps.com/providers/Microsoft.PowerApps/apis?api-version=1&%24filter=x';

describe('nextPageUrl', () => {
  const cases: readonly (readonly [title: string, first: string, link: string, expected: string])[] = [
    ['follows on the same host', FIRST, 'https://api.powerapps.com/providers/other?a=1', 'https://api.powerapps.com/providers/other?a=1'],
    ['follows a relative link', FIRST, '?$skiptoken=2', 'https://api.powerapps.com/providers/Microsoft.PowerApps/apis?$skiptoken=2'],
    ['asks our own host for a page of the same list elsewhere', FIRST, 'https://management.azure.com/providers/Microsoft.PowerApps/apis?$skiptoken=2', 'https://api.powerapps.com/providers/Microsoft.PowerApps/apis?$skiptoken=2'],
    ['does so for Dataverse, which names the host of the API', 'https://contoso.crm4.dynamics.com/api/data/v9.2/connectors', 'https://contoso.api.crm4.dynamics.com/api/data/v9.2/connectors?$skiptoken=2', 'https://contoso.crm4.dynamics.com/api/data/v9.2/connectors?$skiptoken=2'],
    ['does so below a path of ours', 'https://gateway.contoso.example/apps/providers/Microsoft.PowerApps/apis', 'https://management.azure.com/providers/microsoft.powerapps/apis?x=2', 'https://gateway.contoso.example/apps/providers/Microsoft.PowerApps/apis?x=2'],
  ];
  for (const [title, first, link, expected] of cases) {
    it(title, () => {
      assert.equal(nextPageUrl(first, link), expected);
    });
  }

  for (const link of ['https://evil.example/steal?x=1', 'https://evil.example/providers/Microsoft.PowerApps/apis/evil', 'http://evil.example/', 'https://:bad', 'https://evil.example/s']) {
    it(`refuses ${link}`, () => {
      assert.throws(() => nextPageUrl(FIRST, link), { kind: 'unexpected-answer' });
    });
  }
});

describe('pagesOf', () => {
  const read = (pages: Readonly<Record<string, unknown>>) => (url: string) => Promise.resolve({
    url, status: 200, bytes: new Uint8Array(), text: JSON.stringify(pages[new URL(url).search] ?? {}), correlationId: undefined, retryAfterMs: undefined, location: undefined,
  });
  const url = 'https://api.powerapps.com/list?1';

  it('reads all pages, whatever the link is called', async () => {
    const pages = { '?1': { value: [1, 2], nextLink: '?2' }, '?2': { value: [], '@odata.nextlink': '?3' }, '?3': { value: [3], nextLink: '' } };
    assert.deepEqual(await pagesOf(url, read(pages)), [1, 2, 3]);
  });

  it('takes a bare array as the only page', async () => {
    assert.deepEqual(await pagesOf(url, read({ '?1': [1] })), [1]);
  });

  it('ends a list that goes in circles', async () => {
    await rejection(pagesOf(url, read({ '?1': { value: [], nextLink: '?2' }, '?2': { value: [], nextLink: '?1' } })), 'unexpected-answer');
  });

  it('ends a list that never ends', async () => {
    let count = 0;
    const endless = (page: string) => read({ [new URL(page).search]: { value: [], nextLink: `?${++count + 1}` } })(page);
    await rejection(pagesOf(url, endless), 'unexpected-answer');
    assert.equal(count, 200);
  });

  it('reads a page of more items than a call takes arguments', async () => {
    assert.equal((await pagesOf(url, read({ '?1': { value: Array.from({ length: 300_000 }, () => 0) } }))).length, 300_000);
  });

  it('refuses what is no list', async () => {
    await rejection(pagesOf(url, read({ '?1': { items: [] } })), 'unexpected-answer');
  });
});
