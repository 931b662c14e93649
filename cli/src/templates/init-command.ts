import path from 'node:path';
import { completeDetails, type ConnectorDetails, createConnectorFiles, detailFault, type NewConnectorFile, type Template, templateById, TEMPLATES } from '@connector-workbench/core';
import { type ExitCode, UsageError } from '../exit-code.js';
import { FileError } from '@connector-workbench/platform/files';
import { closestName } from '../io/closest-name.js';
import type { CommandIo } from '../io/command-io.js';
import { jsonText, printable } from '../io/printable.js';
import { loadYaml } from '../lint/load-yaml.js';
import { toFillIn } from './to-fill-in.js';

export interface InitArguments {
  readonly template?: string;
  readonly title?: string;
  readonly host?: string;
  readonly publisher?: string;
  readonly color?: string;
  readonly yaml?: true;
  readonly list?: true;
  /** Prints the result for programs. */
  readonly json?: true;
}

const DEFAULT_TEMPLATE = 'api-key';

/** `connector init [folder]`: writes the files of a new connector into a folder that has none of them. Throws a UsageError where that is not so, or a name is no good. */
export async function initCommand(folder: string, options: InitArguments, io: CommandIo): Promise<ExitCode> {
  if (options.list === true) {
    io.stdout.write(options.json === true ? jsonText({ version: 1, templates: TEMPLATES.map(({ id, title, detail }) => ({ id, title, detail })) }) : listOfTemplates());
    return 0;
  }
  const template = templateNamed(options.template ?? DEFAULT_TEMPLATE);
  const target = path.resolve(io.cwd, folder);
  const details = detailsOf(options, target);
  const files = createConnectorFiles(template, details, options.yaml === true ? await loadYaml() : undefined);
  await refuseToOverwrite(target, files, io);
  await writeFiles(target, files, io);
  const shown = path.relative(io.cwd, target);
  const names = files.map(({ name }) => name);
  io.stdout.write(options.json === true ? jsonText({ version: 1, template: template.id, folder: shown || '.', files: names }) : describeResult(shown, names, toFillIn(files, details, options)));
  return 0;
}

function describeResult(folder: string, names: readonly string[], fillIn: readonly string[]): string {
  const named = /^[\w./\\-]*$/.test(folder) ? folder : printable(JSON.stringify(folder));
  return `Wrote ${names.join(', ')}${named === '' ? '' : ` to ${named}`}.\n${fillIn.map((line) => `${printable(line)}\n`).join('')}Next: connector lint ${named || '.'}\n`;
}

function listOfTemplates(): string {
  const width = Math.max(...TEMPLATES.map(({ id }) => id.length));
  return `${TEMPLATES.map(({ id, title, detail }) => `${id.padEnd(width)}  ${title}. ${detail}`).join('\n')}\n`;
}

function templateNamed(id: string): Template {
  const template = templateById(id);
  if (template !== undefined) return template;
  const ids = TEMPLATES.map((each) => each.id);
  const closest = closestName(id, ids);
  throw new UsageError(`There is no template "${id}".${closest === undefined ? '' : ` Did you mean "${closest}"?`} The templates are ${ids.join(', ')}.`);
}

function detailsOf({ title, host, publisher, color }: InitArguments, target: string): ConnectorDetails {
  const details = completeDetails({
    title: title?.trim() ?? titleFromFolder(path.basename(target)),
    ...(host === undefined ? {} : { host }),
    ...(publisher === undefined ? {} : { publisher: publisher.trim() }),
    ...(color === undefined ? {} : { brandColor: color }),
  });
  for (const [name, option] of [['title', 'title'], ['host', 'host'], ['publisher', 'publisher'], ['brandColor', 'color']] as const) {
    const fault = detailFault(name, details[name]);
    if (fault === undefined) continue;
    if (name === 'title' && title === undefined) throw new UsageError(`The folder's name makes the title ${JSON.stringify(details.title)}, which cannot be used: ${fault} Give another one with --title.`);
    throw new UsageError(`--${option} ${JSON.stringify(details[name])} cannot be used: ${fault}`);
  }
  return details;
}

/** `contoso-items` → `Contoso Items`. */
function titleFromFolder(folder: string): string {
  return folder.split(/[-_.\s]+/).filter((word) => word !== '').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ');
}

/** Names that differ only in case are the same file on some disks. */
async function refuseToOverwrite(target: string, files: readonly NewConnectorFile[], { files: disk }: CommandIo): Promise<void> {
  const present = new Map((await entriesOf(target, disk)).map((name) => [name.toLowerCase(), name]));
  const other = [...present.values()].find((name) => /^apidefinition\.swagger\.(json|ya?ml)$/i.test(name));
  const taken = files.map(({ name }) => present.get(name.toLowerCase())).find((name) => name !== undefined) ?? other;
  if (taken !== undefined) throw new UsageError(`${path.join(target, taken)} is there already, and nothing was written. Name another folder.`);
}

async function entriesOf(folder: string, disk: CommandIo['files']): Promise<readonly string[]> {
  const kind = await disk.kindOf(folder).catch(() => undefined);
  if (kind === undefined) return [];
  if (kind !== 'folder') throw new UsageError(`${folder} is no folder. Name one, or one that is not there yet.`);
  return (await disk.list(folder)).map(({ name }) => name);
}

async function writeFiles(target: string, files: readonly NewConnectorFile[], { files: disk }: CommandIo): Promise<void> {
  const encoder = new TextEncoder();
  for (const { name, content } of files) {
    const file = path.join(target, name);
    try {
      await disk.create(file, typeof content === 'string' ? encoder.encode(content) : content);
    } catch (error) {
      if (error instanceof FileError) throw new UsageError(`${file} cannot be written: ${error.reason}. Check the folder and your permissions.`);
      throw error;
    }
  }
}
