import { customApiBody, resourceNameFault, resourceNameOf, type CustomApi } from '@connector-workbench/core/logic-apps';
import { nodeFileSystem, planCustomApi, rememberCustomApi, type CustomApiPart, type CustomApiResource } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { askService, withProgress } from '../../infrastructure/progress.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { titleOf } from '../../projects/project-title.js';
import { askForClientSecret } from '../../services/ask-for-client-secret.js';
import { pickResourceGroup, pickSubscription, type LogicAppsParts } from './logic-apps-parts.js';
import { prepareCustomApi } from './prepare-custom-api.js';

/** The command *Deploy to Logic Apps*: creates the connector in a resource group, or replaces it there. Nothing is lost without being asked about. */
export async function deployToLogicApps(parts: LogicAppsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Deploy to Logic Apps');
  const project = await parts.projects.pick(target, title);
  const client = await parts.azure();
  const { snapshot, api } = await prepareCustomApi(parts, project, vscode.l10n.t('Deploy Without It'));
  const subscription = await pickSubscription(parts, client, target, title);
  const group = await pickResourceGroup(parts, client, subscription, title);
  const place = { subscriptionId: subscription.id, resourceGroup: group.name, name: await askForName(parts.prompts, api, title) };
  const memory = { fileSystem: nodeFileSystem, folder: snapshot.files.folder };
  const { before, changes, drift } = await askService(title, (signal) => planCustomApi(client, place, api, memory, signal));
  if (before !== undefined) await askToReplace(parts.prompts, before, changes, drift);
  const clientSecret = await secretFor(parts.prompts, api);
  const body = customApiBody(api, { location: before?.location ?? group.location, ...(before === undefined ? {} : { tags: before.tags }), ...(clientSecret === undefined ? {} : { clientSecret }) });
  const condition = before === undefined ? { kind: 'new' } as const : before.etag === undefined ? undefined : { kind: 'unchanged', etag: before.etag } as const;
  await withProgress(vscode.l10n.t('Deploying “{0}” to “{1}”', titleOf(project), group.name), async (_report, signal) => { await rememberCustomApi(client, await client.put(place, body, condition, signal), memory, signal); });
  void parts.tree.refresh();
  await parts.prompts.inform(vscode.l10n.t('“{0}” is now in “{1}”.', titleOf(project), group.name));
}

async function askForName(prompts: Prompts, api: CustomApi, title: string): Promise<string> {
  return await prompts.input({ title, prompt: vscode.l10n.t('The name of the resource'), value: resourceNameOf(api.displayName), validate: resourceNameFault });
}

async function askToReplace(prompts: Prompts, { displayName, resourceGroup }: CustomApiResource, changes: readonly CustomApiPart[], drift: readonly CustomApiPart[]): Promise<void> {
  await prompts.choose({
    message: vscode.l10n.t('“{0}” is in “{1}” already.', displayName, resourceGroup),
    detail: [
      ...(changes.length === 0 ? [vscode.l10n.t('It has all of this, as far as Azure says. Secrets and the address of the API are not in its answers.')] : [vscode.l10n.t('Deploying replaces it. Workflows use the new one from then on.'), vscode.l10n.t('What changes: {0}', changes.map(partText).join(', '))]),
      ...(drift.length === 0 ? [] : [vscode.l10n.t('Somebody changed it in Azure since it was last deployed from here: {0}', drift.map(partText).join(', '))]),
    ].join('\n'),
    severity: 'warning',
    modal: true,
    choices: [{ id: 'replace', label: changes.length === 0 ? vscode.l10n.t('Deploy All the Same') : vscode.l10n.t('Replace Connector') }],
  });
}

function partText(part: CustomApiPart): string {
  switch (part) {
    case 'title': return vscode.l10n.t('title');
    case 'description': return vscode.l10n.t('description');
    case 'definition': return vscode.l10n.t('definition');
    case 'colour': return vscode.l10n.t('colour');
    case 'icon': return vscode.l10n.t('icon');
    case 'connection parameters': return vscode.l10n.t('connection parameters');
    case 'capabilities': return vscode.l10n.t('capabilities');
    case 'WSDL': return vscode.l10n.t('WSDL');
  }
}

/** Nobody can say whether Azure keeps the secret of a connector that is replaced without one. */
async function secretFor(prompts: Prompts, { secrets }: CustomApi): Promise<string | undefined> {
  const isMissing = secrets.some(({ isClientSecret, value }) => isClientSecret && (value === undefined || value === ''));
  if (!isMissing) return undefined;
  return await askForClientSecret(prompts, vscode.l10n.t('The connector signs in with OAuth. Enter the client secret of its app registration; it is sent to the service and kept nowhere here.'));
}
