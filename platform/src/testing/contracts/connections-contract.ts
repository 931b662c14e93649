import assert from 'node:assert/strict';
import type { Connection } from '../../connections/connection.js';
import type { ConnectionsClient } from '../../connections/connections-client.js';
import { type ContractCase, refusedAs } from './contract-case.js';

export interface ConnectionsSubject {
  readonly connections: ConnectionsClient;
  readonly environmentId: string;
  readonly otherEnvironmentId: string;
  /** Two connectors of the environment, with which nobody has connected. */
  readonly connectorIds: readonly [string, string];
  /** Connects as the signed-in account; `error` is what the service then says is wrong. Answers with the id. */
  readonly connect: (connectorId: string, displayName: string, error?: string) => Promise<string>;
}

async function shown({ connections, environmentId }: ConnectionsSubject, connectorId: string | undefined): Promise<readonly string[]> {
  return (await connections.list(environmentId, connectorId)).map(({ displayName }) => displayName).sort();
}

export const CONNECTIONS_CONTRACT: readonly ContractCase<ConnectionsSubject>[] = [
  ['lists nothing where nobody has connected', async (subject) => {
    for (const connectorId of [subject.connectorIds[0], undefined]) assert.deepEqual(await shown(subject, connectorId), []);
  }],
  ['lists a connection with its connector, its state and who made it when', async ({ connections, environmentId, connectorIds, connect }) => {
    const id = await connect(connectorIds[0], 'My things');
    const [connection, ...others] = await connections.list(environmentId, connectorIds[0]);
    const { createdBy, createdTime, ...facts } = connection ?? ({} as Partial<Connection>);
    assert.deepEqual([facts, others], [{ id, connectorId: connectorIds[0], displayName: 'My things', statuses: ['Connected'], error: undefined }, []]);
    assert.ok(createdBy !== undefined && !Number.isNaN(Date.parse(createdTime ?? '')));
  }],
  ['says what is wrong with one', async ({ connections, environmentId, connectorIds, connect }) => {
    await connect(connectorIds[0], 'My things', 'The refresh token has expired.');
    assert.deepEqual((await connections.list(environmentId, connectorIds[0])).map(({ statuses, error }) => [statuses, error]), [[['Error'], 'The refresh token has expired.']]);
  }],
  ['lists those of one connector, or of all of the environment', async (subject) => {
    const [first, second] = subject.connectorIds;
    await subject.connect(first, 'First');
    await subject.connect(second, 'Second');
    assert.deepEqual([await shown(subject, first), await shown(subject, second), await shown(subject, undefined)], [['First'], ['Second'], ['First', 'Second']]);
    assert.deepEqual(await subject.connections.list(subject.otherEnvironmentId, undefined), []);
  }],
  ['knows nothing of a connector that is not there', async ({ connections, environmentId }) => { await refusedAs('not-found', connections.list(environmentId, 'shared_nothing')); }],
];
