import assert from 'node:assert/strict';
import { lintProject } from '../lint/lint-project.js';
import { PROFILES } from '../lint/profiles.js';
import { projectOfSample } from '../testing/sample-project.js';

/** As many as make a search that tries everything at each character take minutes. */
const LENGTH = 200_000;
const many = (text: string): string => text.repeat(LENGTH / text.length);

interface Texts {
  readonly email?: string;
  readonly host?: string;
  readonly basePath?: string;
  readonly summary?: string;
  readonly operationId?: string;
  readonly label?: string;
  readonly extension?: string;
  readonly parameter?: string;
  readonly script?: string;
}

const SCRIPT = 'public class Script : ScriptBase { public override Task<HttpResponseMessage> ExecuteAsync() { return null; } }';

function project({ email = 'help@contoso.example', host = 'api.contoso.example', basePath = '/', summary = 'List things', operationId = 'ListThings', label = 'Top', extension = 'x-ms-x', parameter = 'api_key', script = SCRIPT }: Texts) {
  const operation = {
    operationId, summary, description: 'Lists things.', [extension]: 'x',
    parameters: [{ name: 'top', in: 'query', type: 'string', 'x-ms-summary': label, description: 'How many.' }],
    responses: { 200: { description: 'OK', schema: { type: 'string' } } },
  };
  const trigger = { ...operation, operationId: 'OnThing', 'x-ms-trigger': 'single' };
  const definition = {
    swagger: '2.0', info: { title: 'Things', description: 'Keeps things.', version: '1.0', contact: { email } }, host, basePath, schemes: ['https'],
    paths: { '/things': { get: operation, post: trigger } }, 'x-ms-capabilities': { testConnection: { operationId, parameters: {} } },
  };
  const properties = { properties: { connectionParameters: { [parameter]: { type: 'securestring' } }, iconBrandColor: '#123456', capabilities: [] } };
  const text = (value: unknown): string => JSON.stringify(value, undefined, 2);
  return projectOfSample([
    { kind: 'definition', fileName: 'apiDefinition.swagger.json', text: text(definition), attributes: new Map() },
    { kind: 'properties', fileName: 'apiProperties.json', text: text(properties), attributes: new Map() },
    { kind: 'script', fileName: 'script.csx', text: script, attributes: new Map() },
  ]);
}

/** Somebody else's connector must not keep an editor or a build server busy: each of these took minutes once. */
describe('a long text in a connector', () => {
  for (const [where, texts] of [
    ['the email of dots', { email: `x@x${many('.')}\u0001` }],
    ['the host of slashes', { host: `x/x${many('/')}x` }],
    ['the base path of slashes', { basePath: `/x${many('/')}x/` }],
    ['a summary of blanks', { summary: `x/x${many(' ')}x` }],
    ['a summary of dots', { summary: `When ${many('.')}x` }],
    ['an operationId of verbs', { operationId: many('test') }],
    ['a label of underscores', { label: `${many('_')}-` }],
    ['an extension of blanks', { extension: `x-ms-x${many(' ')}x` }],
    ['a connection parameter of underscores', { parameter: `é${many('_')}a` }],
    ['a script whose method returns a long word', { script: SCRIPT.replace('Task<HttpResponseMessage>', many('a')) }],
  ] as const satisfies readonly (readonly [string, Texts])[]) {
    it(`is judged in one pass: ${where}`, () => {
      assert.ok(lintProject(project(texts), { profiles: PROFILES }).length > 0);
    });
  }
});
