import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { openSolution, readArchive, solutionConnectors, solutionFacts } from '@connector-workbench/core/solutions';
import { exportSolution, importSolution, type ImportMemory, type PendingImport, PlatformError, type SolutionImportOutcome, type SolutionImportRequest } from '@connector-workbench/platform';
import { type DataverseUse, exampleSolution, withDataverse } from '../testing/index.js';

function memory(): ImportMemory & { pending: PendingImport | undefined } {
  return {
    pending: undefined,
    read() { return Promise.resolve(this.pending); },
    write(pending) {
      this.pending = pending;
      return Promise.resolve();
    },
  };
}

function run({ dataverse, environment, clock }: DataverseUse, archive: Uint8Array, change: Partial<SolutionImportRequest> = {}): Promise<SolutionImportOutcome> {
  return importSolution({ dataverse, environmentId: environment.id, archive, mode: 'update', parameters: [], overwrite: false, publish: false, memory: memory(), newId: randomUUID, clock, ...change });
}

async function jobCount({ sandbox, environment }: DataverseUse): Promise<number> {
  const token = await sandbox.control('token', { user: 'maya@contoso.example', resource: environment.dataverseUrl });
  const answer = await fetch(`${environment.dataverseUrl ?? ''}/api/data/v9.2/importjobs`, { headers: { authorization: `Bearer ${(token as { access_token: string }).access_token}` } });
  return ((await answer.json()) as { value: unknown[] }).value.length;
}

async function refusal(action: Promise<unknown>): Promise<PlatformError> {
  const error: unknown = await action.then(() => undefined, (reason: unknown) => reason);
  assert.ok(error instanceof PlatformError, String(error));
  return error;
}

/** The same numbers on every run: 30 of 100 requests fail, each in one of four ways. */
function thirtyPercent(): readonly string[] {
  let seed = 20_260_101;
  const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const ways = ['status=429;retryAfter=0', 'status=503', 'reset', 'lost'];
  return Array.from({ length: 400 }, (_, at) => at).filter(() => random() < 0.3).map((at) => `match=/api/data/;after=${at};times=1;${ways[Math.floor(random() * ways.length)] ?? 'reset'}`);
}

describe('solutions and the Dataverse of the sandbox', () => {
  it('import a solution: its connector is in Dataverse and in Power Apps, and comes back the same', () => withDataverse(async (use) => {
    const archive = exampleSolution('Contoso Things', {}, { 'script.csx': 'public class Script : ScriptBase { }', 'apiProperties.json': '{"properties":{"connectionParameters":{},"iconBrandColor":"#0067b8","policyTemplateInstances":[{"templateId":"setheader","title":"x","parameters":{}}]}}' });
    const steps: string[] = [];
    const outcome = await run(use, archive, { progress: (step) => steps.push(step) });
    assert.deepEqual([outcome.isAdopted, outcome.warnings, steps], [false, [], ['check-earlier', 'stage', 'remember-intent', 'start-import', 'wait', 'read-result']]);
    const [row] = await use.dataverse.connectors();
    assert.ok(row);
    assert.equal(row.name, 'contoso_contoso-20things');
    const listed = (await use.platform.connectors.list(use.environment.id)).find(({ dataverseId }) => dataverseId === row.id);
    assert.deepEqual([listed?.displayName, listed?.isSolutionAware, listed?.id], ['Contoso Things', true, row.apiName]);
    const exported = await exportSolution({ dataverse: use.dataverse, solution: 'ContosoThings', isManaged: true, clock: use.clock });
    const [before, after] = [archive, exported].map((bytes) => openSolution(readArchive(bytes)));
    assert.ok(before && after);
    assert.deepEqual(solutionConnectors(after), solutionConnectors(before));
    assert.deepEqual({ ...solutionFacts(after), isManaged: false }, solutionFacts(before));
  }));

  it('while 30 % of the requests fail, import once', () => withDataverse(async (use) => {
    await use.sandbox.control('faults', { faults: thirtyPercent() });
    await run(use, exampleSolution('Contoso Things'));
    const { faults } = (await (await fetch(`${use.sandbox.addresses.control}/faults`)).json()) as { readonly faults: readonly { readonly hits: number }[] };
    assert.ok(faults.filter(({ hits }) => hits > 0).length >= 3, 'No request failed.');
    await fetch(`${use.sandbox.addresses.control}/faults`, { method: 'DELETE' });
    assert.deepEqual([await jobCount(use), (await use.dataverse.connectors()).length], [1, 1]);
  }));

  it('a client that was ended half-way, and run again, finds the import of the first run', () => withDataverse(async (use) => {
    const remembered = memory();
    const archive = exampleSolution('Contoso Things');
    for (const step of ['start-import', 'wait', 'read-result'] as const) {
      const stop = new AbortController();
      const error = await refusal(run(use, archive, { memory: remembered, signal: stop.signal, progress: (each) => { if (each === step) stop.abort(); } }));
      assert.equal(error.kind, 'cancelled', step);
      assert.ok(remembered.pending !== undefined, step);
    }
    const outcome = await run(use, archive, { memory: remembered });
    assert.deepEqual([outcome.isAdopted, remembered.pending, await jobCount(use)], [true, undefined, 1]);
  }));

  it('a lost answer to the start is looked after', () => withDataverse(async (use) => {
    await use.sandbox.control('faults', { faults: ['match=ImportSolutionAsync;lost;times=1'] });
    await run(use, exampleSolution('Contoso Things'));
    assert.equal(await jobCount(use), 1);
  }));

  it('what the environment does not accept is told with its reason', () => withDataverse(async (use) => {
    const broken = await refusal(run(use, new TextEncoder().encode('no archive')));
    assert.equal(broken.kind, 'service-refused');
    assert.match(broken.message, /The solution file is invalid/);
    await run(use, exampleSolution('Contoso Things'));
    const mixed = await refusal(run(use, exampleSolution('Contoso Things', { managed: true })));
    assert.match(mixed.message, /already installed on this system as an unmanaged solution/);
    assert.match((await refusal(run(use, exampleSolution('Contoso Things'), { mode: 'upgrade' }))).message, /Only managed solutions can be upgraded/);
  }));

  it('an upgrade removes what the new version does not have, an update keeps it', () => withDataverse(async (use) => {
    const names = async (): Promise<readonly string[]> => (await use.dataverse.connectors()).map(({ displayName }) => displayName);
    await run(use, exampleSolution('Contoso Things', { managed: true }));
    await run(use, exampleSolution('Contoso Parcels', { managed: true, version: '1.0.0.1' }));
    assert.deepEqual(await names(), ['Contoso Parcels', 'Contoso Things']);
    await run(use, exampleSolution('Contoso Parcels', { managed: true, version: '1.0.0.2' }), { mode: 'upgrade' });
    assert.deepEqual(await names(), ['Contoso Parcels']);
  }));

  it('refuse a token that was made for something else', () => withDataverse(async ({ environment, sandbox }) => {
    const token = (await sandbox.control('token', { user: 'maya@contoso.example' })) as { access_token: string };
    const answer = await fetch(`${environment.dataverseUrl ?? ''}/api/data/v9.2/WhoAmI`, { headers: { authorization: `Bearer ${token.access_token}` } });
    assert.deepEqual([answer.status, answer.headers.get('401_error_reason'), await answer.text()], [401, 'audience_is_invalid', '']);
  }));
});
