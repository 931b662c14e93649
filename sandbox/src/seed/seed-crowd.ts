import { createHash } from 'node:crypto';
import { newSolution, writeArchive } from '@connector-workbench/core/solutions';
import type { ConnectorRecord, StoredConnection } from '../connectors/connector-record.js';
import { EMPTY_DATAVERSE, type DataverseRecord, type SolutionRecord } from '../dataverse/dataverse-record.js';
import type { Environment, EnvironmentSku } from '../environments/environment.js';
import { EVERYBODY } from '../connectors/connector-access.js';
import { principalOf, SANDBOX_USERS } from '../identity/users.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import { CONTACTS_CONNECTOR } from './contacts-connector.js';

export interface CrowdSize {
  readonly environments: number;
  /** In each of them. */
  readonly connectors: number;
}

const SUBJECTS = ['Accounts', 'Bookings', 'Claims', 'Contracts', 'Deliveries', 'Expenses', 'Fleet', 'Grants', 'Invoices', 'Leases', 'Meters', 'Notices', 'Orders', 'Payroll', 'Quotes', 'Returns', 'Shifts', 'Tickets', 'Visits', 'Warranties'];
const DEPARTMENTS = ['Finance', 'Sales', 'Service', 'Logistics', 'Facilities'];
const SKUS: readonly EnvironmentSku[] = ['Sandbox', 'Developer', 'Production', 'Sandbox'];
const START = Date.parse('2025-03-01T08:00:00Z');
const DAY = 86_400_000;

/**
 * Adds environments as a large organisation has them: connectors within and outside of solutions, managed ones, shared ones, with connections that
 * work and some that do not. The same size gives the same crowd. It is in memory only, and gone with the process or a reset.
 */
export async function seedCrowd(store: SandboxStore, { environments, connectors }: CrowdSize): Promise<void> {
  const definition = await store.content.put(new TextEncoder().encode(JSON.stringify(CONTACTS_CONNECTOR.definition)));
  const publisher = { uniqueName: 'ContosoPublisher', prefix: 'contoso', optionValuePrefix: 77074 };
  const archive = await store.content.put(writeArchive(newSolution({ uniqueName: 'ContosoCrowd', version: '1.0.0.0', publisher })));
  for (let number = 1; number <= environments; number++) {
    const environment = environmentOf(number);
    const records = Array.from({ length: connectors }, (_, index) => connectorOf(environment, index, definition));
    store.hold(environment, records, dataverseOf(environment, records, archive));
  }
}

function environmentOf(number: number): Environment {
  const name = guidOf(`environment ${number}`);
  const digits = String(number).padStart(3, '0');
  const dataverse = number % 4 === 0 ? {} : { dataverse: { organizationId: guidOf(`organization ${number}`), uniqueName: `contosocrowd${digits}`, domainName: `contoso-crowd-${digits}`, version: '9.2.25084.176' } };
  return {
    name,
    displayName: `${pick(DEPARTMENTS, number)} ${digits}`,
    description: 'One of many.',
    sku: pick(SKUS, number),
    location: 'europe',
    azureRegion: 'westeurope',
    createdTime: timeOf(number),
    ...dataverse,
  };
}

/** Every third belongs to a solution, every ninth to a managed one; every fourth is connected to, and every twelfth in vain. */
function connectorOf(environment: Environment, index: number, definition: string): ConnectorRecord {
  const displayName = `Contoso ${pick(SUBJECTS, index)} ${String(Math.floor(index / SUBJECTS.length) + 1).padStart(2, '0')}`;
  const id = guidOf(`${environment.name} ${index}`);
  const creator = principalOf(personOf(index));
  const isInSolution = environment.dataverse !== undefined && index % 3 === 0;
  const title = displayName.toLowerCase().replaceAll(' ', '-20');
  return {
    name: isInSolution ? `shared_contoso-5f${title}-5f${id.slice(0, 8)}${id.slice(24, 32)}` : `shared_${title}-5f${id.slice(0, 8)}${id.slice(24, 32)}-5f${id.slice(28)}${environment.name.slice(28)}`,
    environment: environment.name,
    displayName,
    description: `Works with ${pick(SUBJECTS, index).toLowerCase()} of Contoso.`,
    definition,
    members: {},
    secrets: {},
    ...(isInSolution ? { dataverse: { id, name: `contoso_${title}`, isManaged: index % 9 === 0 } } : {}),
    createdBy: creator,
    modifiedBy: creator,
    permissions: [{ principal: EVERYBODY, roleName: 'CanView' }, ...(index % 5 === 0 ? [{ principal: personOf(index + 1).id, roleName: 'CanEdit' } as const] : [])],
    connections: index % 4 === 0 ? connectionsOf(id, index) : [],
    createdTime: timeOf(index),
    changedTime: timeOf(index + 20),
  };
}

function connectionsOf(id: string, index: number): readonly StoredConnection[] {
  const createdBy = principalOf(personOf(index));
  const working: StoredConnection = { name: createHash('md5').update(id).digest('hex'), displayName: createdBy.userPrincipalName, createdBy, createdTime: timeOf(index) };
  if (index % 12 !== 0) return [working];
  return [working, { ...working, name: createHash('md5').update(`${id} broken`).digest('hex'), failure: { code: 'Unauthorized', message: 'The sign-in has expired. Sign in to the connection again.' } }];
}

function dataverseOf(environment: Environment, records: readonly ConnectorRecord[], archive: string): DataverseRecord {
  if (environment.dataverse === undefined) return EMPTY_DATAVERSE;
  const rows = records.flatMap(({ dataverse }) => dataverse ?? []);
  const managed = rows.filter(({ isManaged }) => isManaged).map(({ id }) => id);
  const own = rows.filter(({ isManaged }) => !isManaged).map(({ id }) => id);
  const solution = (uniqueName: string, friendlyName: string, isManaged: boolean, connectorIds: readonly string[]): SolutionRecord => ({
    id: guidOf(`${environment.name} ${uniqueName}`), uniqueName, friendlyName, version: isManaged ? '2.4.0.0' : '1.0.0.3', isManaged, publisherId: EMPTY_DATAVERSE.publishers[0]?.id ?? '', connectorIds, archive, installedOn: timeOf(60),
  });
  return {
    ...EMPTY_DATAVERSE,
    solutions: [
      solution('ContosoPlatform', 'Contoso Platform', true, managed),
      solution('ContosoBackOffice', 'Contoso Back Office', false, own.filter((_, at) => at % 2 === 0)),
      solution('ContosoFrontDesk', 'Contoso Front Desk', false, own.filter((_, at) => at % 2 === 1)),
    ],
  };
}

function personOf(index: number): (typeof SANDBOX_USERS)[number] {
  return pick(SANDBOX_USERS.filter(({ role }) => role !== undefined), index);
}

function pick<T>(items: readonly T[], index: number): T {
  const item = items[index % items.length];
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}

function timeOf(days: number): string {
  return new Date(START + (days % 300) * DAY).toISOString().replace('Z', '0000Z');
}

function guidOf(text: string): string {
  const digits = createHash('md5').update(text).digest('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}`;
}
