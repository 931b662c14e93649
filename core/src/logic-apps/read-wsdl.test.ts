import assert from 'node:assert/strict';
import { projectOfTexts } from '../testing/place-at-cursor.js';
import { customApiOf } from './custom-api-of.js';
import { filesOfCustomApi } from './files-of-custom-api.js';
import { propertiesOfWsdl } from './files-of-wsdl.js';
import { lossesOf } from './losses-of.js';
import { MAX_WSDL_BYTES, readWsdl, WsdlError } from './read-wsdl.js';

const SCHEMA = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:contoso:stock">';
const SAMPLE_WSDL = `<?xml version="1.0" encoding="utf-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" targetNamespace="urn:contoso:stock">
  <wsdl:documentation>How much there is.</wsdl:documentation>
  <wsdl:types>${SCHEMA}</xs:schema></wsdl:types>
  <wsdl:service name="Stock"><wsdl:port name="StockSoap"><soap:address location="https://stock.contoso.example/stock.svc" /></wsdl:port></wsdl:service>
</wsdl:definitions>
`;

const read = (text: string): ReturnType<typeof readWsdl> => readWsdl(new TextEncoder().encode(text));

describe('a WSDL', () => {
  it('names its services and their addresses', () => {
    assert.deepEqual(read(SAMPLE_WSDL).services, [{ name: 'Stock', ports: [{ name: 'StockSoap', address: 'https://stock.contoso.example/stock.svc' }] }]);
    assert.deepEqual(read(`\uFEFF${SAMPLE_WSDL}`).text, SAMPLE_WSDL);
  });

  it('may use its namespace without a prefix', () => {
    const plain = SAMPLE_WSDL.replace('xmlns:wsdl=', 'xmlns=').replaceAll(/(<\/?)wsdl:/g, '$1');
    assert.deepEqual(read(plain).services.map(({ name }) => name), ['Stock']);
  });

  it('names other files that it needs, and not the namespaces that it imports', () => {
    const text = SAMPLE_WSDL.replace(SCHEMA, `${SCHEMA}<xs:import namespace="urn:other" /><xs:import namespace="urn:types" schemaLocation="types.xsd" /><xs:include schemaLocation="more.xsd" />`)
      .replace('<wsdl:types>', '<wsdl:import namespace="urn:contoso:stock" location="http://stock.contoso.example/other.wsdl" /><wsdl:types>');
    assert.deepEqual(read(text).otherFiles, ['http://stock.contoso.example/other.wsdl', 'types.xsd', 'more.xsd']);
  });

  const refused: readonly (readonly [what: string, bytes: Uint8Array | string, message: RegExp])[] = [
    ['an empty file', '', /0 bytes/],
    ['a file that is too large', new Uint8Array(MAX_WSDL_BYTES + 1), /at most 3145728.*address of the WSDL/],
    ['UTF-16', Uint8Array.from([0xff, 0xfe, 0x3c, 0x00]), /not UTF-8/],
    ['a DOCTYPE with an entity', SAMPLE_WSDL.replace('<wsdl:definitions', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n<wsdl:definitions'), /DOCTYPE/],
    ['an entity of its own', SAMPLE_WSDL.replace('How much', '&lol;'), /./],
    ['broken XML', SAMPLE_WSDL.slice(0, -20), /./],
    ['endless nesting', `<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">${'<a>'.repeat(5000)}`, /./],
    ['a definition in JSON', '{"swagger":"2.0"}', /./],
    ['WSDL 2.0', '<description xmlns="http://www.w3.org/ns/wsdl"><service name="a"/></description>', /WSDL 1\.1/],
    ['another kind of XML', '<edmx:Edmx xmlns:edmx="urn:edmx"/>', /begins with <edmx:Edmx>.*\?wsdl/],
    ['one without a service', '<definitions xmlns="http://schemas.xmlsoap.org/wsdl/"/>', /no <service>/],
  ];
  for (const [what, content, message] of refused) {
    it(`is not ${what}`, () => {
      assert.throws(() => (typeof content === 'string' ? read(content) : readWsdl(content)), (error) => error instanceof WsdlError && message.test(error.message));
    });
  }
});

describe('a connector for a SOAP service', () => {
  const origin = { source: { url: 'https://stock.contoso.example/stock.svc?wsdl' }, service: { qualifiedName: 'Stock', endpointQualifiedNames: ['StockSoap'] }, importMethod: 'SoapToRest' } as const;
  const properties = propertiesOfWsdl(origin);
  const project = projectOfTexts({ 'apiDefinition.swagger.json': '{"swagger":"2.0","info":{"title":"Stock","version":"1.0"},"paths":{}}', 'apiProperties.json': JSON.stringify(properties) });

  it('is deployed with what it was made of, loses nothing, and comes back the same', () => {
    const api = customApiOf(project);
    assert.deepEqual([api?.properties.apiType, api?.properties.wsdlDefinition], ['Soap', { url: origin.source.url, service: origin.service, importMethod: 'SoapToRest' }]);
    assert.deepEqual(lossesOf(project), []);
    assert.deepEqual(filesOfCustomApi(api?.properties ?? {}).properties, properties);
  });
});
