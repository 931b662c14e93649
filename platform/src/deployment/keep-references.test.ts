import assert from 'node:assert/strict';
import { keepReferences } from './keep-references.js';

const HOST = '@environmentVariables("contoso_Host")';
const BASE = '/v1/@environmentVariables("contoso_Tenant")';

describe('keepReferences', () => {
  const cases: readonly (readonly [what: string, text: string, local: unknown, expected: string])[] = [
    ['puts a reference back where the service put its value', '{ "host": "a.contoso.example",  "basePath": "/v1/t1" }', { host: HOST, basePath: BASE }, `{ "host": ${JSON.stringify(HOST)},  "basePath": ${JSON.stringify(BASE)} }`],
    ['leaves everything else byte for byte', '{"host":"b",\r\n\t"x":1e2}', { host: 'c', x: 1 }, '{"host":"b",\r\n\t"x":1e2}'],
    ['leaves what became something else there', '{"host":{"now":"an object"}}', { host: HOST }, '{"host":{"now":"an object"}}'],
    ['adds nothing below what is gone there', '{"a":1}', { b: { host: HOST } }, '{"a":1}'],
    ['puts it back in a list that is the same otherwise', '{"l":["x",{"a":"t1"}]}', { l: ['x', { a: HOST }] }, `{"l":["x",{"a":${JSON.stringify(HOST)}}]}`],
    ['finds the item that it belongs to, where others came or went', '{"l":[{"id":"new","v":"1"},{"id":"b","v":"/v1/t1"}]}', { l: [{ id: 'a', v: HOST }, { id: 'b', v: BASE }, { id: 'c' }] }, `{"l":[{"id":"new","v":"1"},{"id":"b","v":${JSON.stringify(BASE)}}]}`],
    ['does not guess in lists', '{"l":["x","y"]}', { l: [HOST] }, '{"l":["x","y"]}'],
    ['does not guess which of two items it is', '{"l":[{"id":"a","v":"1"},{"id":"a","v":"2"}]}', { l: [{ id: 'a', v: HOST }] }, '{"l":[{"id":"a","v":"1"},{"id":"a","v":"2"}]}'],
    ['puts several references of one text back', '{"l":["x",{"a":"https://h/a/t/x"}]}', { l: ['x', { a: `https://${HOST}/a/${HOST}/x` }] }, `{"l":["x",{"a":${JSON.stringify(`https://${HOST}/a/${HOST}/x`)}}]}`],
    ['does not take a part for two of them', '{"l":["x",{"a":"ab"}]}', { l: ['x', { a: `ab${HOST}b` }] }, '{"l":["x",{"a":"ab"}]}'],
    ['takes one pass where many references could be anything', `{"l":["x",{"a":"${'a'.repeat(5000)}b"}]}`, { l: ['x', { a: `${`${HOST}a`.repeat(30)}c` }] }, `{"l":["x",{"a":"${'a'.repeat(5000)}b"}]}`],
    ['leaves what is no JSON', '{"host":', { host: HOST }, '{"host":'],
    ['keeps a client secret, which is never given back', '{"oAuthSettings":{"clientId":"i"}}', { oAuthSettings: { clientId: 'i', clientSecret: HOST } }, `{"oAuthSettings":{"clientId":"i","clientSecret":${JSON.stringify(HOST)}}}`],
  ];
  for (const [what, text, local, expected] of cases) {
    it(what, () => { assert.equal(keepReferences(text, local).replaceAll(', "clientSecret": ', ',"clientSecret":').replaceAll(',"clientSecret": ', ',"clientSecret":'), expected); });
  }
});
