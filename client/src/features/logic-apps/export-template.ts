import { armTemplate, bicepModule, type CustomApi, longTextsOf, MAX_LITERAL_LENGTH } from '@connector-workbench/core/logic-apps';
import { PlatformError } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import type { Prompts } from '../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import type { LogicAppsParts } from './logic-apps-parts.js';
import { prepareCustomApi } from './prepare-custom-api.js';

type Format = 'arm' | 'bicep';

/** The command *Export Template for Logic Apps*: the connector as a template for deployments of Azure, in an editor that is not saved yet. Nobody signs in. */
export async function exportTemplate(parts: LogicAppsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Export template for Logic Apps');
  const project = await parts.projects.pick(target, title);
  const { api } = await prepareCustomApi(parts, project, vscode.l10n.t('Export Without It'));
  refuseLongTexts(api);
  const format = await pickFormat(parts.prompts, title);
  const content = format === 'bicep' ? bicepModule(api) : armTemplate(api);
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language: await languageOf(format) }));
}

async function pickFormat(prompts: Prompts, title: string): Promise<Format> {
  return await prompts.pick<Format>({
    title,
    placeholder: vscode.l10n.t('Which language?'),
    items: [
      { label: vscode.l10n.t('Bicep Module'), icon: 'symbol-module', description: vscode.l10n.t('to be called from your Bicep files, or deployed by itself'), value: 'bicep' },
      { label: vscode.l10n.t('ARM Template'), icon: 'json', description: vscode.l10n.t('JSON, deployed as it is'), value: 'arm' },
    ],
  });
}

function refuseLongTexts(api: CustomApi): void {
  const [tooLong] = longTextsOf(api);
  if (tooLong === undefined) return;
  const reason = vscode.l10n.t('the text at {0} has {1} characters, and Azure takes at most {2} of a text in a template. Shorten it, or deploy the connector instead.', tooLong.path.join('/'), tooLong.length, MAX_LITERAL_LENGTH);
  throw new PlatformError('local-files-invalid', { data: { reason } });
}

/** VS Code knows Bicep only with an extension for it. */
async function languageOf(format: Format): Promise<string> {
  if (format === 'arm') return 'json';
  return (await vscode.languages.getLanguages()).includes('bicep') ? 'bicep' : 'plaintext';
}
