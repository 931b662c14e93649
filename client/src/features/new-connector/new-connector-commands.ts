import * as vscode from 'vscode';
import { PLACEHOLDER_CLIENT_ID, type CheckDetailParams, type NewConnectorParams, type NewConnectorResult } from '@connector-workbench/core';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import { exists } from '../../infrastructure/exists.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { askInSteps, type Step } from '../../infrastructure/steps.js';
import { folderNameFor } from '../../projects/folder-name.js';
import { tellOfFolder } from '../../projects/tell-of-folder.js';
import { FolderTakenError } from './folder-taken-error.js';
import { templateChoices } from './template-choices.js';

export interface NewConnectorParts {
  readonly prompts: Prompts;
  /** What is wrong with a detail; undefined where nothing is. */
  readonly checkDetail: (params: CheckDetailParams) => Promise<string | undefined>;
  readonly filesFor: (params: NewConnectorParams) => Promise<NewConnectorResult>;
  /** The language server may not have seen the new files. */
  readonly written: (folder: vscode.Uri) => Promise<void>;
}

type Files = NewConnectorResult['files'];

type Syntax = NewConnectorParams['syntax'];

export function newConnectorCommands(parts: NewConnectorParts): CommandHandlers {
  return { [COMMANDS.newConnector]: () => createConnector(parts) };
}

/** What was answered so far. */
type Details = Partial<NewConnectorParams>;

async function createConnector(parts: NewConnectorParts): Promise<void> {
  const { prompts } = parts;
  const { template = '', title = '', host = '', syntax = 'json' } = await askForDetails(parts);
  const folder = vscode.Uri.joinPath(await parentFolder(prompts), folderNameFor(title, 'connector'));
  const { files } = await parts.filesFor({ template, title, host, syntax });
  await write(folder, files);
  await parts.written(folder);
  await openDefinition(folder, files);
  await tellOfFolder(prompts, whatIsMadeUp(files), folder);
}

/** No rule finds that these are made up. */
function whatIsMadeUp(files: Files): string {
  const addresses = vscode.l10n.t('The publisher, the contact and its addresses are guessed from the host. Correct them before others use the connector.');
  const needsClientId = files.some(({ name, content }) => name === 'apiProperties.json' && typeof content === 'string' && content.includes(PLACEHOLDER_CLIENT_ID));
  return needsClientId ? `${addresses} ${vscode.l10n.t('The readme says how to get the client ID for apiProperties.json.')}` : addresses;
}

/** The folder is asked for last, in a dialog of the system's, from which no way leads back. */
function askForDetails(parts: NewConnectorParts): Promise<Details> {
  const { prompts } = parts;
  return askInSteps<Details>({}, [
    async (details, step) => ({ ...details, template: await pickTemplate(prompts, step) }),
    async (details, step) => ({ ...details, title: await askFor(parts, step, 'title', vscode.l10n.t('The name of the product or service, such as: {0}', 'Contoso Items'), details.title ?? '') }),
    async (details, step) => ({ ...details, host: await askFor(parts, step, 'host', vscode.l10n.t('Where the service is: the name of its host, without https'), details.host ?? 'api.contoso.example') }),
    async (details, step) => ({ ...details, syntax: await pickSyntax(prompts, step) }),
  ]);
}

async function pickTemplate(prompts: Prompts, step: Step): Promise<string> {
  return await prompts.pick({
    title: vscode.l10n.t('New connector'),
    step,
    placeholder: vscode.l10n.t('What should it begin with?'),
    items: templateChoices(vscode.l10n.t).map(({ id, ...texts }) => ({ ...texts, value: id })),
  });
}

async function pickSyntax(prompts: Prompts, step: Step): Promise<Syntax> {
  return await prompts.pick<Syntax>({
    title: vscode.l10n.t('New connector'),
    step,
    placeholder: vscode.l10n.t('How should the definition be written?'),
    items: [
      { label: 'JSON', icon: 'json', description: vscode.l10n.t('What all tools read'), value: 'json' },
      { label: 'YAML', icon: 'code', description: vscode.l10n.t('Can hold comments'), value: 'yaml' },
    ],
  });
}

async function askFor({ prompts, checkDetail }: NewConnectorParts, step: Step, name: CheckDetailParams['name'], prompt: string, value: string): Promise<string> {
  const answer = await prompts.input({ title: vscode.l10n.t('New connector'), step, prompt, value, validate: (text) => checkDetail({ name, value: text.trim() }) });
  return answer.trim();
}

async function parentFolder(prompts: Prompts): Promise<vscode.Uri> {
  return await prompts.pickFolder({
    title: vscode.l10n.t('New connector: a folder is made in the one that you choose'),
    openLabel: vscode.l10n.t('Create Here'),
  });
}

/** Nothing is overwritten: the folder must not be there, so that a connector is never half of one and half of another. */
async function write(folder: vscode.Uri, files: Files): Promise<void> {
  if (await exists(folder)) throw new FolderTakenError(vscode.workspace.asRelativePath(folder));
  await vscode.workspace.fs.createDirectory(folder);
  const encoder = new TextEncoder();
  for (const { name, content } of files) await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, name), typeof content === 'string' ? encoder.encode(content) : Uint8Array.from(content));
}

async function openDefinition(folder: vscode.Uri, [definition]: Files): Promise<void> {
  if (definition === undefined) return;
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, definition.name));
}
