import assert from 'node:assert/strict';
import { placeAtCursor } from '../../testing/place-at-cursor.js';
import { POLICY_FUNCTIONS } from '../../policies/policy-functions.js';
import { FUNCTION_TEXTS } from './function-texts.js';
import { signatureHelp } from './signature-help.js';

const DEFINITION = JSON.stringify({
  host: '@environmentVariables("cr_host")',
  paths: {
    '/a': { get: { operationId: 'A', parameters: [{ name: 'top', in: 'query' }, { name: 'X-A', in: 'header' }] } },
    '/b': { get: { operationId: 'B', parameters: [{ name: 'skip', in: 'query' }, { name: 'top', in: 'query' }] } },
  },
});

/** A policy with a text in which the cursor stands. */
const inPolicy = (text: string, operations: readonly string[] = []): Readonly<Record<string, string>> => ({
  'apiDefinition.swagger.json': DEFINITION,
  'apiProperties.json': JSON.stringify({
    properties: {
      connectionParameters: { site: {}, api_key: {} },
      connectionParameterSets: { values: [{ name: 's', parameters: { token: {}, site: {} } }] },
      policyTemplateInstances: [{ templateId: 'setheader', parameters: { 'x-ms-apimTemplateParameter.value': text, 'x-ms-apimTemplate-operationName': operations } }],
    },
  }),
});

/** The label with the active parameter in brackets, and the names that are known for it. */
function inShort(files: Readonly<Record<string, string>>): string | undefined {
  const help = signatureHelp(placeAtCursor(files));
  if (help === undefined) return undefined;
  const active = help.activeParameter === undefined ? undefined : help.parameters[help.activeParameter];
  if (active === undefined) return help.label;
  const names = /Known here: (.*)\.$/.exec(active.documentation)?.[1]?.replaceAll('`', '');
  return `${help.label.slice(0, active.start)}[${help.label.slice(active.start, active.end)}]${help.label.slice(active.end)}${names === undefined ? '' : ` ${names}`}`;
}

describe('signatureHelp', () => {
  const cases: readonly (readonly [title: string, files: Readonly<Record<string, string>>, expected: string | undefined])[] = [
    ['names connection parameters, of sets, too', inPolicy("https://@connectionParameters('<|>')"), 'connectionParameters([name], default?) site, api_key, token'],
    ['helps while the call is open', inPolicy('@connectionParameters(<|>'), 'connectionParameters([name], default?) site, api_key, token'],
    ['helps while a quote is open', inPolicy("@connectionParameters('si<|>"), 'connectionParameters([name], default?) site, api_key, token'],
    ['knows the second argument', inPolicy("@connectionParameters('site', <|>)"), 'connectionParameters(name, [default?])'],
    ['does not count commas in quotes', inPolicy("@connectionParameters('a,b<|>')"), 'connectionParameters([name], default?) site, api_key, token'],
    ['has nothing behind the last argument', inPolicy("@connectionParameters('a','b',<|>)"), 'connectionParameters(name, default?)'],
    ['names the query parameters of all operations', inPolicy("@queryParameters('<|>')"), 'queryParameters([name]) top, skip'],
    ['names those of the operations that the policy is for', inPolicy("@queryParameters('<|>')", ['A', 'Gone']), 'queryParameters([name]) top'],
    ['names the headers', inPolicy("@headers('<|>')"), 'headers([name]) X-A'],
    ['says no names where there are none', inPolicy("@headers('<|>')", ['B']), 'headers([name])'],
    ['knows functions without arguments', inPolicy('@body(<|>).x'), 'body()'],
    ['takes the innermost call', inPolicy("@{concat(headers('<|>'), body())}"), 'headers([name]) X-A'],
    ['names environment variables that are used', inPolicy('@environmentVariables("<|>")'), 'environmentVariables([name]) cr_host'],
    ['is silent for a function that is not known', inPolicy('@concat(<|>)'), undefined],
    ['is silent in front of the bracket', inPolicy("@headers<|>('x')"), undefined],
    ['is silent behind the call', inPolicy("@headers('x')<|>.y"), undefined],
    ['is silent in steps', inPolicy('@body().it<|>ems[0]'), undefined],
    ['is silent in other texts', inPolicy('mail@<|>contoso.example'), undefined],
    ['is silent for policies’ functions in a definition', { 'apiDefinition.swagger.json': `{ "host": "@headers('<|>')" }` }, undefined],
    ['is silent for them outside of policies', { 'apiDefinition.swagger.json': '{}', 'apiProperties.json': `{ "properties": { "publisher": "@headers('<|>')" } }` }, undefined],
    ['helps in a definition in YAML', { 'apiDefinition.swagger.yaml': 'host: a.@environmentVariables("<|>' }, 'environmentVariables([name])'],
    ['helps in YAML’s single quotes', { 'apiDefinition.swagger.yaml': `host: '@environmentVariables("cr_a")'\nbasePath: '/@environmentVariables(''<|>'')'` }, 'environmentVariables([name]) cr_a'],
    ['helps where the file ends', { 'apiDefinition.swagger.json': '{ "host": "@environmentVariables(<|>' }, 'environmentVariables([name])'],
    ['is silent on a key', { 'apiDefinition.swagger.json': '{ "@environmentVariables(<|>)": 1 }' }, undefined],
  ];
  for (const [title, files, expected] of cases) {
    it(title, () => { assert.equal(inShort(files), expected); });
  }

  it('has a text for each function and each of its parameters', () => {
    for (const { name, parameters } of POLICY_FUNCTIONS) {
      assert.notEqual(FUNCTION_TEXTS[name]?.documentation ?? '', '', name);
      assert.equal(FUNCTION_TEXTS[name]?.parameters.length, parameters.length, name);
    }
  });

  it('says how many names it leaves out', () => {
    const parameters = Object.fromEntries(Array.from({ length: 25 }, (_, number) => [`p${number}`, {}]));
    const files = { 'apiDefinition.swagger.json': '{}', 'apiProperties.json': JSON.stringify({ properties: { connectionParameters: parameters, policyTemplateInstances: [{ parameters: { x: "@connectionParameters('<|>')" } }] } }) };
    assert.match(inShort(files) ?? '', /p19 and 5 more$/);
  });
});
