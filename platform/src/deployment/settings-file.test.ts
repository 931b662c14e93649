import assert from 'node:assert/strict';
import { propertiesFileText } from './properties-file.js';
import { readSettings, settingsFileText } from './settings-file.js';

const CONTENT = { connectorId: 'shared_a', environmentId: 'env', powerAppsUrl: 'https://api.powerapps.com', files: { definition: 'apiDefinition.swagger.json', properties: 'apiProperties.json', icon: 'icon.png' } };

describe('settingsFileText', () => {
  it('is what paconn writes', () => {
    assert.equal(settingsFileText(CONTENT), `{
  "connectorId": "shared_a",
  "environment": "env",
  "apiProperties": "apiProperties.json",
  "apiDefinition": "apiDefinition.swagger.json",
  "icon": "icon.png",
  "powerAppsUrl": "https://api.powerapps.com",
  "powerAppsApiVersion": "2016-11-01"
}
`);
  });

  it('names a script only where there is one, and keeps what else is in the file', () => {
    const text = settingsFileText({ ...CONTENT, files: { ...CONTENT.files, script: 'script.csx' } }, { tenant: 'contoso.example', connectorId: 'old', script: 'old.csx' });
    const value = JSON.parse(text) as Readonly<Record<string, unknown>>;
    assert.deepEqual([value.script, value.tenant, value.connectorId], ['script.csx', 'contoso.example', 'shared_a']);
    assert.equal(settingsFileText(CONTENT, { script: 'old.csx' }).includes('old.csx'), false);
  });
});

describe('readSettings', () => {
  it('reads what it knows', () => {
    assert.equal(readSettings(settingsFileText(CONTENT))?.connectorId, 'shared_a');
    assert.deepEqual([readSettings('\uFEFF{"environment":7,"icon":""}')?.environment, readSettings('{"icon":""}')?.icon], [undefined, undefined]);
    assert.deepEqual([readSettings('[]'), readSettings('{'), readSettings('')], [undefined, undefined, undefined]);
  });
});

describe('propertiesFileText', () => {
  it('keeps what paconn keeps, in its order', () => {
    const text = propertiesFileText({ publisher: 'P', displayName: 'gone', policyTemplateInstances: [], iconBrandColor: '#ü', connectionParameters: {}, capabilities: undefined });
    assert.equal(text, '{\n  "properties": {\n    "connectionParameters": {},\n    "iconBrandColor": "#ü",\n    "policyTemplateInstances": [],\n    "publisher": "P"\n  }\n}\n');
  });

  it('keeps a stack owner that only the local file has', () => {
    assert.match(propertiesFileText({}, { properties: { stackOwner: 'Contoso', publisher: 'x' } }), /"stackOwner": "Contoso"/);
  });
});
