import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { MAX_WSDL_BYTES, readWsdl, WsdlError } from '@connector-workbench/core/logic-apps';
import { importWsdl, type LogicAppsClient, nodeFileSystem, type WsdlInterface, type WsdlSource } from '@connector-workbench/platform';
import { folderNameOf } from '../deployment/folder-name.js';
import { type ExitCode, UsageError } from '../exit-code.js';
import { refuseFile } from '../files/refuse-file.js';
import { FileError } from '@connector-workbench/platform/files';
import { closestName } from '../io/closest-name.js';
import type { CommandIo } from '../io/command-io.js';
import { countedNoun } from '../io/counted-noun.js';
import { jsonText, printable } from '../io/printable.js';
import type { ServiceArguments } from '../services/service-arguments.js';
import { findSubscription } from './find-group.js';
import { runAzureCommand } from './run-azure-command.js';

const WSDL_METHODS = { rest: 'SoapToRest', 'pass-through': 'SoapPassThrough' } as const;

export interface ImportWsdlArguments extends ServiceArguments {
  readonly subscription: string;
  /** A region. Default: the first of the subscription. */
  readonly location?: string;
  readonly service?: string;
  /** Default: all of the service. */
  readonly endpoint?: string;
  readonly method: keyof typeof WSDL_METHODS;
  readonly dest?: string;
  readonly overwrite?: boolean;
}

/** `connector logicapp import-wsdl`: a folder with a connector for a SOAP service. Azure reads the WSDL and creates nothing. */
export function importWsdlCommand(given: string, args: ImportWsdlArguments, io: CommandIo): Promise<ExitCode> {
  return runAzureCommand(args, io, async (client) => {
    await refuseFile(args.dest, io);
    const source = await sourceOf(given, io);
    const { id: subscriptionId } = await findSubscription(client, args.subscription, io.stop);
    const location = args.location ?? await firstLocation(client, subscriptionId, io.stop);
    const service = withEndpoint(chooseService(await client.listWsdlInterfaces(subscriptionId, location, source, io.stop), args.service), args.endpoint);
    const dest = args.dest ?? folderNameOf(service.qualifiedName);
    const folder = pathToFileURL(path.resolve(io.cwd, dest)).href;
    const importMethod = WSDL_METHODS[args.method];
    const written = await importWsdl({ client, subscriptionId, location, source, service, importMethod, fileSystem: nodeFileSystem, folder, replace: args.overwrite === true, signal: io.stop });
    io.stdout.write(args.json === true
      ? jsonText({ version: 1, service, importMethod, folder: dest, written })
      : `Made a connector of "${printable(service.qualifiedName)}" in ${printable(dest)}: ${written.length === 0 ? 'all files were there already' : `${countedNoun(written.length, 'file')} written (${written.join(', ')})`}\n`);
    return 0;
  });
}

/** An address goes to Azure, which reads it; a file is read here, and looked at before it is sent. */
async function sourceOf(given: string, io: CommandIo): Promise<WsdlSource> {
  if (/^[a-z][a-z0-9+.-]+:\/\//i.test(given)) return { url: addressOf(given) };
  const file = path.resolve(io.cwd, given);
  try {
    const { text, otherFiles } = readWsdl(await io.files.read(file, MAX_WSDL_BYTES + 1));
    if (otherFiles.length > 0) io.stderr.write(`connector: ${printable(given)} refers to other files, which Azure can only read where it finds them at an address: ${otherFiles.slice(0, 5).map(printable).join(', ')}. If operations are missing, name the address of the WSDL instead of the file.\n`);
    return { content: text };
  } catch (error) {
    if (error instanceof WsdlError) throw new UsageError(`${given}: ${error.message}`, { cause: error });
    if (error instanceof FileError) throw new UsageError(`${given} cannot be read: ${error.reason}. Name the file of a WSDL, or its address.`, { cause: error });
    throw error;
  }
}

function addressOf(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url === undefined || !['http:', 'https:'].includes(url.protocol)) throw new UsageError(`${given} is no address on the web. Name one that begins with https://, or a file.`);
  if (url.username !== '' || url.password !== '') throw new UsageError('The address holds a user name or a password, which Azure and the connector\'s files would keep. Save the WSDL into a file, and name that.');
  return given;
}

async function firstLocation(client: LogicAppsClient, subscriptionId: string, signal: AbortSignal): Promise<string> {
  const [first] = await client.listLocations(subscriptionId, signal);
  if (first === undefined) throw new UsageError('The subscription names no region. Name one with --location, such as westeurope.');
  return first.name;
}

function chooseService(services: readonly WsdlInterface[], wanted: string | undefined): WsdlInterface {
  const [only, ...others] = services;
  const names = services.map(({ qualifiedName }) => qualifiedName);
  if (only === undefined) throw new UsageError('Azure found no service in the WSDL. Check that it is the whole description, often at the service\'s address with "?wsdl".');
  if (wanted === undefined && others.length === 0) return only;
  if (wanted === undefined) throw new UsageError(`The WSDL describes ${names.length} services. Name one with --service: ${names.join(', ')}.`);
  const found = services.find(({ qualifiedName }) => qualifiedName.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  const closest = closestName(wanted, names);
  throw new UsageError(`The WSDL has no service "${wanted}".${closest === undefined ? '' : ` Did you mean "${closest}"?`} It has ${names.join(', ')}.`);
}

function withEndpoint(service: WsdlInterface, wanted: string | undefined): WsdlInterface {
  if (wanted === undefined) return service;
  const found = service.endpointQualifiedNames.find((name) => name.toLowerCase() === wanted.toLowerCase());
  if (found === undefined) throw new UsageError(`The service ${service.qualifiedName} has no endpoint "${wanted}". It has ${service.endpointQualifiedNames.join(', ')}.`);
  return { ...service, endpointQualifiedNames: [found] };
}
