import assert from 'node:assert/strict';
import { isLentHost, isSharedHost } from './shared-hosts.js';

describe('isSharedHost', () => {
  for (const host of ['contoso.azurewebsites.net', 'contoso.eastus.cloudapp.azure.com', 'abc123.execute-api.eu-west-1.amazonaws.com:443', 'contoso.ngrok-free.app']) it(`is true of ${host}`, () => { assert.equal(isSharedHost(host), true); });
  for (const host of ['api.contoso.example', 'notazurewebsites.net', 'azurewebsites.net.contoso.example']) it(`is false of ${host}`, () => { assert.equal(isSharedHost(host), false); });
});

describe('isLentHost', () => {
  for (const host of ['contoso.ngrok-free.app', 'Contoso.LOCA.LT', 'abc.beeceptor.com:443', 'webhook.site']) it(`is true of ${host}`, () => { assert.equal(isLentHost(host), true); });
  for (const host of ['contoso.azurewebsites.net', 'mywebhook.site', 'pstmn.io']) it(`is false of ${host}`, () => { assert.equal(isLentHost(host), false); });
});
