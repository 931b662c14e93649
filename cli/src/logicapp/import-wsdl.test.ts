import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { exampleWsdl, runConnector, type ConnectorRun, withFolder, withSandbox } from '../testing/index.js';

const WSDL = exampleWsdl();
const TWO_SERVICES = WSDL.replace('</wsdl:definitions>', '<wsdl:service name="Orders" /></wsdl:definitions>');
const SEVERAL_SERVICES = `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:soap12="http://schemas.xmlsoap.org/wsdl/soap12/" xmlns:s="http://www.w3.org/2001/XMLSchema" xmlns:t="urn:contoso:warehouse" targetNamespace="urn:contoso:warehouse">
  <types><s:schema targetNamespace="urn:contoso:warehouse"><s:element name="GetPrice"><s:complexType><s:sequence><s:element name="article" type="s:string"/></s:sequence></s:complexType></s:element></s:schema></types>
  <message name="CountIn"><part name="article" type="s:string"/><part name="warehouse" type="s:int"/></message><message name="CountOut"><part name="count" type="s:long"/></message>
  <message name="PriceIn"><part name="parameters" element="t:GetPrice"/></message><message name="PriceOut"><part name="price" type="s:decimal"/></message>
  <portType name="StockType"><operation name="CountStock"><input message="t:CountIn"/><output message="t:CountOut"/></operation></portType>
  <portType name="StockType12"><operation name="CountStock"><input message="t:CountIn"/><output message="t:CountOut"/></operation><operation name="ReserveStock"><input message="t:CountIn"/><output message="t:CountOut"/></operation></portType>
  <portType name="PriceType"><operation name="GetPrice"><input message="t:PriceIn"/><output message="t:PriceOut"/></operation></portType>
  <binding name="StockBinding" type="t:StockType"><soap:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/><operation name="CountStock"><soap:operation soapAction="urn:count"/></operation></binding>
  <binding name="StockBinding12" type="t:StockType12"><soap12:binding style="rpc" transport="http://schemas.xmlsoap.org/soap/http"/><operation name="CountStock"><soap12:operation soapAction="urn:count"/></operation></binding>
  <binding name="PriceBinding" type="t:PriceType"><soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/></binding>
  <service name="Stock"><port name="StockSoap" binding="t:StockBinding"><soap:address location="https://stock.contoso.example/stock.svc"/></port><port name="StockSoap12" binding="t:StockBinding12"><soap12:address location="https://stock12.contoso.example/stock.svc"/></port></service>
  <service name="Prices"><port name="PricesSoap" binding="t:PriceBinding"><soap:address location="https://prices.contoso.example/prices.svc"/></port></service>
</definitions>`;
const SUBSCRIPTION = ['--subscription', 'Contoso Integration'];

interface Stage {
  readonly folder: string;
  readonly run: (...argv: readonly string[]) => Promise<ConnectorRun>;
  readonly json: (file: string) => Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>>;
}

function onStage(wsdl: string, use: (stage: Stage) => Promise<void>): Promise<void> {
  return withFolder({ 'stock.wsdl': wsdl }, (folder) => withSandbox(async (sandbox) => {
    const { access_token: token } = await sandbox.control('token', { user: 'maya@contoso.example', resource: sandbox.addresses.armResource }) as { readonly access_token: string };
    const env = { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses), CONNECTOR_ACCESS_TOKEN: token };
    await use({
      folder,
      run: (...argv) => runConnector(['logicapp', ...argv, ...(argv[0] === 'export-template' ? [] : ['--cloud', 'sandbox'])], { cwd: folder, env }),
      // The tests compare what is in it, member by member.
      json: async (file) => JSON.parse(await readFile(path.join(folder, file), 'utf8')) as Readonly<Record<string, Readonly<Record<string, unknown>>>>,
    });
  }));
}

describe('connector logicapp import-wsdl', function () {
  this.timeout(20_000);

  it('makes a folder that can be deployed, and that comes back the same', () => onStage(WSDL, async ({ run, json }) => {
    const made = await run('import-wsdl', 'stock.wsdl', ...SUBSCRIPTION);
    assert.deepEqual([made.code, made.stdout], [0, 'Made a connector of "Stock" in stock: 2 files written (apiDefinition.swagger.json, apiProperties.json)\n'], made.stderr);
    const definition = await json('stock/apiDefinition.swagger.json');
    assert.deepEqual([definition.info?.title, definition.host, Object.keys(definition.paths ?? {})], ['Stock', 'stock.contoso.example', ['/GetStock', '/Ping']]);
    const properties = await json('stock/apiProperties.json');
    assert.deepEqual([properties.properties?.apiType, properties.properties?.wsdlDefinition], ['Soap', { content: WSDL, service: { qualifiedName: 'Stock', endpointQualifiedNames: ['StockSoap'] }, importMethod: 'SoapToRest' }]);
    const group = [...SUBSCRIPTION, '--resource-group', 'integration-dev'];
    const deployed = await run('deploy', 'stock', ...group);
    assert.equal(deployed.code, 0, deployed.stderr);
    assert.match((await run('list')).stdout, /Stock +stock +integration-dev +westeurope +Soap/);
    assert.equal((await run('download', ...group, '--name', 'stock', '--dest', 'copy')).code, 0);
    assert.deepEqual(await json('copy/apiProperties.json'), properties);
  }));

  it('can leave the envelopes to the workflows', () => onStage(WSDL, async ({ run, json }) => {
    assert.equal((await run('import-wsdl', 'stock.wsdl', ...SUBSCRIPTION, '--method', 'pass-through', '--endpoint', 'stocksoap', '--dest', 'raw', '--json')).code, 0);
    assert.match(JSON.stringify(await json('raw/apiDefinition.swagger.json')), /"name":"SOAPAction"[^]*urn:contoso:stock\/GetStock/);
    assert.equal((await json('raw/apiProperties.json')).properties?.apiType, 'Soap');
  }));

  for (const [service, endpoint, operations, host] of [
    ['Stock', 'StockSoap', ['/CountStock'], 'stock.contoso.example'], ['Stock', 'StockSoap12', ['/CountStock', '/ReserveStock'], 'stock12.contoso.example'], ['Prices', 'PricesSoap', ['/GetPrice'], 'prices.contoso.example'],
  ] as const) {
    it(`takes ${endpoint} of several services in SOAP 1.1 and 1.2, of RPC and documents, and what it makes has no errors`, () => onStage(SEVERAL_SERVICES, async ({ run, json, folder }) => {
      const made = await run('import-wsdl', 'stock.wsdl', ...SUBSCRIPTION, '--service', service, '--endpoint', endpoint, '--dest', 'made');
      assert.equal(made.code, 0, made.stderr);
      const definition = await json('made/apiDefinition.swagger.json');
      assert.deepEqual([definition.host, Object.keys(definition.paths ?? {})], [host, operations]);
      assert.equal((await run('deploy', 'made', ...SUBSCRIPTION, '--resource-group', 'integration-dev')).code, 0);
      const linted = await runConnector(['lint', 'made', '--profile', 'save,logic-apps', '--quiet'], { cwd: folder });
      assert.equal(linted.code, 0, linted.stdout);
    }));
  }

  it('writes no template that Azure would refuse, and says why', () => onStage(WSDL.replace('</wsdl:definitions>', `<!-- ${'x'.repeat(131_072)} --></wsdl:definitions>`), async ({ run }) => {
    assert.equal((await run('import-wsdl', 'stock.wsdl', ...SUBSCRIPTION)).code, 0);
    const refused = await run('export-template', 'stock', '--out', 'stock.json');
    assert.deepEqual([refused.code, refused.stderr.includes('the WSDL in apiProperties.json (wsdlDefinition) has')], [1, true], refused.stderr);
    assert.match(refused.stderr, /deploy the connector with "connector logicapp deploy"/);
  }));

  it('replaces nothing without being asked', () => onStage(WSDL, async ({ run }) => {
    assert.equal((await run('import-wsdl', 'stock.wsdl', ...SUBSCRIPTION)).code, 0);
    assert.match((await run('import-wsdl', 'stock.wsdl', ...SUBSCRIPTION)).stdout, /all files were there already/);
    const other = await run('import-wsdl', 'stock.wsdl', ...SUBSCRIPTION, '--method', 'pass-through');
    assert.deepEqual([other.code, other.stderr.includes('--overwrite')], [1, true], other.stderr);
  }));

  const refusals: readonly (readonly [what: string, wsdl: string, argv: readonly string[], code: number, message: RegExp])[] = [
    ['two services without a choice', TWO_SERVICES, ['stock.wsdl'], 2, /describes 2 services\. Name one with --service: Stock, Orders\./],
    ['a service that is none of them', TWO_SERVICES, ['stock.wsdl', '--service', 'Stok'], 2, /no service "Stok"\. Did you mean "Stock"\?/],
    ['an endpoint that is none', WSDL, ['stock.wsdl', '--endpoint', 'Other'], 2, /no endpoint "Other"\. It has StockSoap\./],
    ['a file that is none', WSDL, ['other.wsdl'], 2, /other\.wsdl cannot be read/],
    ['a file with entities', WSDL.replace('<wsdl:definitions', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><wsdl:definitions'), ['stock.wsdl'], 2, /stock\.wsdl: .*DOCTYPE/],
    ['another kind of file', '{"swagger": "2.0"}', ['stock.wsdl'], 2, /stock\.wsdl: /],
    ['an address of another kind', WSDL, ['ftp://stock.contoso.example/a.wsdl'], 2, /is no address on the web/],
    ['an address with a password', WSDL, ['https://maya:hush@stock.contoso.example/?wsdl'], 2, /^connector: The address holds a user name or a password(?!.*hush)/],
    ['an address that Azure does not reach', WSDL, ['https://stock.contoso.example/?wsdl'], 1, /could not be downloaded/],
    ['a region that is none', WSDL, ['stock.wsdl', '--location', 'moon'], 1, /region/],
    ['a service without operations', WSDL.replaceAll(/<wsdl:operation name="(?:GetStock|Ping)"><wsdl:[^]*?<\/wsdl:operation>/g, ''), ['stock.wsdl'], 1, /found no operation in the service Stock/],
  ];
  for (const [what, wsdl, argv, code, message] of refusals) {
    it(`refuses ${what}`, () => onStage(wsdl, async ({ run }) => {
      const refused = await run('import-wsdl', ...argv, ...SUBSCRIPTION);
      assert.equal(refused.code, code, refused.stderr);
      assert.match(refused.stderr, message);
    }));
  }
});
