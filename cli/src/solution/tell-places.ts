import path from 'node:path';
import { type MessagePlace, type OpenSolution, placeOfMessage, positionInPart, PROPERTY_PARTS, readTreeFile, TREE_FILE, utf8TextOf } from '@connector-workbench/core/solutions';
import { isPlatformError } from '@connector-workbench/platform';
import type { CommandIo } from '../io/command-io.js';
import { printable } from '../io/printable.js';

const MAX_BYTES = 64 * 1024 * 1024;

export interface RefusedSolution {
  /** The archive as it was named. */
  readonly given: string;
  readonly uniqueName: string;
  readonly solution: OpenSolution;
}

/**
 * Says on standard error where the things are that an environment refused: in the unpacked solution, where one of its name stands beside the archive
 * or in the current folder, else in the archive. Errors of other kinds are left alone.
 */
export async function tellPlaces(error: unknown, refused: RefusedSolution, io: CommandIo): Promise<void> {
  if (!isPlatformError(error, 'service-refused')) return;
  const messages = [String(error.data.reason ?? ''), ...error.serviceMessages.map(({ message }) => message)];
  const lines = new Set<string>();
  for (const message of messages) {
    const place = placeOfMessage(message, refused.solution);
    if (place !== undefined) lines.add(`${await shownPlace(place, refused, io)}: ${printable(message)}\n`);
  }
  for (const line of lines) io.stderr.write(line);
}

async function shownPlace(place: MessagePlace, refused: RefusedSolution, io: CommandIo): Promise<string> {
  const source = await sourceOf(place, refused, io);
  const entry = refused.solution.entries.find(({ name }) => name === place.entry);
  const text = source?.text ?? (entry === undefined ? '' : utf8TextOf(entry.bytes) ?? '');
  const { line, column } = positionInPart(text, place.pointer === undefined ? undefined : source?.pointer ?? place.pointer);
  return `${printable(source?.file ?? `${refused.given}/${place.entry}`)}:${line}:${column}`;
}

/** The file of the project that the part was packed from, as far as that can be known. */
async function sourceOf({ connector, part, pointer }: MessagePlace, { given, uniqueName }: RefusedSolution, { cwd, files }: CommandIo) {
  for (const folder of new Set([path.join(path.dirname(given), uniqueName), uniqueName])) {
    try {
      const tree = readTreeFile(await files.read(path.resolve(cwd, folder, TREE_FILE), MAX_BYTES));
      const known = tree.connectors.find(({ name }) => name === connector);
      const place = known?.parts.get(part);
      if (known === undefined || place === undefined) continue;
      const file = path.join(folder, ...known.folder.split('/'), place.file);
      const member = Object.entries(PROPERTY_PARTS).find(([name]) => name === part)?.[1];
      return { file, text: utf8TextOf(await files.read(path.resolve(cwd, file), MAX_BYTES)) ?? '', pointer: member === undefined || pointer === undefined ? pointer : belowMember(member, pointer) };
    } catch {
      // A folder that is none, or cannot be read, says nothing about the place.
    }
  }
  return undefined;
}

/** Parts of their own in the archive are members of apiProperties.json in the project. */
function belowMember<P extends string>(member: string, pointer: P): P {
  return `/properties/${member}${pointer}` as P;
}
