import assert from 'node:assert/strict';
import { changesBetween, definitionOf, lineOfChange } from '../testing/connector-changes.js';

const connector = (properties: unknown, files: Readonly<Record<string, string>> = {}) => ({ 'apiDefinition.swagger.json': definitionOf({}), 'apiProperties.json': JSON.stringify({ properties }), ...files });
const parameters = (connectionParameters: unknown) => connector({ connectionParameters });
const token = (oAuthSettings: unknown) => parameters({ token: { type: 'oauthSetting', oAuthSettings } });
const sets = (...names: readonly string[]) => connector({ connectionParameterSets: { values: names.map((name) => ({ name, parameters: {} })) } });
const policies = (...policyTemplateInstances: readonly unknown[]) => connector({ policyTemplateInstances });
const header = (title: string, value: string) => ({ templateId: 'setheader', title, parameters: { 'x-ms-apimTemplateParameter.name': 'a', 'x-ms-apimTemplateParameter.value': value } });
const script = (text: string) => connector({}, { 'script.csx': text });

type Files = Readonly<Record<string, string>>;

const ROWS: readonly (readonly [name: string, before: Files, after: Files, expected: readonly string[]])[] = [
  ['a parameter that was removed', parameters({ key: { type: 'securestring' } }), parameters({}), ['breaking breaking-auth-removed: The connection parameter "key" was removed.']],
  ['a parameter that was added', parameters({}), parameters({ key: { type: 'string' } }), ['compatible connection-parameter-added: The connection parameter "key" was added.']],
  ['a required parameter', parameters({}), parameters({ key: { type: 'string', uiDefinition: { constraints: { required: 'true' } } } }), ['breaking breaking-required-connection-parameter: The required connection parameter "key" was added.']],
  ['a parameter that became required', parameters({ key: { type: 'string' } }), parameters({ key: { type: 'string', uiDefinition: { constraints: { required: 'true' } } } }), ['breaking breaking-required-connection-parameter: The connection parameter "key" is required now.']],
  ['another type', parameters({ key: { type: 'string' } }), parameters({ key: { type: 'securestring' } }), ['breaking breaking-auth-removed: The type of the connection parameter "key" changed from "string" to "securestring".']],
  ['another provider', token({ identityProvider: 'aad' }), token({ identityProvider: 'oauth2' }), ['breaking breaking-auth-removed: The identity provider of the connection parameter "token" changed from "aad" to "oauth2".']],
  ['scopes, without their values', token({ scopes: ['a'] }), token({ scopes: ['b'] }), ['compatible connection-setting: "scopes" of the connection parameter "token" changed.']],
  ['no secret', token({ clientSecret: 'a' }), token({}), []],
  ['no secret that is deeper', parameters({ token: { type: 'oauthSetting', more: { clientSecret: 'a' } } }), parameters({ token: { type: 'oauthSetting', more: {} } }), []],
  ['what people read', parameters({ key: { uiDefinition: { displayName: 'A' } } }), parameters({ key: { uiDefinition: { displayName: 'B' } } }), ['cosmetic text-changed: The displayName of the connection parameter "key" changed.']],
  ['ways to sign in', sets('basic', 'oauth'), sets('oauth', 'key'), ['breaking breaking-auth-removed: The way to sign in "basic" was removed.', 'compatible connection-parameter-added: The way to sign in "key" was added.']],
  ['policies that came and went', policies(header('A', '1')), policies({ templateId: 'dynamichosturl', title: 'Host' }), ['compatible policy-removed: The policy "A" was removed.', 'compatible policy-added: The policy "Host" was added.']],
  ['a policy that changed', policies(header('A', '1'), header('B', '2')), policies(header('A', '1'), header('B', '3')), ['compatible policy-changed: "value" of the policy "B" changed.']],
  ['a policy with another title', policies(header('A', '1')), policies(header('B', '1')), ['compatible policy-changed: "title" of the policy "B" changed.']],
  ['the order of policies', policies(header('A', '1'), header('B', '2')), policies(header('B', '2'), header('A', '1')), ['compatible policy-changed: The policies are applied in another order.']],
  ['no other case of a policy\'s keys', policies({ templateId: 'setheader', title: 'A', parameters: {} }), policies({ TemplateId: 'setheader', Title: 'A', Parameters: {} }), ['cosmetic rewritten: "policyTemplateInstances" is written in another way.']],
  ['a script', script('class Script {}'), script('class Script { }'), ['compatible script-changed: The script changed.']],
  ['no line endings of a script', script('a\nb'), script('a\r\nb'), []],
  ['a script that was removed', script('a'), connector({}), ['compatible script-changed: The script was removed.']],
  ['what the script handles', connector({ scriptOperations: ['A', 'B'] }), connector({ scriptOperations: ['B', 'C'] }), ['compatible script-operations: The script no longer handles "A".', 'compatible script-operations: The script handles "C", too.']],
  ['the colour', connector({ iconBrandColor: '#112233' }), connector({ iconBrandColor: '#332211' }), ['cosmetic icon-changed: The colour behind the icon changed from "#112233" to "#332211".']],
  ['capabilities', connector({ capabilities: ['actions'] }), connector({ capabilities: [] }), ['compatible property-changed: "capabilities" changed from ["actions"] to nothing.']],
  ['the publisher', connector({ publisher: 'Contoso' }), connector({ publisher: 'Fabrikam' }), ['cosmetic info-changed: "publisher" changed from "Contoso" to "Fabrikam".']],
  ['nothing of a side without such a file', parameters({ key: {} }), { 'apiDefinition.swagger.json': definitionOf({}) }, []],
];

describe('comparing properties, scripts and policies', () => {
  for (const [name, before, after, expected] of ROWS) it(`tells ${name}`, () => { assert.deepEqual(changesBetween(before, after).map(lineOfChange), expected); });
});
