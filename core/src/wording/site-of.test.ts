import assert from 'node:assert/strict';
import { siteOf } from './site-of.js';

describe('siteOf', () => {
  for (const [host, site] of [
    ['api.contoso.example', 'contoso.example'],
    ['api.contoso.example:8443', 'contoso.example'],
    ['eu.api.contoso.example', 'api.contoso.example'],
    ['contoso.example', 'contoso.example'],
    ['contoso', 'contoso'],
    ['api.contoso.co.uk', 'contoso.co.uk'],
    ['contoso.co.uk', 'contoso.co.uk'],
    ['contoso.com.au', 'contoso.com.au'],
    ['com.contoso.example', 'contoso.example'],
    ['contoso.azurewebsites.net', 'contoso.azurewebsites.net'],
    ['contoso.azure-api.net', 'contoso.azure-api.net'],
  ] as const) it(`is ${site} of ${host}`, () => { assert.equal(siteOf(host), site); });
});
