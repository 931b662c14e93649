import assert from 'node:assert/strict';
import { plainText } from '../../testing/plain-text.js';
import { customCloudOf, describeEndpointsFailure } from './custom-endpoints.js';

describe('endpoints of the user\'s own', () => {
  it('make a cloud', () => {
    const cloud = customCloudOf({ base: 'public', endpoints: { powerApps: 'https://apps.contoso.example' } });
    assert.deepEqual([cloud.id, cloud.endpoints.powerApps, cloud.authProviderId], ['custom', 'https://apps.contoso.example', 'microsoft']);
  });

  for (const setting of [undefined, {}, [], { base: 'public', endpoints: { powerApps: 'http://apps.contoso.example' } }]) {
    it(`are refused as ${JSON.stringify(setting)}, and never replaced by another cloud`, () => {
      assert.throws(() => customCloudOf(setting), (error) => {
        const failure = describeEndpointsFailure(error, plainText);
        assert.match(failure?.message ?? '', /“Connector Workbench: Endpoints” cannot be used: .+\. Correct it/);
        return (failure?.details.length ?? 0) > 0;
      });
    });
  }
});
