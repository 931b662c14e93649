import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { armTemplate, bicepModule, longTextsOf, type LongText, MAX_LITERAL_LENGTH } from '@connector-workbench/core/logic-apps';
import { nodeFileSystem } from '@connector-workbench/platform';
import { diskReason } from '@connector-workbench/platform/files';
import { type ExitCode, UsageError } from '../exit-code.js';
import type { CommandIo } from '../io/command-io.js';
import { printable, printableBicep, printableJson } from '../io/printable.js';
import type { AcceptingArguments } from './logicapp-arguments.js';
import { prepareCustomApi } from './prepare-custom-api.js';

export interface ExportArguments extends AcceptingArguments {
  readonly format: 'arm' | 'bicep';
  /** Default: standard output. */
  readonly out?: string;
  /** Replaces a file that says something else. */
  readonly overwrite?: boolean;
}

/** `connector logicapp export-template`: the connector as a template for deployments of Azure. Nobody signs in. */
export async function exportTemplateCommand(given: string, args: ExportArguments, io: CommandIo): Promise<ExitCode> {
  const prepared = await prepareCustomApi(given, args, io);
  if (prepared === undefined) return 1;
  const [tooLong] = longTextsOf(prepared.api);
  if (tooLong !== undefined) {
    io.stderr.write(`connector: nothing was written, since ${describe(tooLong)} has ${tooLong.length} characters, and Azure takes at most ${MAX_LITERAL_LENGTH} of a text in a template. ${isWsdl(tooLong) ? 'Import the WSDL again by its address, or deploy' : 'Shorten it, or deploy'} the connector with "connector logicapp deploy".\n`);
    return 1;
  }
  const text = args.format === 'bicep' ? bicepModule(prepared.api) : armTemplate(prepared.api);
  if (args.out === undefined) io.stdout.write(args.format === 'bicep' ? printableBicep(text) : printableJson(text));
  else await writeTemplate(args.out, text, args.overwrite === true, io);
  return 0;
}

function describe(text: LongText): string {
  return isWsdl(text) ? 'the WSDL in apiProperties.json (wsdlDefinition)' : `the text at ${text.path.join('/')}`;
}

function isWsdl({ path: [member] }: LongText): boolean {
  return member === 'wsdlDefinition';
}

async function writeTemplate(out: string, text: string, overwrite: boolean, { cwd, stdout }: CommandIo): Promise<void> {
  const uri = pathToFileURL(path.resolve(cwd, out)).href;
  const bytes = new TextEncoder().encode(text);
  const before = await nodeFileSystem.readFile(uri);
  const isSame = before !== undefined && new TextDecoder().decode(before) === text;
  if (before !== undefined && !isSame && !overwrite) throw new UsageError(`${out} says something else. Choose another file with --out, or replace it with --overwrite.`);
  if (!isSame) await write(uri, bytes, out);
  stdout.write(`${isSame ? 'Nothing has changed in' : 'Wrote'} ${printable(out)}\n`);
}

async function write(uri: string, bytes: Uint8Array, out: string): Promise<void> {
  try {
    await nodeFileSystem.createFolder(new URL('.', uri).href);
    await nodeFileSystem.writeFile(uri, bytes);
  } catch (error) {
    throw new UsageError(`${out} cannot be written: ${diskReason(error, 'write')}. Check the permissions and the free space.`, { cause: error });
  }
}
