import assert from 'node:assert/strict';
import { knownSite } from './known-site.js';

describe('knownSite', () => {
  it('is that of the contact before those of the website and the host', () => {
    const website = [{ propertyName: 'Website', propertyValue: 'https://www.fabrikam.example/start' }];
    assert.equal(knownSite({ host: 'api.contoso.example', info: { contact: { url: 'https://help.contoso.example' } }, 'x-ms-connector-metadata': website }), 'help.contoso.example');
    assert.equal(knownSite({ host: 'api.contoso.example', 'x-ms-connector-metadata': website }), 'fabrikam.example');
    assert.equal(knownSite({ host: 'api.contoso.example' }), 'contoso.example');
  });

  it('is none where a cloud hosts the service, or no public name is known', () => {
    for (const host of ['contoso.azurewebsites.net', 'contoso.azure-api.net', 'localhost', '10.0.0.1']) assert.equal(knownSite({ host }), undefined, host);
    assert.equal(knownSite({}), undefined);
  });
});
