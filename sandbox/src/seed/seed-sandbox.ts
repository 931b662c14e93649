import { join } from 'node:path';
import { createSolidPng } from '../blobs/solid-png.js';
import { EVERYBODY } from '../connectors/connector-access.js';
import { createConnectorName } from '../connectors/connector-name.js';
import { FREE_MEMBERS, type ConnectorRecord } from '../connectors/connector-record.js';
import type { Environment } from '../environments/environment.js';
import { isJsonObject, parseJson, textMember } from '../http/json-object.js';
import { principalOf, SANDBOX_USERS } from '../identity/users.js';
import { readIfPresent, writeFileAtomically } from '../storage/atomic-file.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import { CONTACTS_CONNECTOR } from './contacts-connector.js';
import { ORDERS_CONNECTOR } from './orders-connector.js';
import type { SeedConnector } from './seed-connector.js';
import { DEVELOPMENT, PRODUCTION, SEED_ENVIRONMENTS } from './seed-environments.js';

const SEEDED_FILE = 'seeded.json';
const SEEDED_TIME = '2025-02-03T08:00:00.0000000Z';

const PLACEMENTS: readonly (readonly [Environment, SeedConnector])[] = [
  [DEVELOPMENT, CONTACTS_CONNECTOR],
  [DEVELOPMENT, ORDERS_CONNECTOR],
  [PRODUCTION, CONTACTS_CONNECTOR],
];

/**
 * Puts the environments and sample connectors in, each once in the life of a data folder: what a user changed or deleted since stays
 * changed or deleted.
 */
export async function seedSandbox(dataDir: string, store: SandboxStore): Promise<void> {
  const path = join(dataDir, SEEDED_FILE);
  const seeded = new Set(readSeeded(await readIfPresent(path)));
  for (const environment of SEED_ENVIRONMENTS) {
    if (store.environment(environment.name) === undefined) await store.saveEnvironment(environment);
  }
  for (const [environment, connector] of PLACEMENTS) {
    const key = `${environment.name}/${connector.displayName}`;
    if (seeded.has(key)) continue;
    await store.saveConnector(await recordOf(store, environment, connector));
    seeded.add(key);
    await writeFileAtomically(path, JSON.stringify([...seeded], undefined, 2));
  }
}

/** Makes the next seeding put everything in again. */
export async function forgetSeeding(dataDir: string): Promise<void> {
  await writeFileAtomically(join(dataDir, SEEDED_FILE), '[]');
}

/** The name depends on the title and the environment alone, so that it is the same on every machine, and after a crash half-way. */
async function recordOf(store: SandboxStore, environment: Environment, connector: SeedConnector): Promise<ConnectorRecord> {
  const creator = SANDBOX_USERS.filter((user) => user.role === 'admin').map(principalOf)[0];
  if (creator === undefined) throw new Error('The seed needs a test user with the role admin.');
  const members = FREE_MEMBERS.flatMap((name) => (name in connector.properties ? [[name, JSON.stringify(connector.properties[name])] as const] : []));
  return {
    name: createConnectorName(connector.displayName, environment.name, () => false),
    environment: environment.name,
    displayName: connector.displayName,
    description: descriptionOf(connector),
    definition: await store.content.put(new TextEncoder().encode(JSON.stringify(connector.definition, undefined, 2))),
    icon: { kind: 'stored', content: await store.content.put(createSolidPng(connector.iconColor)), contentType: 'image/png' },
    members: Object.fromEntries(members),
    secrets: {},
    createdBy: creator,
    modifiedBy: creator,
    permissions: [{ principal: EVERYBODY, roleName: 'CanView' }],
    createdTime: SEEDED_TIME,
    changedTime: SEEDED_TIME,
  };
}

function descriptionOf(connector: SeedConnector): string {
  const info = 'info' in connector.definition ? connector.definition.info : undefined;
  return isJsonObject(info) ? (textMember(info, 'description') ?? '') : '';
}

function readSeeded(text: string | undefined): readonly string[] {
  const value = parseJson(text ?? '[]');
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}
