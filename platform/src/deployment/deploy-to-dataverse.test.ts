import assert from 'node:assert/strict';
import type { ConnectorRow } from '../dataverse/connector-row.js';
import { rowChange } from './deploy-to-dataverse.js';
import type { LocalConnector } from './local-connector.js';

const DEFINITION = '{"swagger":"2.0","info":{"title":"Contoso Things","description":"Things.","version":"1"},"paths":{}}';
const ROW: ConnectorRow = {
  id: '11111111-2222-4333-8444-555555555555', name: 'contoso_things', displayName: 'Contoso Things', description: 'Things.', apiName: undefined, isManaged: false, iconBrandColor: '#007ee5',
  definition: DEFINITION, connectionParameters: '{}', connectionParameterSets: undefined, policyTemplateInstances: 'null', scriptOperations: undefined, script: undefined, icon: undefined,
};
const OAUTH = (secret: object): object => ({ token: { type: 'oauthSetting', oAuthSettings: { clientId: 'x', ...secret } } });

function local(properties: object, script?: string, definitionText = DEFINITION): LocalConnector {
  const file = (name: string, text: string): { readonly name: string; readonly bytes: Uint8Array } => ({ name, bytes: new TextEncoder().encode(text) });
  return {
    title: 'Contoso Things', description: 'Things.', definitionText, definition: {}, apiProperties: { properties },
    files: { definition: file('d', definitionText), properties: file('p', '{}'), icon: file('icon.png', 'icon'), ...(script === undefined ? {} : { script: file('script.csx', script) }) },
  };
}

describe('rowChange', () => {
  const cases: readonly (readonly [what: string, here: LocalConnector, there: Partial<ConnectorRow>, expected: object])[] = [
    ['nothing where all is the same', local({}), {}, {}],
    ['nothing for other white space', local({ connectionParameters: {} }, undefined, DEFINITION.replaceAll(',', ',\n ')), { connectionParameters: ' { } ', policyTemplateInstances: '[ ]' }, {}],
    ['a definition', local({}, undefined, DEFINITION.replace('"1"', '"2"')), {}, { definition: DEFINITION.replace('"1"', '"2"') }],
    ['a description', local({}), { description: undefined }, { description: 'Things.' }],
    ['a colour', local({ iconBrandColor: '#0067b8' }), {}, { iconBrandColor: '#0067b8' }],
    ['no colour where the file says none', local({}), { iconBrandColor: '#123456' }, {}],
    ['parameters, bare', local({ connectionParameters: { key: { type: 'securestring' } } }), {}, { connectionParameters: '{"key":{"type":"securestring"}}' }],
    ['parameters not at all, where only the secret is not told', local({ connectionParameters: OAUTH({ clientSecret: 's' }) }), { connectionParameters: JSON.stringify(OAUTH({ clientSecret: '' })) }, {}],
    ['sets that are new', local({ connectionParameterSets: { values: [] } }), {}, { connectionParameterSets: '{"values":[]}' }],
    ['sets that are gone', local({}), { connectionParameterSets: '{"values":[]}' }, { connectionParameterSets: null }],
    ['policies that are gone', local({}), { policyTemplateInstances: '[{"templateId":"setheader"}]' }, { policyTemplateInstances: '[]' }],
    ['a script, for all operations', local({}, 'x'), {}, { script: 'x', scriptOperations: '[]' }],
    ['a script for some', local({ scriptOperations: ['List'] }, 'x'), { script: 'x', scriptOperations: '[]' }, { scriptOperations: '["List"]' }],
    ['a script that is gone, with its operations', local({ scriptOperations: ['List'] }), { script: 'x', scriptOperations: '["List"]' }, { script: null, scriptOperations: null }],
  ];
  for (const [what, here, there, expected] of cases) it(`writes ${what}`, () => { assert.deepEqual(rowChange(here, { ...ROW, ...there }, false), expected); });

  it('writes an icon as base64, where it has changed', () => { assert.deepEqual(rowChange(local({}), ROW, true), { icon: 'aWNvbg==' }); });
});
