import assert from 'node:assert/strict';
import { PlatformError } from '../errors/platform-error.js';
import { newDeploymentSettings, parametersOf, readDeploymentSettings } from './deployment-settings.js';

describe('deployment settings', () => {
  it('are written with empty values, which set nothing', () => {
    const text = newDeploymentSettings({ variables: ['contoso_Host'], references: [{ logicalName: 'contoso_ref', connectorId: '/providers/Microsoft.PowerApps/apis/shared_x' }] });
    assert.deepEqual(JSON.parse(text), {
      EnvironmentVariables: [{ SchemaName: 'contoso_Host', Value: '' }],
      ConnectionReferences: [{ LogicalName: 'contoso_ref', ConnectionId: '', ConnectorId: '/providers/Microsoft.PowerApps/apis/shared_x' }],
    });
    assert.deepEqual(parametersOf(readDeploymentSettings(text, 'x')), []);
  });

  const references = '{"ConnectionReferences":[{"LogicalName":"a","ConnectionId":"b","ConnectorId":"c"}]}';
  const variables = (value: string): string => `{"EnvironmentVariables":[{"SchemaName":"a","Value":${value}}]}`;
  const cases: readonly (readonly [what: string, text: string, expected: unknown])[] = [
    ['a connection', references, [{ kind: 'connection-reference', logicalName: 'a', connectionId: 'b', connectorId: 'c' }]],
    ['a byte order mark', `\uFEFF${references}`, [{ kind: 'connection-reference', logicalName: 'a', connectionId: 'b', connectorId: 'c' }]],
    ['a value', variables('"x"'), [{ kind: 'environment-variable', schemaName: 'a', value: 'x' }]],
    ['a value that is JSON', variables('{"b":1}'), [{ kind: 'environment-variable', schemaName: 'a', value: '{"b":1}' }]],
    ['no value', variables('null'), []],
    ['nothing', '{}', []],
    ['lists that are null', '{"EnvironmentVariables":null,"ConnectionReferences":null}', []],
    ['something that is no JSON', '{', 'The files of the connector cannot be deployed: x is no JSON object.'],
    ['a list', '[]', 'The files of the connector cannot be deployed: x is no JSON object.'],
    ['an object for a list', '{"EnvironmentVariables":{}}', 'The files of the connector cannot be deployed: "EnvironmentVariables" in x is no list.'],
    ['an entry of another shape', '{"ConnectionReferences":[{"LogicalName":"a"}]}', 'The files of the connector cannot be deployed: "ConnectionId" of entry 1 of "ConnectionReferences" in x is missing or no text.'],
    ['an entry that is none', '{"EnvironmentVariables":[null]}', 'The files of the connector cannot be deployed: "SchemaName" of entry 1 of "EnvironmentVariables" in x is missing or no text.'],
  ];
  for (const [what, text, expected] of cases) {
    it(`read ${what}`, () => {
      const read = (): unknown => {
        try {
          return parametersOf(readDeploymentSettings(text, 'x'));
        } catch (error) {
          assert.ok(error instanceof PlatformError);
          return error.message;
        }
      };
      assert.deepEqual(read(), expected);
    });
  }
});
