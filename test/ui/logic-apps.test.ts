import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { withSession } from './session.js';
import { signIn } from './sign-in.js';

const WSDL = `<definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:t="urn:stock" targetNamespace="urn:stock">
  <portType name="StockType"><operation name="CountStock"/><operation name="ReserveStock"/></portType>
  <portType name="PriceType"><operation name="GetPrice"/></portType>
  <binding name="StockBinding" type="t:StockType"/>
  <binding name="PriceBinding" type="t:PriceType"/>
  <service name="Stock"><port name="StockSoap" binding="t:StockBinding"><soap:address location="https://stock.contoso.example/stock.svc"/></port></service>
  <service name="Prices"><port name="PricesSoap" binding="t:PriceBinding"><soap:address location="https://stock.contoso.example/prices.svc"/></port></service>
</definitions>`;

describe('a person with Azure Logic Apps', () => {
  it('signs in to Azure, deploys a connector and sees what gets lost, downloads it, and makes one for a SOAP service', () =>
    withSession({ name: 'logic-apps', window: { width: 1200, height: 900 } }, async (session) => {
      const { workbench, album, folder } = session;
      const { quickInput, notifications, projects, logicApps, files, editor, environments } = workbench;
      await writeFile(path.join(folder, 'stock.wsdl'), WSDL);
      await workbench.openOurViews();
      await signIn(session, 'Maya Maker');
      await environments.item('Development').waitFor();
      // It is folded at first.
      await workbench.foldView('Logic Apps');
      await logicApps.item('Contoso Integration').waitFor();
      await album.take('subscriptions');
      await projects.chooseFromMenu(/Contoso Contacts/, 'Deploy to Logic Apps...');
      const losses = notifications.dialog(/Logic Apps cannot hold everything of/);
      await losses.waitFor();
      await album.take('losses');
      await notifications.press(losses, 'Deploy Without It');
      await quickInput.rows('integration-dev').waitFor();
      await album.take('resource-group');
      await quickInput.pick('integration-dev');
      await quickInput.question('The name of the resource');
      await album.take('name');
      await workbench.page.keyboard.press('Enter');
      await notifications.toast(/is now in “integration-dev”/).waitFor();
      await logicApps.expand('Contoso Integration');
      await logicApps.item(/Contoso Contacts/).waitFor();
      await album.take('deployed');
      await workbench.clearMessages();

      await workbench.openExplorer();
      await files.chooseFromMenu('stock.wsdl', 'Import WSDL for Logic Apps...');
      await quickInput.rows('Prices').waitFor();
      await album.take('wsdl-service');
      await quickInput.pick('Stock');
      await quickInput.rows('SOAP Envelopes').waitFor();
      await album.take('wsdl-method');
      await quickInput.pick('JSON');
      await quickInput.title(/Write “.*” into a folder of its own/);
      await album.take('wsdl-folder');
      await quickInput.chooseFolder(folder, 'Write Here');
      await editor.waitFor('apiDefinition.swagger.json');
      await notifications.toast(/is in the folder/).waitFor();
      await album.take('wsdl-connector');
      assert.match(await readFile(path.join(folder, 'stock/apiProperties.json'), 'utf8'), /"apiType": "Soap"/);
      await workbench.clearMessages();

      await workbench.command('Import WSDL for Logic Apps...');
      await quickInput.question('The address of the WSDL');
      await album.take('wsdl-address');
      await quickInput.enter('stock.svc');
      await workbench.page.getByText('Enter an address that begins with https://.').first().waitFor();
      await album.take('wsdl-no-address');
    }));
});
