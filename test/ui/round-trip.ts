import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { at, SandboxReader } from './sandbox-reader.js';
import type { Session } from './session.js';

/** The connector that the round trips change, and the operation in it; both are in the sandbox's seed. */
const ENVIRONMENT = 'Development';
const CONNECTOR = 'Contoso Contacts';
const OPERATION = 'ListContacts';

export interface LocalConnector {
  /** The definition's file, absolute. */
  readonly file: string;
}

/** Downloads the connector into a folder of its own in the open workspace. */
export async function download({ workbench, folder, album }: Session): Promise<LocalConnector> {
  const { quickInput, editor, notifications } = workbench;
  const parent = path.join(folder, 'downloads');
  await mkdir(parent);
  await workbench.command('Download Connector...');
  await quickInput.pick(ENVIRONMENT);
  await quickInput.pick(CONNECTOR);
  await quickInput.title(/^Download .+ into a folder/);
  await album.take('download-folder');
  await quickInput.chooseFolder(parent, 'Download Here');
  await editor.waitFor('apiDefinition.swagger.json');
  await notifications.toast(/is downloaded/).waitFor();
  await album.take('downloaded');
  await workbench.clearMessages();
  return { file: path.join(parent, 'contoso-contacts', 'apiDefinition.swagger.json') };
}

/**
 * Edit → fix → deploy → read back: describes an operation anew and takes its summary away, has a summary proposed by the quick fix, deploys,
 * and asks the sandbox what it has now.
 */
export async function roundTrip(session: Session, connector: LocalConnector, description: string): Promise<void> {
  await edit(session, connector, description);
  await fix(session);
  await deploy(session);
  const definition = await new SandboxReader(session.sandbox).definition(ENVIRONMENT, CONNECTOR);
  assert.deepEqual(
    { description: at(operationOf(definition), 'description'), summary: at(operationOf(definition), 'summary') },
    { description, summary: 'List contacts' },
  );
}

async function edit({ workbench, album }: Session, { file }: LocalConnector, description: string): Promise<void> {
  const { editor } = workbench;
  const lines = (await readFile(file, 'utf8')).split(/\r?\n/);
  const start = lines.findIndex((line) => line.includes(`"operationId": "${OPERATION}"`));
  const lineOf = (member: string): number => 1 + lines.findIndex((line, index) => Math.abs(index - start) < 5 && line.trimStart().startsWith(`"${member}":`));
  await editor.replaceLine(lineOf('description'), `"description": ${JSON.stringify(description)},`);
  await editor.deleteLine(lineOf('summary'));
  await editor.squiggle.waitFor();
  await album.take('edited');
}

async function fix({ workbench, album }: Session): Promise<void> {
  const { editor } = workbench;
  await editor.goToNextProblem();
  assert.match(await editor.openProblem.innerText(), /operation-summary-required/);
  await editor.closeProblem();
  await editor.openQuickFixes();
  await editor.applyOpenQuickFix(/Add the summary "List contacts"/);
  await editor.squiggle.waitFor({ state: 'hidden' });
  await editor.save();
  await album.take('fixed');
}

async function deploy({ workbench, album }: Session): Promise<void> {
  const { quickInput, notifications } = workbench;
  await workbench.command('Deploy Connector...');
  await quickInput.pick(ENVIRONMENT);
  await quickInput.title(/^Deploy “/);
  await album.take('plan');
  await quickInput.pick('Deploy');
  await notifications.toast(`“${CONNECTOR}” is deployed to “${ENVIRONMENT}”.`).waitFor();
  await album.take('deployed');
  await workbench.clearMessages();
}

function operationOf(definition: unknown): unknown {
  const paths: unknown = at(definition, 'paths');
  assert.ok(typeof paths === 'object' && paths !== null);
  const operations = Object.values(paths).flatMap((item: unknown) => (typeof item === 'object' && item !== null ? Object.values(item) as unknown[] : []));
  return operations.find((operation) => at(operation, 'operationId') === OPERATION);
}
