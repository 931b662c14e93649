import { fileNameOf } from '@connector-workbench/core';
import { MAX_WSDL_BYTES, readWsdl, WsdlError } from '@connector-workbench/core/logic-apps';
import { importWsdl, type LogicAppsClient, nodeFileSystem, type WsdlImportMethod, type WsdlInterface, type WsdlSource } from '@connector-workbench/platform';
import * as vscode from 'vscode';
import { askService, withProgress } from '../../infrastructure/progress.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { requireTrustedWorkspace } from '../../infrastructure/workspace-trust.js';
import { folderNameFor } from '../../projects/folder-name.js';
import { tellOfFolder } from '../../projects/tell-of-folder.js';
import { pickSubscription, type LogicAppsParts } from './logic-apps-parts.js';
import { NoSubscriptionError } from './no-subscription-error.js';
import { replacingIfWanted } from './replacing-if-wanted.js';

/** More names are not read in a message. */
const SHOWN_FILES = 5;

/** The command *Import WSDL*: a folder with a connector for a SOAP service. Azure reads the WSDL and creates nothing. */
export async function importFromWsdl(parts: LogicAppsParts, target: unknown): Promise<void> {
  requireTrustedWorkspace();
  const title = vscode.l10n.t('Import WSDL for Logic Apps');
  const { source, otherFiles } = target instanceof vscode.Uri ? await contentOf(target) : { source: { url: await askForAddress(parts.prompts, title) }, otherFiles: [] };
  const client = await parts.azure();
  const { id: subscriptionId } = await pickSubscription(parts, client, target, title);
  const { location, services } = await askService(title, async (signal) => {
    const first = await firstLocation(client, subscriptionId, signal);
    return { location: first, services: await client.listWsdlInterfaces(subscriptionId, first, source, signal) };
  });
  const service = await pickService(parts.prompts, services, title);
  const importMethod = await pickMethod(parts.prompts, title);
  const folder = await pickFolder(parts, service);
  const write = (replace: boolean): Promise<unknown> => withProgress(vscode.l10n.t('Making a connector of “{0}”', service.qualifiedName), (_report, signal) =>
    importWsdl({ client, subscriptionId, location, source, service, importMethod, fileSystem: nodeFileSystem, folder: folder.toString(), replace, signal }));
  await replacingIfWanted(parts.prompts, write);
  await parts.written(folder);
  await vscode.window.showTextDocument(vscode.Uri.joinPath(folder, 'apiDefinition.swagger.json'));
  await tellOfFolder(parts.prompts, [
    vscode.l10n.t('“{0}” is in the folder {1}. Deploy it to Logic Apps from there.', service.qualifiedName, vscode.workspace.asRelativePath(folder)),
    ...(otherFiles.length === 0 ? [] : [vscode.l10n.t('The WSDL refers to other files, which Azure can only read where it finds them at an address: {0}. If operations are missing, import it by its address.', otherFiles.slice(0, SHOWN_FILES).join(', '))]),
  ].join(' '), folder);
}

/** Throws a WsdlError for a file that is none, before anything is sent. */
async function contentOf(uri: vscode.Uri): Promise<{ readonly source: WsdlSource; readonly otherFiles: readonly string[] }> {
  const { size } = await vscode.workspace.fs.stat(uri);
  const bytes = size > MAX_WSDL_BYTES ? new Uint8Array(size) : await vscode.workspace.fs.readFile(uri);
  try {
    const { text, otherFiles } = readWsdl(bytes);
    return { source: { content: text }, otherFiles };
  } catch (error) {
    throw error instanceof WsdlError ? new WsdlError(`${fileNameOf(uri.path)}: ${error.message}`, { cause: error }) : error;
  }
}

async function askForAddress(prompts: Prompts, title: string): Promise<string> {
  return await prompts.input({ title, prompt: vscode.l10n.t('The address of the WSDL, which Azure reads. For a file, use the menu of the file in the Explorer.'), validate: addressFault });
}

function addressFault(value: string): string | undefined {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) return vscode.l10n.t('Enter an address that begins with https://.');
  return url.username !== '' || url.password !== '' ? vscode.l10n.t('Leave the user name and the password out: the connector’s files would keep them.') : undefined;
}

async function firstLocation(client: LogicAppsClient, subscriptionId: string, signal: AbortSignal): Promise<string> {
  const [first] = await client.listLocations(subscriptionId, signal);
  if (first === undefined) throw new NoSubscriptionError('subscription');
  return first.name;
}

async function pickService(prompts: Prompts, services: readonly WsdlInterface[], title: string): Promise<WsdlInterface> {
  const [only, ...others] = services;
  if (only !== undefined && others.length === 0) return only;
  return await prompts.pick({ title, placeholder: vscode.l10n.t('Which service?'), items: services.map((service) => ({ label: service.qualifiedName, icon: 'symbol-interface', description: service.endpointQualifiedNames.join(', '), value: service })) });
}

async function pickMethod(prompts: Prompts, title: string): Promise<WsdlImportMethod> {
  return await prompts.pick<WsdlImportMethod>({
    title,
    placeholder: vscode.l10n.t('What do workflows send?'),
    items: [
      { label: vscode.l10n.t('JSON'), description: vscode.l10n.t('Azure turns it into SOAP'), value: 'SoapToRest' },
      { label: vscode.l10n.t('SOAP Envelopes'), description: vscode.l10n.t('passed on as they are'), value: 'SoapPassThrough' },
    ],
  });
}

async function pickFolder({ prompts }: LogicAppsParts, { qualifiedName }: WsdlInterface): Promise<vscode.Uri> {
  const parent = await prompts.pickFolder({
    title: vscode.l10n.t('Write “{0}” into a folder of its own in…', qualifiedName),
    openLabel: vscode.l10n.t('Write Here'),
  });
  return vscode.Uri.joinPath(parent, folderNameFor(qualifiedName, 'soap-connector'));
}
