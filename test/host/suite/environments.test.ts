import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { Answers, type Answer } from './support/answers.js';
import { extensionApi } from './support/extension.js';
import { runCommand } from './support/run-command.js';
import { Sandbox, signIn } from './support/sandbox.js';
import { waitFor } from './support/wait-for.js';

/** Of the sandbox's crowd: with Dataverse and without. */
const CROWDED = 'Sales 001';
const PLAIN = 'Facilities 004';
/** Of its seed: nobody has connections to it. */
const CONTACTS = 'Contoso Contacts';

describe('the Environments view', () => {
  let api: TestApi;
  let sandbox: Sandbox;

  const shows = (what: string, isRight: (lines: readonly string[]) => boolean, ...path: readonly string[]): Promise<readonly string[]> =>
    waitFor(what, () => api.environments.lines(...path), isRight);
  const run = async (command: string, target: unknown, ...answers: readonly Answer[]): Promise<Answers> => runCommand(api, command, target, ...answers);
  const names = (lines: readonly string[]): readonly string[] => lines.map((line) => line.replace(/ \(.*/, ''));

  before(async () => {
    api = await extensionApi();
    sandbox = await Sandbox.use();
  });
  after(async () => {
    await sandbox.clearFaults();
    await sandbox.post('reset', {});
    await vscode.commands.executeCommand('connectorWorkbench.signOut');
  });

  it('is signed out at first, and asks nobody', async () => {
    const answers = new Answers();
    api.replacePrompts(answers);
    assert.deepEqual(await api.environments.lines(), []);
    await waitFor('the state', () => api.environments.state(), (state) => state === 'signedOut');
    assert.deepEqual(answers.asked, []);
  });

  it('shows environments, their connectors and operations to who signed in', async () => {
    await signIn('Maya Maker');
    const environments = await shows('environments', (lines) => lines.length > 0);
    assert.deepEqual([...names(environments)].sort(), ['beaker Development', 'beaker Test', 'server-environment Production']);
    assert.match(environments.find((line) => line.includes('Development')) ?? '', /Dataverse/);
    assert.equal(api.environments.state(), 'ready');
    const connectors = await shows('connectors with their makers', (lines) => lines.some((line) => line.includes(CONTACTS)), 'Development');
    assert.match(connectors.find((line) => line.includes(CONTACTS)) ?? '', /^plug Contoso Contacts \(Maya Maker · Feb 3, 2025\)$/);
    const operations = await api.environments.lines('Development', CONTACTS, 'Operations');
    assert.ok(operations.length > 0 && operations.every((line) => /^(symbol-method|zap|eye-closed) \S/.test(line)), operations.join('\n'));
  });

  it('says why it could not load again, keeps what was there, and loads after a retry', async () => {
    await sandbox.injectFaults('match=GET .*/environments;status=403');
    await vscode.commands.executeCommand('connectorWorkbench.refresh');
    const [failure, ...kept] = await shows('the failure', (lines) => lines.some((line) => line.startsWith('error')));
    assert.match(failure ?? '', /^error The environments could not be loaded \(What is shown is from before\. .+\)$/);
    assert.deepEqual([...names(kept)].sort(), ['beaker Development', 'beaker Test', 'server-environment Production']);
    assert.equal(api.environments.state(), 'failed');
    await sandbox.clearFaults();
    await vscode.commands.executeCommand('connectorWorkbench.refresh', await api.environments.node('The environments could not be loaded'));
    await shows('environments', (lines) => lines.length === 3);
  });

  it('offers a new sign-in where the service takes the present one no longer, and speaks of nothing that only the command line has', async () => {
    await sandbox.injectFaults('match=GET .*/environments;status=401');
    await vscode.commands.executeCommand('connectorWorkbench.refresh');
    const [failure] = await shows('the failure', (lines) => lines.length === 4);
    assert.match(failure ?? '', /^error Sign in again \(The environments could not be loaded: .*does not accept your sign-in: .* Sign in again, with an account of this cloud\.\)$/);
    const node = await api.environments.node('Sign in again');
    const { contextValue, command } = await api.environments.item(node);
    assert.deepEqual([contextValue, command?.command, command?.arguments], ['failure.signInAgain', 'connectorWorkbench.signInAgain', [node]]);
    await sandbox.clearFaults();
    await vscode.commands.executeCommand('connectorWorkbench.refresh', node);
    await shows('environments', (lines) => lines.length === 3);
  });

  it('shows a failure below the environment that it is about', async () => {
    await sandbox.injectFaults('match=GET .*/apis;status=403;times=1');
    const [failure] = await shows('the failure', (lines) => lines.length === 1, 'Test');
    assert.match(failure ?? '', /^error The connectors could not be loaded \(.+\)$/);
    await vscode.commands.executeCommand('connectorWorkbench.refresh', await api.environments.node('Test', 'The connectors could not be loaded'));
    await shows('connectors', (lines) => lines.every((line) => !line.startsWith('error')), 'Test');
  });

  it('runs a command on the row that was chosen, while the rows are loaded again', async () => {
    const node = await api.environments.node('Development', CONTACTS);
    const before = await api.environments.lines('Development');
    await sandbox.injectFaults('match=GET .*/apis;hang');
    const overtaken = vscode.commands.executeCommand('connectorWorkbench.refresh', await api.environments.node('Development'));
    assert.deepEqual(await api.environments.lines('Development'), before);
    await vscode.commands.executeCommand('connectorWorkbench.copyId', await api.environments.node('Development', CONTACTS));
    const copied = await vscode.env.clipboard.readText();
    await sandbox.clearFaults();
    await vscode.commands.executeCommand('connectorWorkbench.refresh', await api.environments.node('Development'));
    await overtaken;
    assert.equal(await api.environments.node('Development', CONTACTS), node, 'VS Code has the object already');
    await vscode.commands.executeCommand('connectorWorkbench.copyId', node);
    assert.equal(await vscode.env.clipboard.readText(), copied);
  });

  it('marks the environment that was chosen', async () => {
    await run('chooseEnvironment', undefined, { pick: 'Test' });
    const chosen = await shows('the mark', (lines) => lines.some((line) => line.includes('chosen')));
    assert.match(chosen.find((line) => line.includes('chosen')) ?? '', /^beaker Test \(chosen/);
  });

  it('lets commands ask again for the environment, where one was chosen', async () => {
    const person = await run('chooseEnvironment', undefined, { pick: 'Ask Each Time' });
    assert.ok(person.shown.some((line) => line.startsWith("Test | chosen")), person.shown.join('\n'));
    await shows('no mark', (lines) => lines.length === 3 && !lines.some((line) => line.includes('chosen')));
    const asked = await run('copyId', undefined, { pick: 'Development' }, { pick: CONTACTS });
    assert.ok(asked.shown.some((line) => line.startsWith("Contoso Contacts | Maya Maker · ")), asked.shown.join('\n'));
  });

  it('copies ids', async () => {
    await vscode.commands.executeCommand('connectorWorkbench.copyId', await api.environments.node('Development'));
    assert.match(await vscode.env.clipboard.readText(), /^[\w-]{8,}$/);
  });

  describe('with a crowd', () => {
    before(async () => {
      await sandbox.post('crowd', { environments: 4, connectors: 250 });
      await vscode.commands.executeCommand('connectorWorkbench.refresh');
      await shows('the crowd', (lines) => lines.length === 7);
    });

    it('joins what Power Apps and Dataverse know, and says which connections fail', async () => {
      const lines = await shows('health', (all) => all.some((line) => line.includes('connections failing')), CROWDED);
      assert.equal(lines[0], 'layers Solutions');
      assert.match(lines[1] ?? '', /^lock Contoso Accounts 01 \(1 of 2 connections failing · managed · Maya Maker · Mar 21, 2025\)$/);
      assert.ok(lines.some((line) => /^package Contoso \w+ \d+ \(.*in a solution/.test(line)) && lines.some((line) => line.startsWith('plug ')));
    });

    it('shows solutions, managed and unmanaged, and the connectors in each', async () => {
      assert.deepEqual((await api.environments.lines(CROWDED, 'Solutions')).map((line) => line.replace(/ · \d.*/, '')), ['package Contoso Back Office (unmanaged', 'package Contoso Front Desk (unmanaged', 'lock Contoso Platform (managed']);
      const managed = await api.environments.lines(CROWDED, 'Solutions', 'Contoso Platform');
      assert.ok(managed.length > 20 && managed.every((line) => line.startsWith('lock ')), managed[0]);
      await run('copyId', await api.environments.node(CROWDED, 'Solutions', 'Contoso Platform'));
      assert.equal(await vscode.env.clipboard.readText(), 'ContosoPlatform');
    });

    it('loads with whom a connector is shared when the pointer rests on it, and not before', async () => {
      const node = await api.environments.node(CROWDED, 'Contoso Accounts 01');
      assert.equal((await api.environments.item(node)).tooltip, undefined);
      const { tooltip } = await api.environments.hover(node);
      assert.ok(typeof tooltip === 'string');
      assert.match(tooltip, /In a managed solution.*\n.*Maya Maker.*\n.*\n1 of 2 connections failing\nShared with Everyone in Contoso \(can view\), Ravi Reader \(can edit\)/);
    });

    it('loads more of a long list', async () => {
      const more = 'Load 100 more…';
      assert.match((await api.environments.lines(PLAIN)).at(-1) ?? '', /^ellipsis Load 100 more… \(150 are not shown yet\)$/);
      const { command } = await api.environments.item(await api.environments.node(PLAIN, more));
      assert.ok(command !== undefined);
      await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []) as readonly unknown[]);
      assert.match((await api.environments.lines(PLAIN)).at(-1) ?? '', /^ellipsis Load 50 more… \(50 are not shown yet\)$/);
    });

    it('filters by name, says so, says where it did not look, and shows everything again', async () => {
      // What was opened stays so.
      await vscode.commands.executeCommand('connectorWorkbench.refresh');
      await run('filterEnvironments', undefined, { input: 'payroll 07' });
      assert.equal(api.environments.message(), 'Only names with “payroll 07” are shown.');
      assert.deepEqual(names(await api.environments.lines()), ['beaker Sales 001', 'beaker Facilities 004', 'info 3 environments were not looked into']);
      assert.deepEqual(names(await api.environments.lines(PLAIN)), ['plug Contoso Payroll 07']);
      await run('filterEnvironments', undefined, { input: 'nothing of that name' });
      assert.match((await api.environments.lines())[0] ?? '', /^search-stop Nothing here has “nothing of that name” in its name$/);
      await run('clearEnvironmentsFilter', undefined);
      assert.deepEqual([(await api.environments.lines()).length, api.environments.message()], [7, '']);
    });

    it('pins and unpins environments and connectors', async () => {
      await run('pin', await api.environments.node(PLAIN));
      await run('pin', await api.environments.node(PLAIN, 'Contoso Claims 01'));
      assert.match((await api.environments.lines())[0] ?? '', /^\S+ Facilities 004 \(pinned/);
      assert.match((await api.environments.lines(PLAIN))[0] ?? '', /^plug Contoso Claims 01 \(pinned/);
      const node = await api.environments.node(PLAIN, 'Contoso Claims 01');
      assert.equal((await api.environments.item(node)).contextValue, 'connector.outside.pinned');
      await run('unpin', node);
      await run('unpin', await api.environments.node(PLAIN));
      assert.match((await api.environments.lines(PLAIN))[0] ?? '', /^plug Contoso Accounts 01/);
      assert.ok((await api.environments.lines()).every((line) => !line.includes('pinned')));
    });

    it('lists connections, those that fail first', async () => {
      const person = await run('showConnections', await api.environments.node(CROWDED, 'Contoso Accounts 01'), { pick: 'maya@contoso.example' });
      assert.deepEqual(person.failed, []);
      assert.match(await vscode.env.clipboard.readText(), /^[0-9a-f]{32}$/);
      const none = await run('showConnections', await api.environments.node('Development', CONTACTS));
      assert.deepEqual(none.said, ['Your account sees no connections here.']);
    });

    it('leads to the maker portal from environments and connectors, where the cloud has one', async () => {
      for (const path of [['Development'], ['Development', CONTACTS]]) {
        const { said, failed } = await run('openInMakerPortal', await api.environments.node(...path));
        assert.deepEqual([said, failed], [['There is no maker portal in the cloud “Local sandbox”. The Environments view shows what is in it.'], []]);
      }
    });

    it('shares, changes what somebody may do, and stops sharing', async () => {
      const path = [CROWDED, 'Contoso Bookings 01', 'Shared with'] as const;
      const shared = (): Promise<readonly string[]> => api.environments.lines(...path);
      const node = (): Promise<unknown> => api.environments.node(CROWDED, 'Contoso Bookings 01');
      assert.deepEqual(names(await shared()), ['person Ravi Reader', 'globe Everyone in Contoso']);
      const added = await run('shareConnector', await node(), { pick: 'Share with Somebody…' }, { input: 'nina@contoso.example' }, { pick: 'Use it' });
      assert.deepEqual(added.failed, []);
      // The address typed into the list at once says the same.
      const typed = await run('shareConnector', await node(), { pick: 'nina@contoso.example' }, { pick: 'Use it' });
      assert.deepEqual(typed.failed, []);
      await waitFor('Nina', shared, (lines) => lines.includes('person Nina Newcomer (can view · nina@contoso.example)'));
      await run('shareConnector', await api.environments.node(...path, 'Nina Newcomer'), { pick: 'Use, share and edit it' });
      await waitFor('the other role', shared, (lines) => lines.includes('person Nina Newcomer (can edit · nina@contoso.example)'));
      const owner = await run('shareConnector', await api.environments.node(...path, 'Ravi Reader'));
      assert.match(owner.said.join(), /stays its owner/);
      await run('stopSharing', await api.environments.node(...path, 'Nina Newcomer'), { choose: 'remove' });
      await waitFor('the owner and everybody', shared, (lines) => lines.length === 2);
    });

    it('deletes only what was named, and not what a managed solution keeps', async () => {
      const title = 'Contoso Contracts 01';
      const node = (): Promise<unknown> => api.environments.node(PLAIN, title);
      await run('deleteConnector', await node(), { cancel: true });
      assert.ok((await api.environments.lines(PLAIN)).some((line) => line.includes(title)));
      const deleted = await run('deleteConnector', await node(), { input: title });
      assert.match(deleted.said.join(), /was deleted from “Facilities 004”/);
      await waitFor('one less', () => api.environments.lines(PLAIN), (lines) => lines.every((line) => !line.includes(title)));
      const inSolution = await run('deleteConnector', await api.environments.node(CROWDED, 'Contoso Contracts 01'), { input: title });
      assert.deepEqual(inSolution.failed, []);
      const managed = await run('deleteConnector', await api.environments.node(CROWDED, 'Contoso Accounts 01'));
      assert.match(managed.failed.join(), /part of a managed solution/);
      const connected = await run('deleteConnector', await api.environments.node(PLAIN, 'Contoso Accounts 01'), { input: 'Contoso Accounts 01' });
      assert.match(connected.failed.join(), /connections/);
    });
  });

  describe('away from the usual', () => {
    it('shows the last known state, greyed, where the services cannot be reached', async () => {
      await sandbox.injectFaults('match=GET .*/providers/;reset');
      await vscode.commands.executeCommand('connectorWorkbench.refresh');
      const lines = await shows('the notice', (all) => all.length > 1);
      assert.match(lines[0] ?? '', /^debug-disconnect Offline: last seen this minute \(.+\)$/);
      assert.ok(lines.slice(1).every((line) => line.endsWith('(not up to date)')), lines.join('\n'));
      assert.equal(api.environments.state(), 'offline');
      const stale = await api.environments.item(await api.environments.node('Development'));
      assert.deepEqual([stale.contextValue, stale.resourceUri?.scheme], ['stale', 'connector-workbench-dimmed']);
      assert.ok((await api.environments.lines('Development')).includes('plug Contoso Contacts (not up to date)'));
      await sandbox.clearFaults();
      await vscode.commands.executeCommand('connectorWorkbench.refresh', await api.environments.node('Offline: last seen this minute'));
      await shows('environments', (all) => all.every((line) => !line.includes('not up to date')));
      assert.equal(api.environments.state(), 'ready');
    });

    it('groups by account where several are signed in, and works as the one that is chosen', async () => {
      await signIn('Ravi Reader', { besides: true });
      const accounts = await shows('both accounts', (lines) => lines.length === 2 && lines.every((line) => line.startsWith('account ')));
      assert.equal(accounts.filter((line) => line.includes('in use')).length, 1);
      const other = accounts.find((line) => !line.includes('in use'))?.replace(/^account (\S+).*/, '$1') ?? '';
      assert.ok((await api.environments.lines(other)).length >= 3);
      const node = await api.environments.node(other);
      assert.equal((await api.environments.item(await api.environments.node(other, 'Development'))).contextValue, 'otherEnvironment');
      await run('useAccount', node);
      await shows('the other one in use', (lines) => lines.some((line) => line.includes(other) && line.includes('in use')));
      await vscode.commands.executeCommand('connectorWorkbench.signOut');
      await shows('one account, without a group', (lines) => lines.length > 0 && lines.every((line) => !line.startsWith('account ')));
    });

    it('is empty, not broken, for an account without environments; and signed out in the end', async () => {
      await vscode.commands.executeCommand('connectorWorkbench.signOut');
      await waitFor('the state', async () => { await api.environments.lines(); return api.environments.state(); }, (state) => state === 'signedOut');
      await signIn('Nina Newcomer');
      await waitFor('the state', async () => { await api.environments.lines(); return api.environments.state(); }, (state) => state === 'empty');
      assert.deepEqual(await api.environments.lines(), []);
    });
  });
});
