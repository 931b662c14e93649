import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openSolution, readArchive, solutionFacts } from '@connector-workbench/core/solutions';
import { exampleSolution, quickClock, withDataverse } from '@connector-workbench/cli/testing';
import { type DataverseClient, exportSolution, importSolution, PlatformError, type SolutionImportOutcome } from '@connector-workbench/platform';
import { type Replay, replayServer, startReplay } from './replay-server.js';

const ABSENT = '00000000-0000-0000-0000-00000000dead';
const ARCHIVE = exampleSolution('Contoso Things');

function run(dataverse: DataverseClient): Promise<SolutionImportOutcome> {
  const memory = { read: () => Promise.resolve(undefined), write: () => Promise.resolve() };
  return importSolution({ dataverse, environmentId: 'e', archive: ARCHIVE, mode: 'update', parameters: [], overwrite: false, publish: true, memory, newId: randomUUID, clock: quickClock() });
}

async function refusal(action: Promise<unknown>): Promise<PlatformError> {
  const error: unknown = await action.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof PlatformError, String(error));
  return error;
}

interface Subject {
  readonly dataverse: DataverseClient;
  /** The unique name of a solution that is there. */
  readonly solution: string;
}

/** What holds wherever the answers come from. */
const CASES: readonly (readonly [what: string, check: (subject: Subject) => Promise<void>])[] = [
  ['lists publishers', async ({ dataverse }) => {
    const publishers = await dataverse.publishers();
    assert.ok(publishers.length > 0 && publishers.every(({ id, uniqueName }) => id !== '' && uniqueName !== ''));
  }],
  ['lists solutions with their publishers', async ({ dataverse }) => {
    const solutions = await dataverse.solutions();
    assert.ok(solutions.length > 0 && solutions.every(({ uniqueName, version, publisher }) => uniqueName !== '' && version !== '' && publisher !== undefined));
  }],
  ['finds a solution by its name', async ({ dataverse, solution }) => { assert.equal((await dataverse.solution(solution))?.uniqueName, solution); }],
  ['finds no solution of another name', async ({ dataverse }) => { assert.equal(await dataverse.solution('NoSuchSolution'), undefined); }],
  ['reads connectors, and each of them by its id', async ({ dataverse }) => {
    const connectors = await dataverse.connectors();
    assert.ok(connectors.length > 0);
    for (const { id, name } of connectors) {
      const row = await dataverse.connector(id);
      assert.equal(row.name, name);
      assert.ok(row.definition?.includes('swagger'));
    }
  }],
  ['changes a connector', async ({ dataverse }) => {
    const [connector] = await dataverse.connectors();
    assert.ok(connector);
    await dataverse.updateConnector(connector.id, { description: 'Other things.' });
  }],
  ['makes a connector in a solution, and adds one', async ({ dataverse, solution }) => {
    const definition = '{"swagger":"2.0","info":{"title":"Contoso New","description":"New things.","version":"1"},"host":"new.contoso.example","paths":{"/things":{"get":{"operationId":"List","summary":"List","description":"Lists things.","responses":{"200":{"description":"The things."}}}}}}';
    const id = randomUUID();
    await dataverse.createConnector({ id, name: `contoso_new${id.slice(0, 8)}`, displayName: 'Contoso New', definition, connectionParameters: '{}', policyTemplateInstances: '[]' }, solution);
    await dataverse.addConnectorToSolution(id, solution);
  }],
  ['does not find what is not there', async ({ dataverse }) => {
    const error = await refusal(dataverse.connector(ABSENT));
    assert.deepEqual([error.kind, error.code], ['not-found', '0x80040217']);
  }],
  ['imports a solution', async ({ dataverse }) => { assert.equal((await run(dataverse)).isAdopted, false); }],
  ['exports a solution', async ({ dataverse, solution }) => {
    const archive = await exportSolution({ dataverse, solution, isManaged: false, clock: quickClock() });
    assert.ok(solutionFacts(openSolution(readArchive(archive))).connectors.length > 0);
  }],
];

/** The archive in a recorded answer. */
function recordedArchive(server: string, kind: string): Buffer {
  const { body } = JSON.parse(readFileSync(path.join(path.dirname(server), 'fixtures', `dataverse-export-download-${kind}.json`), 'utf8')) as { readonly body: { readonly ExportSolutionFile: string } };
  return Buffer.from(body.ExportSolutionFile, 'base64');
}

describe('the contract of Dataverse', function () {
  this.timeout(30_000);

  describe('with the sandbox', () => {
    for (const [what, check] of CASES) it(what, () => withDataverse(async ({ dataverse }) => {
      await run(dataverse);
      await check({ dataverse, solution: 'ContosoThings' });
    }));
  });

  describe('with recorded answers', function () {
    const server = replayServer();
    let replay: Replay | undefined;
    let folder = '';

    before(async function () {
      if (server === undefined) return this.skip();
      folder = mkdtempSync(path.join(tmpdir(), 'connector-replay-'));
      replay = await startReplay(server, path.join(folder, 'log.jsonl'));
    });
    after(() => {
      replay?.stop();
      if (folder !== '') rmSync(folder, { recursive: true, force: true });
    });

    const withReplay = (scenario: readonly string[], check: (dataverse: DataverseClient) => Promise<void>) => async (): Promise<void> => {
      assert.ok(replay);
      await replay.scenario(...scenario);
      await check(replay.dataverse);
    };

    for (const [what, check] of CASES) it(what, withReplay([], (dataverse) => check({ dataverse, solution: 'TerraformTestSolution' })));

    it('reads all pages', withReplay(['dv.paged'], async (dataverse) => {
      assert.ok((await dataverse.solutions()).length > 1);
      assert.ok((await dataverse.connectors()).length > 1);
    }));

    it('reads lists that are empty, or say less', async () => {
      await withReplay(['dv.connectors.empty'], async (dataverse) => { assert.deepEqual(await dataverse.connectors(), []); })();
      await withReplay(['dv.solutions.select'], async (dataverse) => { assert.ok((await dataverse.solutions()).every(({ uniqueName }) => uniqueName !== '')); })();
      await withReplay(['dv.publishers.tf'], async (dataverse) => { assert.ok((await dataverse.publishers()).every(({ prefix }) => prefix !== '')); })();
    });
    it('reads a row whose id is spelled in upper case', withReplay([], async (dataverse) => {
      const { id, name, apiName } = await dataverse.connector('dddddddd-dddd-dddd-dddd-dddddddddddd');
      assert.deepEqual([id, name, apiName], ['dddddddd-dddd-dddd-dddd-dddddddddddd', 'new_microsoft-2Dlearn-2Dmcp', 'shared_new-5Fmicrosoft-2Dlearn-2Dmcp-5f0123456789abcdef']);
    }));
    it('reads an export that has ended when it is first looked at', withReplay(['async.immediate'], async (dataverse) => {
      assert.ok((await exportSolution({ dataverse, solution: 'TerraformTestSolution', isManaged: false, clock: quickClock() })).length > 0);
    }));
    for (const kind of ['script', 'jpeg', 'oauth', 'managed', 'two', 'envvar', 'sets', 'policy']) {
      it(`reads export.${kind}, byte for byte`, withReplay([`export.${kind}`], async (dataverse) => {
        const archive = await exportSolution({ dataverse, solution: 'TerraformTestSolution', isManaged: kind === 'managed', clock: quickClock() });
        assert.ok(server !== undefined && recordedArchive(server, kind).equals(archive));
        assert.ok(solutionFacts(openSolution(readArchive(archive))).connectors.length > 0);
      }));
    }

    const failures: readonly (readonly [scenario: string, act: (dataverse: DataverseClient) => Promise<unknown>, kind: string, message: RegExp])[] = [
      ['dv.403', (dataverse) => dataverse.solutions(), 'forbidden', /not a member of the organization/],
      ['dv.403.privilege', (dataverse) => dataverse.connectors(), 'forbidden', /prvReadconnector/],
      ['dv.segment', (dataverse) => dataverse.connectors(), 'not-found', /Resource not found for the segment/],
      ['dv.emptycode', (dataverse) => dataverse.connectors(), 'service-refused', /A validation error occurred/],
      ['dv.429', (dataverse) => dataverse.connectors(), 'throttled', /too many requests/],
      ['dv.429.concurrency', (dataverse) => dataverse.connectors(), 'throttled', /./],
      ['dv.429.decimal', (dataverse) => dataverse.connectors(), 'throttled', /./],
      ['dv.412', (dataverse) => dataverse.createConnector({ id: ABSENT, name: 'contoso_new', displayName: 'New', definition: '{}', connectionParameters: '{}', policyTemplateInstances: '[]' }), 'conflict', /matching key values already exists/],
      ['dv.toolong', (dataverse) => dataverse.updateConnector(ABSENT, { definition: '{}' }), 'service-refused', /exceeded the maximum allowed length of '500000'/],
      ['dv.nullable', (dataverse) => dataverse.updateConnector(ABSENT, { definition: '{}' }), 'service-refused', /Nullable object must have a value/],
      ['export.unknown', (dataverse) => exportSolution({ dataverse, solution: 'Test', isManaged: false, clock: quickClock() }), 'service-refused', /The given solution unique name \(Test\) is not valid|was not/],
      ['stage.fail', run, 'service-refused', /The solution file is invalid\. The compressed file must contain/],
      ['stage.missing', run, 'service-refused', /Contoso connector needs Account custom table of the solution BaseLib, which the environment does not have/],
      ['import.fail', run, 'service-refused', /Encountered internal server error.*ApiHubsServerError/],
      ['import.cancel', run, 'service-refused', /cancelled the import/],
      ['import.busy', run, 'conflict', /busy with another solution/],
    ];
    for (const [scenario, act, kind, message] of failures) {
      it(`says what ${scenario} means`, withReplay([scenario], async (dataverse) => {
        const error = await refusal(act(dataverse));
        assert.match(error.message, message);
        assert.equal(error.kind, kind);
      }));
    }

    it('tells warnings of an import that worked', withReplay(['import.warn'], async (dataverse) => {
      assert.deepEqual((await run(dataverse)).warnings, ['The following connection references are not set: cr863_sharedcustom_1a2b3.']);
    }));

    it('sends what was recorded to be right', async () => {
      assert.ok(replay);
      const { checks, unmatched } = await replay.report();
      // Time is quick here: how long somebody waits is not looked at.
      const failed = Object.entries(checks).filter(([name, { fail }]) => fail > 0 && !['retry.honours-retry-after', 'poll.interval>=500ms'].includes(name)).map(([name]) => name);
      assert.deepEqual([failed, unmatched], [[], 0]);
    });
  });
});
