import assert from 'node:assert/strict';
import { DEVELOPMENT } from '../seed/seed-environments.js';
import { sampleProperties } from '../testing/sample-definition.js';
import { apisPath, itemsOf, POWER_APPS_PATH, useSandbox } from '../testing/test-sandbox.js';

const LISTS: readonly string[] = [
  apisPath(undefined, DEVELOPMENT.name),
  `${POWER_APPS_PATH}/scopes/admin/environments/${DEVELOPMENT.name}/apis?api-version=2017-05-01`,
  `${POWER_APPS_PATH}/environments?api-version=2016-11-01`,
  '/providers/Microsoft.ProcessSimple/environments?api-version=2016-11-01',
  '/providers/Microsoft.BusinessAppPlatform/environments?api-version=2020-10-01',
  '/providers/Microsoft.BusinessAppPlatform/scopes/admin/environments?api-version=2020-10-01',
];

describe('pages of lists', () => {
  const whole = useSandbox();
  const paged = useSandbox({ seed: true, pageSize: 2 });
  before(async () => {
    for (const sandbox of [whole(), paged()]) await sandbox.create(sampleProperties('One more'));
  });

  for (const path of LISTS) {
    it(`${path.slice(11, 70)}… comes whole, or page by page with the same items`, async () => {
      const all = await whole().call('GET', path, { as: 'maya' });
      assert.ok(!('nextLink' in all.body));
      const names: unknown[] = [];
      let next: unknown = path;
      for (let pages = 1; typeof next === 'string'; pages++) {
        const page = await paged().call('GET', next, { as: 'maya' });
        assert.ok(itemsOf(page).length <= 2 && pages < 10);
        names.push(...itemsOf(page).map((item) => item.name));
        next = page.body.nextLink;
      }
      assert.equal(names.length, itemsOf(all).length);
      assert.equal(new Set(names).size, names.length);
    });
  }

  it('are as long as $top says, and keep the filter', async () => {
    const first = await whole().call('GET', `${apisPath(undefined, DEVELOPMENT.name)}&$top=1`, { as: 'maya' });
    assert.equal(itemsOf(first).length, 1);
    const link = new URL(String(first.body.nextLink));
    assert.deepEqual([link.origin, link.searchParams.get('$filter'), link.searchParams.get('$skiptoken')], [whole().addresses.powerApps, `environment eq '${DEVELOPMENT.name}'`, '1']);
  });
});
