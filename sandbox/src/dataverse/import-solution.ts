import { randomUUID } from 'node:crypto';
import { openSolution, readArchive, type SolutionFacts, solutionConnectors, solutionFacts } from '@connector-workbench/core/solutions';
import { ServiceError } from '../http/service-error.js';
import type { SandboxStore } from '../storage/sandbox-store.js';
import { columnsOfSolution } from './connector-columns.js';
import { REFUSALS } from './dataverse-error.js';
import type { DataverseRecord, ImportWork, OperationWork, SolutionRecord } from './dataverse-record.js';
import type { SolutionTable } from './solution-table.js';

export const HOLDING_SUFFIX = '_Upgrade';

/** Does the work of an import, and answers its warnings. Throws a ServiceError for what stops it; what was written until then stays, as a later import writes it again. */
export async function importSolution(table: SolutionTable, store: SandboxStore, work: ImportWork): Promise<readonly string[]> {
  const entries = readArchive(await store.content.get(work.archive));
  const solution = openSolution(entries);
  const facts = solutionFacts(solution);
  const installed = table.find(facts.uniqueName);
  checkModes(facts, installed, work);
  const publisher = await table.publisherOf(entries);
  const base = { friendlyName: facts.displayName || facts.uniqueName, version: facts.version, isManaged: facts.isManaged, publisherId: publisher.id, archive: work.archive, installedOn: table.now() };
  if (work.mode === 'holding') {
    const name = `${facts.uniqueName}${HOLDING_SUFFIX}`;
    await table.save({ id: table.find(name)?.id ?? randomUUID(), uniqueName: name, ...base, connectorIds: [] });
    return [];
  }
  const connectors = solutionConnectors(solution);
  for (const connector of connectors) {
    const known = table.connectors.find(connector.id);
    const columns = columnsOfSolution(connector);
    if (known === undefined) await table.connectors.create({ id: connector.id, name: connector.name }, columns, facts.isManaged);
    else if (known.dataverse.name.toLowerCase() !== connector.name.toLowerCase()) throw REFUSALS.invalid(`The name of the connector ${known.dataverse.name} cannot be changed to ${connector.name}.`);
    else await table.connectors.update(known, columns);
  }
  const ids = connectors.map(({ id }) => id);
  const before = installed?.connectorIds ?? [];
  if (work.mode === 'upgrade') await removeLeftOut(table, before.filter((id) => !ids.includes(id)));
  const connectorIds = work.mode === 'upgrade' ? ids : [...new Set([...before, ...ids])];
  await table.save({ id: installed?.id ?? randomUUID(), uniqueName: installed?.uniqueName ?? facts.uniqueName, ...base, connectorIds });
  return await connect(table, facts, work);
}

/** Puts the version that an import held back in the place of the installed one. Throws a ServiceError where none is held. */
export async function promoteSolution(table: SolutionTable, store: SandboxStore, solution: string): Promise<void> {
  const holding = table.require(`${solution}${HOLDING_SUFFIX}`);
  await importSolution(table, store, { kind: 'import', solution, archive: holding.archive, mode: 'upgrade', connectionReferences: [], variableValues: [] });
  await table.change({ solutions: table.record.solutions.filter(({ id }) => id !== holding.id) });
}

/** What is installed as one kind is never updated as the other. */
function checkModes(facts: SolutionFacts, installed: SolutionRecord | undefined, work: ImportWork): void {
  if (installed !== undefined && installed.isManaged !== facts.isManaged) {
    const [is, wanted] = facts.isManaged ? ['an unmanaged', 'managed'] : ['a managed', 'unmanaged'];
    throw REFUSALS.invalid(`The solution is already installed on this system as ${is} solution and the package supplied is attempting to install it in ${wanted} mode. Import can only update solutions when the modes match. Uninstall the current solution and try again.`);
  }
  if (work.mode !== 'update' && installed === undefined) throw REFUSALS.invalid(`The solution ${facts.uniqueName} is not installed, so that there is nothing to upgrade.`);
  if (work.mode !== 'update' && !facts.isManaged) throw REFUSALS.invalid('Only managed solutions can be upgraded.');
}

async function removeLeftOut(table: SolutionTable, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const record = table.connectors.find(id);
    if (record !== undefined) await table.connectors.remove(record);
    await table.forgetConnector(id);
  }
}

/** Keeps the values that came along, and says which connection references still have no connection. */
async function connect(table: SolutionTable, facts: SolutionFacts, { connectionReferences, variableValues }: ImportWork): Promise<readonly string[]> {
  const given = new Map(connectionReferences.map((reference) => [reference.logicalName.toLowerCase(), reference]));
  const known = new Map(table.record.connectionReferences.map((reference) => [reference.logicalName.toLowerCase(), reference]));
  for (const { name, displayName, api } of facts.connectionReferences) {
    const key = name.toLowerCase();
    const values = given.get(key);
    const old = known.get(key);
    known.set(key, {
      id: old?.id ?? randomUUID(),
      logicalName: name,
      displayName: values?.displayName ?? displayName,
      connectorId: values?.connectorId ?? old?.connectorId ?? `/providers/Microsoft.PowerApps/apis/${api}`,
      connectionId: values?.connectionId ?? old?.connectionId ?? '',
    });
  }
  const variables = new Map([...table.record.variableValues, ...variableValues].map((value) => [value.schemaName.toLowerCase(), value]));
  await table.change({ connectionReferences: [...known.values()], variableValues: [...variables.values()] });
  const open = facts.connectionReferences.filter(({ name }) => known.get(name.toLowerCase())?.connectionId === '').map(({ name }) => name);
  return open.length === 0 ? [] : [`The following connection references are not set: ${open.join(', ')}.`];
}

/** What an operation says that failed. */
export function failureText(error: unknown, kind: OperationWork['kind']): string {
  const text = error instanceof ServiceError ? JSON.stringify({ error: { code: error.code, message: error.message } }) : error instanceof Error ? error.message : String(error);
  return kind === 'import' ? `Connector import: FAILURE: ${text}` : text;
}

export function isRunning(record: DataverseRecord): boolean {
  return record.operations.some(({ work, outcome }) => work.kind !== 'export' && outcome === undefined);
}
