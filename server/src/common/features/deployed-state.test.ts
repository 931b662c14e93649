import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { operationHashes } from '@connector-workbench/core';
import { CodeLensRequest } from 'vscode-languageserver';
import { FakeHost } from '../../testing/fake-host.js';
import { startInMemory } from '../../testing/in-memory-server.js';

const FOLDER = 'file:///w/contacts';
const definition = (host: string): object => ({ swagger: '2.0', host, paths: { '/a': { get: { operationId: 'GetA', responses: {} } } } });
/** With another order and formatting, which count for nothing. */
const hashOf = (host: string): string => {
  const { paths } = definition(host) as { readonly paths: unknown };
  return `sha256-${createHash('sha256').update(JSON.stringify({ host, paths, swagger: '2.0' })).digest('base64')}`;
};
const OVERLAY = { environments: [{ name: 'Prod', environment: 'e3', host: 'prod.contoso.example' }] };

interface Given {
  readonly environments: Readonly<Record<string, unknown>>;
  readonly config?: object;
  readonly yaml?: boolean;
}

async function lensIn({ environments, config, yaml = false }: Given): Promise<string | undefined> {
  const uri = `${FOLDER}/apiDefinition.swagger.${yaml ? 'yaml' : 'json'}`;
  const text = yaml ? "swagger: '2.0'\nhost: a.contoso.example\npaths:\n  /a:\n    get: {operationId: GetA, responses: {}}\n" : JSON.stringify(definition('a.contoso.example'), undefined, 2);
  const editor = startInMemory(new FakeHost({
    [uri]: text,
    [`${FOLDER}/apiProperties.json`]: '{"properties": {}}',
    [`${FOLDER}/connector.deployments.json`]: JSON.stringify({ version: 1, environments }),
    ...(config === undefined ? {} : { [`${FOLDER}/connector.config.json`]: JSON.stringify(config) }),
  }));
  await editor.start({ folders: [FOLDER] });
  await editor.open(uri, text, yaml ? 'yaml' : 'json');
  const lenses = await editor.connection.sendRequest(CodeLensRequest.type, { textDocument: { uri } });
  editor.dispose();
  return lenses?.[0]?.command?.title;
}

function record(environmentName: string, host: string, operations?: object): object {
  return { environmentName, connectorId: 'c', local: { definition: hashOf(host) }, ...(operations === undefined ? {} : { operations }) };
}

const OPERATIONS = operationHashes(definition('a.contoso.example'), (text) => createHash('sha256').update(text).digest('base64'));

describe('deployed state', () => {
  const cases: readonly (readonly [what: string, given: Given, expected: string])[] = [
    ['a definition as it is there', { environments: { e1: record('Dev', 'a.contoso.example') } }, 'Action · no references · deployed to Dev'],
    ['the same in YAML', { yaml: true, environments: { e1: record('Dev', 'a.contoso.example') } }, 'Action · no references · deployed to Dev'],
    ['one that was edited since', { environments: { e1: record('Dev', 'a.contoso.example'), e2: record('Test', 'old.contoso.example') } }, 'Action · no references · deployed to Dev · definition edited since Test got it'],
    ['an operation that is there as it is, in a definition that is not', { environments: { e2: record('Test', 'old.contoso.example', OPERATIONS) } }, 'Action · no references · deployed to Test'],
    ['the same in YAML', { yaml: true, environments: { e2: record('Test', 'old.contoso.example', OPERATIONS) } }, 'Action · no references · deployed to Test'],
    ['an operation that is another there', { environments: { e2: record('Test', 'old.contoso.example', { GetA: 'x' }) } }, 'Action · no references · changed since Test got it'],
    ['an operation that is new', { environments: { e1: record('Dev', 'a.contoso.example', {}), e2: record('Test', 'old.contoso.example', { GetB: 'x' }) } }, 'Action · no references · deployed to Dev · not in Test'],
    ['an operation of a definition with an overlay', { config: OVERLAY, environments: { e3: record('Production', 'old.contoso.example', OPERATIONS) } }, 'Action · no references · deployed to Production'],
    ['what an overlay makes of it', { config: OVERLAY, environments: { e3: record('Production', 'prod.contoso.example') } }, 'Action · no references · deployed to Production'],
    ['many', { environments: Object.fromEntries(['A', 'B', 'C'].map((name) => [name, record(name, 'a.contoso.example')])) }, 'Action · no references · deployed to 3 environments'],
    ['nothing that is known', { environments: { e1: { connectorId: 'c' }, e2: 5 } }, 'Action · no references'],
  ];
  for (const [what, given, expected] of cases) it(`tells of ${what}`, async () => { assert.equal(await lensIn(given), expected); });
});
