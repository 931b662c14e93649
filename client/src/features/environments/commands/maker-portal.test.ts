import assert from 'node:assert/strict';
import { cloudById, CLOUDS } from '@connector-workbench/platform';
import { makerPortalAddress } from './maker-portal.js';

describe('makerPortalAddress', () => {
  it('leads to the custom connectors of an environment, whatever its id holds', () => {
    const cloud = cloudById('public');
    assert.ok(cloud);
    assert.equal(makerPortalAddress(cloud, 'Default-1 2'), 'https://make.powerapps.com/environments/Default-1%202/customconnectors');
  });

  for (const cloud of CLOUDS) {
    it(`is an address of its own for ${cloud.id}, or none`, () => {
      const address = makerPortalAddress(cloud, 'e');
      if (address !== undefined) assert.match(address, /^https:\/\/[\w.-]+\/environments\/e\/customconnectors$/);
      const same = CLOUDS.filter((each) => address !== undefined && makerPortalAddress(each, 'e') === address);
      assert.ok(same.length <= 1, same.map(({ id }) => id).join());
    });
  }
});
