import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openSolution, readArchive, solutionConnectors, writeArchive } from '@connector-workbench/core/solutions';
import { EXAMPLE_ICON } from '../testing/example-connector.js';
import { type ConnectorRun, exampleDefinition, exampleSolution, type Files, runConnector, type RunOptions, type SandboxUse, withFolder, withSandbox } from '../testing/index.js';

const SECRET = 'not-for-anybody';
const MANAGED = { 'things.zip': exampleSolution('Contoso Things', { managed: true }), 'next.zip': exampleSolution('Contoso Parcels', { managed: true, version: '1.0.0.1' }) };

/** A solution with a connection reference and an environment variable. */
function connectedSolution(): Uint8Array {
  const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
  const bytes = (content: string): Uint8Array => new TextEncoder().encode(content);
  const entries = readArchive(exampleSolution('Contoso Things')).map(({ name, bytes: content }) => (name === 'customizations.xml'
    ? { name, bytes: bytes(text(content).replace('  <Languages>', '  <connectionreferences><connectionreference connectionreferencelogicalname="contoso_mail"><connectionreferencedisplayname>Mail</connectionreferencedisplayname><connectorid>/providers/Microsoft.PowerApps/apis/shared_contosomail</connectorid></connectionreference></connectionreferences>\n  <Languages>')) }
    : { name, bytes: content }));
  return writeArchive([...entries, { name: 'environmentvariabledefinitions/contoso_Key/environmentvariabledefinition.xml', bytes: bytes('<environmentvariabledefinition schemaname="contoso_Key"><type>100000000</type></environmentvariabledefinition>') }]);
}

/** A definition with more characters than Dataverse takes. */
function longSolution(): Uint8Array {
  const entries = readArchive(exampleSolution('Contoso Things'));
  return writeArchive(entries.map(({ name, bytes }) => (name.endsWith('_openapidefinition.json') ? { name, bytes: Buffer.concat([bytes, Buffer.alloc(500_000, ' ')]) } : { name, bytes })));
}

interface Place {
  readonly sandbox: SandboxUse;
  readonly folder: string;
  readonly run: (argv: readonly string[], options?: RunOptions) => Promise<ConnectorRun>;
  /** Asks the Dataverse of the environment for a list. */
  readonly rows: (table: string) => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

function withPlace(files: Files, use: (place: Place) => Promise<void>, domain = 'contoso-dev'): Promise<void> {
  return withSandbox((sandbox) => withFolder(files, async (folder) => {
    const address = `${sandbox.addresses.dataverse}/dataverse/${domain}`;
    const { access_token: token } = (await sandbox.control('token', { user: 'maya@contoso.example', resource: address })) as { readonly access_token: string };
    const env = { ...(await sandbox.environmentOf()), CONNECTOR_DATAVERSE_TOKEN: token };
    await use({
      sandbox,
      folder,
      run: (argv, options) => runConnector(['solution', ...argv, '--cloud', 'sandbox'], { cwd: folder, env, ...options }),
      rows: async (table) => {
        const answer = await fetch(`${address}/api/data/v9.2/${table}`, { headers: { authorization: `Bearer ${token}` } });
        return ((await answer.json()) as { readonly value: readonly Readonly<Record<string, unknown>>[] }).value;
      },
    });
  }));
}

describe('connector solution, with an environment', function () {
  // Each command waits a second between its looks.
  this.timeout(20_000);

  it('imports, lists and exports', () => withPlace({ 'things.zip': exampleSolution('Contoso Things') }, async ({ run, folder }) => {
    const imported = await run(['import', 'things.zip', '-e', 'Development'], { isTerminal: true });
    assert.deepEqual([imported.code, imported.stdout], [0, 'Imported ContosoThings 1.0.0.0 (unmanaged) into Development\n']);
    assert.match(imported.stderr, /Letting the environment check the archive …[^]*Waiting for the environment …/);
    const listed = await run(['list', '-e', 'Development']);
    assert.match(listed.stdout, /^ContosoThings +ContosoThings +1\.0\.0\.0 +unmanaged +Contoso +\d{4}-\d\d-\d\d$/m);
    const exported = await run(['export', 'contosothings', '-e', 'Development', '--managed', '--json']);
    assert.deepEqual([exported.code, (JSON.parse(exported.stdout) as { readonly file: string }).file], [0, 'ContosoThings_1_0_0_0_managed.zip']);
    const [before, after] = await Promise.all(['things.zip', 'ContosoThings_1_0_0_0_managed.zip'].map(async (name) => solutionConnectors(openSolution(readArchive(await readFile(path.join(folder, name)))))));
    assert.deepEqual(after, before);
    const again = await run(['export', 'ContosoThings', '-e', 'Development', '--managed']);
    assert.deepEqual([again.code, again.stderr], [2, 'connector: ContosoThings_1_0_0_0_managed.zip is there already. Add --overwrite to replace it, or name another file with --out.\n']);
  }));

  it('checks without importing', () => withPlace(MANAGED, async ({ run, rows }) => {
    const { code, stdout } = await run(['import', 'things.zip', '-e', 'Development', '--stage', '--json']);
    assert.deepEqual([code, (JSON.parse(stdout) as { readonly result: string }).result, await rows('importjobs')], [0, 'checked', []]);
  }));

  it('upgrades, and leaves nothing of the old version', () => withPlace(MANAGED, async ({ run, rows }) => {
    assert.equal((await run(['import', 'things.zip', '-e', 'Development'])).code, 0);
    assert.equal((await run(['import', 'next.zip', '-e', 'Development', '--upgrade'])).code, 0);
    assert.deepEqual((await rows('connectors')).map(({ displayname }) => displayname), ['Contoso Parcels']);
    const exported = await run(['export', 'ContosoThings', '-e', 'Development']);
    assert.match(exported.stderr, /is managed in Development, and managed solutions cannot be exported/);
  }));

  it('keeps a new version beside the old one, until it is applied', () => withPlace(MANAGED, async ({ run, rows }) => {
    assert.equal((await run(['import', 'things.zip', '-e', 'Development'])).code, 0);
    assert.equal((await run(['import', 'next.zip', '-e', 'Development', '--holding'])).code, 0);
    assert.deepEqual((await rows('solutions')).map(({ uniquename, version }) => [uniquename, version]), [['ContosoThings', '1.0.0.0'], ['ContosoThings_Upgrade', '1.0.0.1']]);
    const applied = await run(['upgrade', 'ContosoThings', '-e', 'Development']);
    assert.deepEqual([applied.code, applied.stdout], [0, 'Upgraded ContosoThings in Development to 1.0.0.1\n'], applied.stderr);
    const again = await run(['upgrade', 'ContosoThings', '-e', 'Development', '--json']);
    assert.deepEqual([again.code, (JSON.parse(again.stdout) as { readonly result: string }).result], [0, 'nothing-held']);
    assert.deepEqual((await rows('solutions')).map(({ uniquename, version }) => [uniquename, version]), [['ContosoThings', '1.0.0.1']]);
    assert.deepEqual((await rows('connectors')).map(({ displayname }) => displayname), ['Contoso Parcels']);
  }));

  for (const [what, fault] of [['lost answers', 'match=DeleteAndPromoteAsync;lost;times=1'], ['busy answers', 'match=DeleteAndPromoteAsync;status=503;times=2']] as const) {
    it(`applies an upgrade once in spite of ${what}`, () => withPlace(MANAGED, async ({ run, rows, sandbox }) => {
      assert.equal((await run(['import', 'things.zip', '-e', 'Development'])).code, 0);
      assert.equal((await run(['import', 'next.zip', '-e', 'Development', '--holding'])).code, 0);
      await sandbox.control('faults', { faults: [fault] });
      const applied = await run(['upgrade', 'ContosoThings', '-e', 'Development']);
      assert.equal(applied.code, 0, applied.stderr);
      assert.deepEqual((await rows('solutions')).map(({ uniquename, version }) => [uniquename, version]), [['ContosoThings', '1.0.0.1']]);
      assert.equal((await rows('asyncoperations')).filter(({ messagename, statuscode }) => messagename === 'DeleteAndPromoteAsync' && statuscode === 30).length, 1);
    }));
  }

  it('says at which file the environment found a fault, in the unpacked solution where there is one', () => withPlace({ 'long.zip': longSolution() }, async ({ run, folder }) => {
    const refused = await run(['import', 'long.zip', '-e', 'Development']);
    assert.equal(refused.code, 1);
    assert.match(refused.stderr, /^long\.zip\/Connector\/contoso_contoso-20things_openapidefinition\.json:1:1: .*'openapidefinition'/m);
    await runConnector(['solution', 'unpack', 'long.zip'], { cwd: folder });
    const again = await run(['import', 'long.zip', '-e', 'Development']);
    assert.match(again.stderr, /^ContosoThings\/connectors\/contoso-things\/apiDefinition\.swagger\.json:1:1: /m);
  }));

  it('lists publishers with their prefixes', () => withPlace({}, async ({ run }) => {
    const { code, stdout } = await run(['publishers', '-e', 'Development']);
    assert.equal(code, 0);
    assert.match(stdout, /^Contoso +ContosoPublisher +contoso$/m);
  }));

  it('sets the values of an environment, and shows none of them', () => withPlace({ 'x.zip': connectedSolution() }, async ({ run, rows, folder }) => {
    const made = await runConnector(['solution', 'settings', 'x.zip', '--out', 'test.json'], { cwd: folder });
    assert.deepEqual([made.code, made.stdout], [0, 'Wrote test.json: 1 connection reference, 1 environment variable. Fill in the values; what stays empty is left as the environment has it.\n']);
    const file = path.join(folder, 'test.json');
    const open = await run(['import', 'x.zip', '-e', 'Development', '--settings', 'test.json']);
    assert.deepEqual([open.code, open.stderr.split('\n')], [0, [
      'connector: warning: the connection reference contoso_mail, the environment variable contoso_Key have no value in this environment. Add --settings with a file of values; "connector solution settings x.zip --out FILE" writes one to fill in.',
      'The environment warns: The following connection references are not set: contoso_mail.',
      '',
    ]]);
    const text = (await readFile(file, 'utf8')).replace('"ConnectionId": ""', '"ConnectionId": "0123456789abcdef"').replace('"Value": ""', `"Value": "${SECRET}"`);
    await withFolder({ 'test.json': text }, async (other) => {
      const { code, stdout, stderr } = await run(['import', 'x.zip', '-e', 'Development', '--settings', path.join(other, 'test.json'), '--json'], { isTerminal: true });
      assert.equal(code, 0);
      assert.ok(!`${stdout}${stderr}`.includes(SECRET));
    });
    assert.deepEqual((await rows('connectionreferences')).map(({ connectionid }) => connectionid), ['0123456789abcdef']);
    assert.deepEqual((await rows('environmentvariablevalues')).map(({ value }) => value), [SECRET]);
  }));

  it('asks whoever sits at the terminal for what has no value, once', () => withPlace({ 'x.zip': connectedSolution() }, async ({ run, rows }) => {
    const questions: string[] = [];
    const answers = ['7', ' 0123456789abcdef ', 'sesame'];
    const ask = (question: string): Promise<string> => {
      questions.push(question);
      return Promise.resolve(answers[questions.length - 1] ?? '');
    };
    const first = await run(['import', 'x.zip', '-e', 'Development'], { ask });
    assert.deepEqual([first.code, first.stderr.split('\n'), questions], [0, [
      'Connection reference "Mail" (contoso_mail), for shared_contosomail:',
      '  Your account sees no connection for it. Create one in the environment first, or give an id.',
      'That is no id of a connection.',
      '',
    ], [
      'Connection (id; empty leaves it without): ', 'Connection (id; empty leaves it without): ', 'Environment variable contoso_Key, text (empty leaves it without): ',
    ]]);
    assert.deepEqual((await rows('connectionreferences')).map(({ connectionid }) => connectionid), ['0123456789abcdef']);
    assert.deepEqual((await rows('environmentvariablevalues')).map(({ value }) => value), ['sesame']);
    const again = await run(['import', 'x.zip', '-e', 'Development'], { ask });
    assert.deepEqual([again.code, again.stderr, questions.length], [0, '', 3]);
  }));

  it('asks for nothing where a script reads the result, and sends nothing where the question is given up', () => withPlace({ 'x.zip': connectedSolution() }, async ({ run, rows }) => {
    const json = await run(['import', 'x.zip', '-e', 'Development', '--json'], { ask: () => Promise.reject(new Error('asked')) });
    assert.equal(json.code, 0, json.stderr);
    const stop = new AbortController();
    const ask = (): Promise<string> => {
      stop.abort();
      return Promise.resolve('');
    };
    const given = await run(['import', 'x.zip', '-e', 'Development', '--overwrite'], { ask, stop: stop.signal });
    assert.deepEqual([given.code, (await rows('importjobs')).length], [1, 1]);
  }));

  it('asks for nothing a second time after an interruption', () => withPlace({ 'x.zip': connectedSolution() }, async ({ run, rows }) => {
    const stop = new AbortController();
    let asked = 0;
    const ask = (): Promise<string> => Promise.resolve(++asked === 1 ? '0123456789abcdef' : 'sesame');
    await run(['import', 'x.zip', '-e', 'Development'], { ask, stop: stop.signal, isTerminal: true, onStderr: (text) => { if (text.includes('Waiting')) stop.abort(); } });
    const found = await run(['import', 'x.zip', '-e', 'Development'], { ask });
    assert.deepEqual([found.code, found.stdout.startsWith('Found, imported by an earlier run'), asked, (await rows('importjobs')).length], [0, true, 2, 1]);
  }));

  it('finds what an interrupted run had sent', () => withPlace({ 'things.zip': exampleSolution('Contoso Things') }, async ({ run, rows, folder }) => {
    const stop = new AbortController();
    const interrupted = await run(['import', 'things.zip', '-e', 'Development'], { stop: stop.signal, isTerminal: true, onStderr: (text) => { if (text.includes('Waiting')) stop.abort(); } });
    assert.equal(interrupted.code, 1);
    const found = await run(['import', 'things.zip', '-e', 'Development']);
    assert.deepEqual([found.code, found.stdout], [0, 'Found, imported by an earlier run that was interrupted: ContosoThings 1.0.0.0 (unmanaged) into Development\n']);
    assert.equal((await rows('importjobs')).length, 1);
    await assert.rejects(readFile(path.join(folder, 'things.zip.import.json')), { code: 'ENOENT' });
  }));

  it('takes the import of other values for another one', () => withPlace({ 'x.zip': connectedSolution(), 'test.json': '{"EnvironmentVariables":[{"SchemaName":"contoso_Key","Value":"1"}]}' }, async ({ run, rows }) => {
    const stop = new AbortController();
    await run(['import', 'x.zip', '-e', 'Development'], { stop: stop.signal, isTerminal: true, onStderr: (text) => { if (text.includes('Waiting')) stop.abort(); } });
    const again = await run(['import', 'x.zip', '-e', 'Development', '--settings', 'test.json', '--json']);
    assert.deepEqual([(JSON.parse(again.stdout) as { readonly result: string }).result, (await rows('environmentvariablevalues')).length], ['imported', 1]);
  }));

  it('adds a connector to a solution', () => withPlace({ 'things.zip': exampleSolution('Contoso Things'), 'other.zip': exampleSolution('Contoso Parcels', { name: 'ContosoOthers' }) }, async ({ run, rows }) => {
    for (const zip of ['things.zip', 'other.zip']) assert.equal((await run(['import', zip, '-e', 'Development'])).code, 0);
    for (let count = 0; count < 2; count++) {
      const added = await run(['add', 'contoso parcels', '--solution', 'ContosoThings', '-e', 'Development']);
      assert.deepEqual([added.code, added.stdout], [0, '"Contoso Parcels" is part of ContosoThings in Development: contoso_contoso-20parcels\n']);
    }
    assert.equal((await rows('solutioncomponents')).length, 3);
    const outside = await run(['add', 'Contoso Orders', '--solution', 'ContosoThings', '-e', 'Development']);
    assert.match(outside.stderr, /was created outside of solutions/);
  }));

  it('lets "update" change a connector of a solution in Dataverse, and of a managed one not at all', () => withPlace({ 'things.zip': exampleSolution('Contoso Things'), 'fixed.zip': exampleSolution('Contoso Parcels', { name: 'ContosoOthers', managed: true }) }, async ({ run, rows, sandbox, folder }) => {
    for (const zip of ['things.zip', 'fixed.zip']) assert.equal((await run(['import', zip, '-e', 'Development'])).code, 0);
    const token = await sandbox.control('token', { user: 'maya@contoso.example', resource: `${sandbox.addresses.dataverse}/dataverse/contoso-dev` }) as { readonly access_token: string };
    const env = { ...(await sandbox.environmentOf()), CONNECTOR_DATAVERSE_TOKEN: token.access_token };
    const update = (title: string): Promise<ConnectorRun> => withFolder({
      'apiDefinition.swagger.json': exampleDefinition((definition) => {
        definition.info.title = title;
        definition.info.version = '2.0';
      }),
      'apiProperties.json': '{"properties":{"connectionParameters":{},"iconBrandColor":"#0067b8","policyTemplateInstances":[{"templateId":"setheader","title":"Trace","parameters":{"x-ms-apimTemplateParameter.name":"trace","x-ms-apimTemplateParameter.value":"1","x-ms-apimTemplateParameter.existsAction":"override","x-ms-apimTemplate-policySection":"Request"}}],"scriptOperations":["ListThings"]}}',
      'script.csx': 'public class Script : ScriptBase { }',
      'icon.png': EXAMPLE_ICON,
    }, (project) => runConnector(['update', project, '-e', 'Development', '--cloud', 'sandbox', '--accept-drift', '--deploy-anyway', '--connector', title], { cwd: folder, env }));
    const updated = await update('Contoso Things');
    assert.deepEqual([updated.code, updated.stdout.split(':')[0]], [0, 'Updated "Contoso Things" in Development'], updated.stderr);
    const row = (await rows('connectors')).find(({ displayname }) => displayname === 'Contoso Things');
    assert.deepEqual([row?.customcodeblobcontent, row?.scriptoperations, row?.iconbrandcolor, row?.iconblob], ['public class Script : ScriptBase { }', '["ListThings"]', '#0067b8', Buffer.from(EXAMPLE_ICON).toString('base64')]);
    assert.match(String(row?.openapidefinition), /"version": "2\.0"/);
    assert.match(String(row?.policytemplateinstances), /setheader/);
    const refused = await update('Contoso Parcels');
    assert.deepEqual([refused.code, refused.stderr.includes('is part of a managed solution')], [1, true], refused.stderr);
  }));

  const refusals: readonly (readonly [what: string, argv: readonly string[], code: number, message: RegExp])[] = [
    ['a production environment without --yes', ['import', 'things.zip', '-e', 'Production'], 2, /Production is a production environment\. Add --yes/],
    ['an environment without Dataverse', ['import', 'things.zip', '-e', 'Test'], 1, /“Test” has no Dataverse/],
    ['a file that is no archive', ['import', 'broken.zip', '-e', 'Development'], 2, /broken\.zip: /],
    ['a solution that is not there', ['export', 'ContosoThing', '-e', 'Development'], 2, /Development has no solution "ContosoThing"/],
    ['a place that cannot be written', ['import', 'things.zip', '-e', 'Development', '--state', 'missing/state.json'], 2, /where the import is remembered, cannot be written: .*Nothing was imported/],
    ['settings that are none', ['import', 'things.zip', '-e', 'Development', '--settings', 'broken.zip'], 2, /--settings broken\.zip: .* is no JSON object/],
    ['two ways at once', ['import', 'things.zip', '-e', 'Development', '--upgrade', '--holding'], 2, /cannot be used with option/],
    ['neither an archive nor an environment', ['list'], 2, /Name the archive of a solution, or an environment/],
    ['an upgrade of what is not installed', ['import', 'things.zip', '-e', 'Development', '--upgrade'], 1, /The solution ContosoThings is not installed/],
  ];
  for (const [what, argv, code, message] of refusals) {
    it(`refuses ${what}`, () => withPlace({ ...MANAGED, 'broken.zip': 'no zip' }, async ({ run, rows }) => {
      const refused = await run(argv);
      assert.equal(refused.code, code, refused.stderr);
      assert.match(refused.stderr, message);
      assert.deepEqual(await rows('connectors'), []);
    }));
  }

  it('names the variable of a token that is missing', () => withPlace(MANAGED, async ({ run, sandbox }) => {
    const refused = await run(['list', '-e', 'Development'], { env: await sandbox.environmentOf() });
    assert.deepEqual([refused.code, refused.stderr], [2, `connector: CONNECTOR_DATAVERSE_TOKEN is not set. Set it to an access token for ${sandbox.addresses.dataverse}/dataverse/contoso-dev.\n`]);
  }));

  it('signs in once for all services', () => withPlace(MANAGED, async ({ run, sandbox }) => {
    let codes = 0;
    const listed = await run(['list', '-e', 'Development', '--json'], {
      env: { CONNECTOR_WORKBENCH_SANDBOX: JSON.stringify(sandbox.addresses) },
      onStderr: (text) => {
        const code = /enter the code (\S+)\./.exec(text)?.[1];
        if (code === undefined) return;
        codes++;
        void sandbox.control('approve', { user_code: code, user: 'maya@contoso.example' });
      },
    });
    assert.deepEqual([listed.code, codes, (JSON.parse(listed.stdout) as { readonly solutions: unknown }).solutions], [0, 1, []]);
  }));
});
