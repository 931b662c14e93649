import assert from 'node:assert/strict';
import { openSolution, packSolution, readArchive, solutionConnectors, solutionFacts } from '@connector-workbench/core/solutions';
import type { NewConnectorRow } from '../../dataverse/connector-row.js';
import type { DataverseClient, ImportMode } from '../../dataverse/dataverse-client.js';
import type { AsyncOperation, ImportResult } from '../../dataverse/import-answers.js';
import { sha1 } from '../../solutions/sha1.js';
import { waitForEnd } from '../../solutions/wait-for-end.js';
import type { Clock } from '../../time/clock.js';
import { type ContractCase, refusedAs } from './contract-case.js';

export interface DataverseSubject {
  /** Without connectors and solutions. */
  readonly dataverse: DataverseClient;
  /** By which ends are waited for. */
  readonly clock: Clock;
}

const ID = '3f0b6a52-0000-4000-8000-000000000001';
const JOB = '3f0b6a52-0000-4000-8000-0000000000a1';
const OTHER_JOB = '3f0b6a52-0000-4000-8000-0000000000a2';
const ABSENT = '00000000-0000-0000-0000-00000000dead';
const ICON = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const SCRIPT = 'public class Script : ScriptBase\n{\n    public override async Task<HttpResponseMessage> ExecuteAsync()\n    {\n        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);\n    }\n}\n';

function definition(title: string): string {
  const get = { operationId: 'ListThings', summary: 'List things', description: 'Lists the things of a team.', responses: { 200: { description: 'The things.' } } };
  return JSON.stringify({ swagger: '2.0', info: { title, description: 'The things of a team.', version: '1.0' }, host: 'things.contoso.example', basePath: '/', schemes: ['https'], paths: { '/things': { get } } });
}

function row(change: Partial<NewConnectorRow> = {}): NewConnectorRow {
  return { id: ID, name: 'contoso_contoso-20row', displayName: 'Contoso Row', definition: definition('Contoso Row'), connectionParameters: '{}', policyTemplateInstances: '[]', ...change };
}

/** An archive of the solution ContosoThings with one connector. */
function archive(settings: { readonly title?: string; readonly version?: string; readonly managed?: boolean } = {}): Uint8Array {
  const { title = 'Contoso Things', version = '1.0.0.0', managed = false } = settings;
  const files = new Map([['apiDefinition.swagger.json', new TextEncoder().encode(definition(title))]]);
  return packSolution({ projects: [{ shown: title, files, variables: new Map() }], settings: { name: 'ContosoThings', prefix: 'contoso', publisher: 'ContosoPublisher', minify: false, version, managed }, sha1 }).archive;
}

async function ended({ dataverse, clock }: DataverseSubject, operationId: string): Promise<AsyncOperation> {
  return await waitForEnd(async () => {
    const operation = await dataverse.operation(operationId);
    return operation.state === 'waiting' || operation.state === 'running' ? undefined : operation;
  }, clock, undefined);
}

async function importArchive(subject: DataverseSubject, bytes: Uint8Array, { mode = 'update', job = JOB }: { readonly mode?: ImportMode; readonly job?: string } = {}): Promise<{ readonly operation: AsyncOperation; readonly result: ImportResult }> {
  const { dataverse } = subject;
  const { stageId } = await dataverse.stage(bytes);
  assert.ok(stageId !== undefined);
  const { operationId } = await dataverse.startImport({ importJobId: job, stageId, mode, parameters: [], overwrite: false });
  const operation = await ended(subject, operationId);
  return { operation, result: await dataverse.importResult(job) };
}

async function installed({ dataverse }: DataverseSubject): Promise<readonly (readonly [name: string, version: string, isManaged: boolean])[]> {
  return (await dataverse.solutions()).map(({ uniqueName, version, isManaged }) => [uniqueName, version, isManaged] as const);
}

async function namesOf({ dataverse }: DataverseSubject): Promise<readonly string[]> {
  return (await dataverse.connectors()).map(({ displayName }) => displayName).sort();
}

const ROWS: readonly ContractCase<DataverseSubject>[] = [
  ['lists nothing where there is nothing, and always publishers', async ({ dataverse }) => {
    assert.deepEqual([await dataverse.connectors(), await dataverse.solutions(), await dataverse.connectorPlaces()], [[], [], []]);
    const publishers = await dataverse.publishers();
    assert.ok(publishers.some(({ prefix }) => prefix === 'contoso') && publishers.every(({ id, uniqueName, displayName }) => id !== '' && uniqueName !== '' && displayName !== ''));
  }],
  ['keeps a row as it was given', async ({ dataverse }) => {
    const given = { description: 'Rows.', iconBrandColor: '#123456', connectionParameters: '{"key":{"type":"securestring"}}', scriptOperations: '["ListThings"]', script: SCRIPT, icon: ICON };
    await dataverse.createConnector(row(given));
    const kept = await dataverse.connector(ID);
    const wanted = { ...row(given), connectionParameterSets: undefined, isManaged: false };
    assert.deepEqual(Object.fromEntries(Object.keys(wanted).map((column) => [column, kept[column as keyof typeof kept]])), wanted);
    assert.match(kept.apiName ?? '', /^shared_contoso/);
    assert.deepEqual((await dataverse.connectors()).map(({ id, name, displayName }) => [id, name, displayName]), [[ID, 'contoso_contoso-20row', 'Contoso Row']]);
  }],
  ['makes no second row of an id, nor of a name', async ({ dataverse }) => {
    await dataverse.createConnector(row());
    await refusedAs('conflict', dataverse.createConnector(row({ name: 'contoso_other' })));
    await refusedAs('conflict', dataverse.createConnector(row({ id: ABSENT })));
    assert.equal((await dataverse.connectors()).length, 1);
  }],
  ['changes what a change names, and empties what it says is nothing', async ({ dataverse }) => {
    await dataverse.createConnector(row({ script: SCRIPT, scriptOperations: '[]', description: 'Rows.' }));
    await dataverse.updateConnector(ID, { displayName: 'Renamed', script: null, scriptOperations: null });
    const { displayName, name, description, script, definition: text } = await dataverse.connector(ID);
    assert.deepEqual([displayName, name, description, script, text], ['Renamed', 'contoso_contoso-20row', 'Rows.', undefined, definition('Contoso Row')]);
  }],
  ['knows nothing of a row that is not there', async ({ dataverse }) => {
    await refusedAs('not-found', dataverse.connector(ABSENT));
    await refusedAs('not-found', dataverse.updateConnector(ABSENT, { description: 'None.' }));
    assert.deepEqual(await dataverse.connectors(), []);
  }],
];

const COMPONENTS: readonly ContractCase<DataverseSubject>[] = [
  ['makes a row in a solution, and adds another one once', async (subject) => {
    const { dataverse } = subject;
    await importArchive(subject, archive());
    const before = (await dataverse.connectorPlaces()).length;
    await dataverse.createConnector(row(), 'ContosoThings');
    await dataverse.createConnector(row({ id: ABSENT, name: 'contoso_other' }));
    await dataverse.addConnectorToSolution(ABSENT, 'ContosoThings');
    await dataverse.addConnectorToSolution(ABSENT, 'ContosoThings');
    const solution = await dataverse.solution('ContosoThings');
    const places = (await dataverse.connectorPlaces()).filter(({ solutionId }) => solutionId === solution?.id.toLowerCase());
    assert.deepEqual([before, places.map(({ connectorId }) => connectorId).filter((id) => id === ID || id === ABSENT).sort()], [1, [ABSENT, ID].sort()]);
  }],
  ['makes no row for a solution that is not there', async ({ dataverse }) => {
    await refusedAs('service-refused', dataverse.createConnector(row(), 'NoSuchSolution'));
    assert.deepEqual(await dataverse.connectors(), []);
    await dataverse.createConnector(row());
    await refusedAs('service-refused', dataverse.addConnectorToSolution(ID, 'NoSuchSolution'));
  }],
  ['takes a connector that is deleted out of its solution', async (subject) => {
    const { dataverse } = subject;
    await importArchive(subject, archive());
    await dataverse.createConnector(row(), 'ContosoThings');
    await dataverse.deleteConnector(ID);
    await refusedAs('not-found', dataverse.connector(ID));
    assert.ok(!(await dataverse.connectorPlaces()).some(({ connectorId }) => connectorId === ID));
  }],
  ['changes nothing of a managed solution', async (subject) => {
    const { dataverse } = subject;
    await importArchive(subject, archive({ managed: true }));
    const [connector] = await dataverse.connectors();
    assert.ok(connector?.isManaged === true);
    await refusedAs('service-refused', dataverse.updateConnector(connector.id, { description: 'Changed.' }));
    await refusedAs('service-refused', dataverse.startExport('ContosoThings', true));
  }],
];

const TRANSPORT: readonly ContractCase<DataverseSubject>[] = [
  ['exports what a solution has now', async (subject) => {
    const { dataverse } = subject;
    await importArchive(subject, archive());
    await dataverse.createConnector(row({ script: SCRIPT, scriptOperations: '[]', icon: ICON }), 'ContosoThings');
    for (const isManaged of [false, true]) {
      const { operationId, exportJobId } = await dataverse.startExport('ContosoThings', isManaged);
      assert.deepEqual(await ended(subject, operationId), { state: 'succeeded' });
      const solution = openSolution(readArchive(await dataverse.downloadExport(exportJobId)));
      const { uniqueName, version, isManaged: saysManaged } = solutionFacts(solution);
      assert.deepEqual([uniqueName, version, saysManaged], ['ContosoThings', '1.0.0.0', isManaged]);
      const exported = solutionConnectors(solution).find(({ id }) => id === ID);
      assert.deepEqual([exported?.name, Buffer.from(exported?.parts.get('customcodeblobcontent') ?? []).toString(), Buffer.from(exported?.parts.get('iconblob') ?? []).toString('base64')], ['contoso_contoso-20row', SCRIPT, ICON]);
    }
  }],
  ['exports nothing that is not there', async ({ dataverse }) => {
    await refusedAs('service-refused', dataverse.startExport('NoSuchSolution', false));
    await refusedAs('not-found', dataverse.downloadExport(ABSENT));
  }],
  ['says of an archive what it is, and which version it would replace', async (subject) => {
    const { dataverse } = subject;
    const first = await dataverse.stage(archive());
    assert.deepEqual([first.isPassed, first.solution, first.version, first.previousVersion, first.errors], [true, 'ContosoThings', '1.0.0.0', undefined, []]);
    assert.deepEqual(await installed(subject), []);
    await importArchive(subject, archive());
    assert.equal((await dataverse.stage(archive({ version: '1.0.0.1' }))).previousVersion, '1.0.0.0');
  }],
  ['says inside of an answer that an archive is none', async ({ dataverse }) => {
    const { isPassed, stageId, errors } = await dataverse.stage(new TextEncoder().encode('This is no archive.'));
    assert.deepEqual([isPassed, stageId], [false, undefined]);
    assert.match(errors.join(), /The solution file is invalid/);
  }],
  ['imports, updates, and knows its jobs', async (subject) => {
    const { dataverse } = subject;
    assert.equal(await dataverse.importJob(JOB), undefined);
    assert.deepEqual(await importArchive(subject, archive()), { operation: { state: 'succeeded' }, result: { isPassed: true, warnings: [], errors: [] } });
    const job = await dataverse.importJob(JOB);
    assert.deepEqual([job?.id, job?.solution, job?.progress, job?.isCompleted], [JOB, 'ContosoThings', 100, true]);
    await importArchive(subject, archive({ version: '1.0.0.1' }), { job: OTHER_JOB });
    assert.deepEqual([await installed(subject), await namesOf(subject)], [[['ContosoThings', '1.0.0.1', false]], ['Contoso Things']]);
    assert.equal((await dataverse.solution('ContosoThings'))?.publisher?.prefix, 'contoso');
  }],
  ['starts an import once, however often it is asked', async (subject) => {
    const { dataverse } = subject;
    await importArchive(subject, archive());
    const { stageId } = await dataverse.stage(archive({ version: '1.0.0.1' }));
    assert.ok(stageId !== undefined);
    await refusedAs('conflict', dataverse.startImport({ importJobId: JOB, stageId, mode: 'update', parameters: [], overwrite: false }));
    await refusedAs('not-found', dataverse.startImport({ importJobId: OTHER_JOB, stageId: ABSENT, mode: 'update', parameters: [], overwrite: false }));
    assert.deepEqual(await installed(subject), [['ContosoThings', '1.0.0.0', false]]);
  }],
  ['says what an import failed at, and changes nothing', async (subject) => {
    await importArchive(subject, archive());
    const { operation, result } = await importArchive(subject, archive({ managed: true, version: '1.0.0.1' }), { job: OTHER_JOB });
    assert.equal(operation.state, 'failed');
    assert.ok(!result.isPassed && result.errors.join().includes('when the modes match'));
    assert.deepEqual(await installed(subject), [['ContosoThings', '1.0.0.0', false]]);
  }],
  ['removes by an upgrade what the new version does not have, and by an update nothing', async (subject) => {
    await importArchive(subject, archive({ managed: true }));
    await importArchive(subject, archive({ managed: true, title: 'Contoso Parcels', version: '1.0.0.1' }), { job: OTHER_JOB });
    assert.deepEqual(await namesOf(subject), ['Contoso Parcels', 'Contoso Things']);
    await importArchive(subject, archive({ managed: true, title: 'Contoso Parcels', version: '1.0.0.2' }), { mode: 'upgrade', job: ABSENT });
    assert.deepEqual([await namesOf(subject), await installed(subject)], [['Contoso Parcels'], [['ContosoThings', '1.0.0.2', true]]]);
  }],
  ['holds an upgrade back until it is applied', async (subject) => {
    const { dataverse } = subject;
    await importArchive(subject, archive({ managed: true }));
    await importArchive(subject, archive({ managed: true, title: 'Contoso Parcels', version: '1.0.0.1' }), { mode: 'holding', job: OTHER_JOB });
    assert.deepEqual([...(await installed(subject))].sort(), [['ContosoThings', '1.0.0.0', true], ['ContosoThings_Upgrade', '1.0.0.1', true]]);
    assert.deepEqual(await ended(subject, await dataverse.startUpgrade('ContosoThings')), { state: 'succeeded' });
    assert.deepEqual([await namesOf(subject), await installed(subject)], [['Contoso Parcels'], [['ContosoThings', '1.0.0.1', true]]]);
    await refusedAs('service-refused', dataverse.startUpgrade('ContosoThings'));
  }],
];

export const DATAVERSE_CONTRACT: readonly ContractCase<DataverseSubject>[] = [...ROWS, ...COMPONENTS, ...TRANSPORT];
