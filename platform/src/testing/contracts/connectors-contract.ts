import assert from 'node:assert/strict';
import type { ConnectorsClient } from '../../connectors/connectors-client.js';
import type { ConnectorUpload } from '../../connectors/connector-upload.js';
import { type ContractCase, refusedAs } from './contract-case.js';

export interface ConnectorsSubject {
  readonly connectors: ConnectorsClient;
  /** An environment without connectors, and another one. */
  readonly environmentId: string;
  readonly otherEnvironmentId: string;
}

const PICTURE = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const SCRIPT = 'public class Script : ScriptBase\n{\n    public override async Task<HttpResponseMessage> ExecuteAsync()\n    {\n        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);\n    }\n}\n';

function definition(summary: string, title = 'Contoso Things'): string {
  const get = { operationId: 'ListThings', summary, description: 'Lists the things of a team.', responses: { 200: { description: 'The things.' } } };
  return JSON.stringify({ swagger: '2.0', info: { title, description: 'The things of a team.', version: '1.0' }, host: 'things.contoso.example', basePath: '/', schemes: ['https'], paths: { '/things': { get } } });
}

function upload(change: Partial<ConnectorUpload> = {}): ConnectorUpload {
  return { definition: definition('List things'), apiProperties: { properties: { connectionParameters: {}, iconBrandColor: '#123456' } }, iconUri: undefined, scriptUri: '', clientSecret: undefined, ...change };
}

async function uploaded({ connectors, environmentId }: ConnectorsSubject, name: string, bytes: Uint8Array): Promise<string> {
  return connectors.uploadFile(await connectors.createUploadPlace(environmentId), { name, bytes });
}

const textOf = (bytes: Uint8Array | undefined): string => Buffer.from(bytes ?? []).toString('utf8');

export const CONNECTORS_CONTRACT: readonly ContractCase<ConnectorsSubject>[] = [
  ['lists nothing where there is nothing', async ({ connectors, environmentId }) => { assert.deepEqual(await connectors.list(environmentId), []); }],
  ['lists and reads what was created, as the signed-in account\'s', async ({ connectors, environmentId, otherEnvironmentId }) => {
    const id = await connectors.create(environmentId, upload());
    const [listed, ...others] = await connectors.list(environmentId);
    assert.deepEqual([listed?.id, listed?.displayName, listed?.environmentId, listed?.isSolutionAware, others], [id, 'Contoso Things', environmentId, false, []]);
    const connector = await connectors.get(environmentId, id);
    assert.deepEqual([connector.displayName, connector.iconBrandColor, connector.scriptUrl], ['Contoso Things', '#123456', undefined]);
    assert.equal(connector.createdBy.id, await connectors.signedInObjectId());
    assert.ok(!Number.isNaN(Date.parse(connector.createdTime ?? '')) && connector.changedTime !== undefined);
    assert.ok(!(await connectors.list(otherEnvironmentId)).some((each) => each.id === id));
  }],
  ['keeps the definition', async ({ connectors, environmentId }) => {
    const id = await connectors.create(environmentId, upload());
    const bytes = await connectors.readDefinition(await connectors.get(environmentId, id));
    assert.deepEqual(JSON.parse(textOf(bytes)), JSON.parse(definition('List things')));
  }],
  ['serves the definition through the gateway, with other addresses', async ({ connectors, environmentId }) => {
    const { gatewayDefinition } = await connectors.get(environmentId, await connectors.create(environmentId, upload()));
    assert.deepEqual(gatewayDefinition?.paths, (JSON.parse(definition('List things')) as { readonly paths: unknown }).paths);
    assert.notEqual(gatewayDefinition?.host, 'things.contoso.example');
  }],
  ['keeps icon and script byte for byte', async (subject) => {
    const { connectors, environmentId } = subject;
    const id = await connectors.create(environmentId, upload({ iconUri: await uploaded(subject, 'icon.png', PICTURE), scriptUri: await uploaded(subject, 'script.csx', Buffer.from(SCRIPT)) }));
    const connector = await connectors.get(environmentId, id);
    assert.deepEqual([Buffer.from((await connectors.readIcon(connector)) ?? []).equals(PICTURE), textOf(await connectors.readScript(connector))], [true, SCRIPT]);
  }],
  ['keeps the icon of an update that names none, and takes away the script of one that names none', async (subject) => {
    const { connectors, environmentId } = subject;
    const id = await connectors.create(environmentId, upload({ iconUri: await uploaded(subject, 'icon.png', PICTURE), scriptUri: await uploaded(subject, 'script.csx', Buffer.from(SCRIPT)) }));
    await connectors.update(environmentId, id, upload());
    const connector = await connectors.get(environmentId, id);
    assert.deepEqual([Buffer.from((await connectors.readIcon(connector)) ?? []).equals(PICTURE), connector.scriptUrl], [true, undefined]);
  }],
  ['changes what is updated and when, and never the name that makers see', async ({ connectors, environmentId }) => {
    const id = await connectors.create(environmentId, upload());
    const before = await connectors.get(environmentId, id);
    await connectors.update(environmentId, id, upload({ definition: definition('All things', 'Renamed') }));
    const after = await connectors.get(environmentId, id);
    assert.match(textOf(await connectors.readDefinition(after)), /"All things"/);
    assert.equal(after.displayName, 'Contoso Things');
    assert.notEqual(after.changedTime, before.changedTime);
  }],
  ['accepts a good definition', async ({ connectors }) => { assert.equal((await connectors.validate(definition('List things'))).isAccepted, true); }],
  ['refuses what is no definition, and says why', async ({ connectors }) => {
    const { isAccepted, messages } = await connectors.validate('{}');
    assert.ok(!isAccepted && messages.length > 0 && messages.every(({ message }) => message !== ''));
    await refusedAs('service-refused', connectors.validate('{"swagger":"2.0"'));
  }],
  ['wants more of a definition that is to be certified', async ({ connectors }) => {
    const { isAccepted, messages } = await connectors.validate(definition('List things'), { isCertification: true });
    assert.ok(messages.length > 0);
    assert.equal(isAccepted, messages.every(({ severity }) => severity !== 'error'));
  }],
  ['deletes', async ({ connectors, environmentId }) => {
    const id = await connectors.create(environmentId, upload());
    await connectors.delete(environmentId, id);
    assert.deepEqual(await connectors.list(environmentId), []);
    await refusedAs('not-found', connectors.get(environmentId, id));
  }],
  ['knows nothing of a connector that is not there, or elsewhere', async ({ connectors, environmentId, otherEnvironmentId }) => {
    await refusedAs('not-found', connectors.get(environmentId, 'shared_nothing'));
    await refusedAs('not-found', connectors.update(environmentId, 'shared_nothing', upload()));
    const id = await connectors.create(environmentId, upload());
    await refusedAs('not-found', connectors.get(otherEnvironmentId, id));
  }],
];
