import path from 'node:path';
import { type MessagePlace, type OpenSolution, placeOfMessage, positionInPart, PROPERTY_PARTS, readTreeFile, TREE_FILE, utf8TextOf } from '@connector-workbench/core/solutions';
import { isPlatformError } from '../../errors/platform-error.js';
import type { Disk } from '../../files/disk.js';

/** Where something is that an environment refused. Lines and columns count from 1. */
export interface RefusedPlace {
  readonly message: string;
  /** The file of the project that the part was packed from, absolute; undefined where none is known. */
  readonly file: string | undefined;
  /** The part's file in the archive. */
  readonly entry: string;
  readonly line: number;
  readonly column: number;
}

export interface RefusedSolution {
  readonly solution: OpenSolution;
  /** Where it may be unpacked, absolute; the first that is an unpacked solution counts. */
  readonly folders: readonly string[];
  readonly disk: Disk;
}

const MAX_BYTES = 64 * 1024 * 1024;

/** The places that the reasons of a refusal name, each once. None for errors of other kinds. */
export async function refusedPlaces(error: unknown, refused: RefusedSolution): Promise<readonly RefusedPlace[]> {
  if (!isPlatformError(error, 'service-refused')) return [];
  const messages = new Set([String(error.data.reason ?? ''), ...error.serviceMessages.map(({ message }) => message)]);
  const places: RefusedPlace[] = [];
  for (const message of messages) {
    const place = placeOfMessage(message, refused.solution);
    if (place !== undefined) places.push({ message, ...(await positionOf(place, refused)) });
  }
  return places;
}

async function positionOf(place: MessagePlace, { solution, folders, disk }: RefusedSolution): Promise<Omit<RefusedPlace, 'message'>> {
  const source = await sourceOf(place, folders, disk);
  const entry = solution.entries.find(({ name }) => name === place.entry);
  const text = source?.text ?? (entry === undefined ? '' : utf8TextOf(entry.bytes) ?? '');
  return { file: source?.file, entry: place.entry, ...positionInPart(text, place.pointer === undefined ? undefined : source?.pointer ?? place.pointer) };
}

/** The file of the project that the part was packed from, as far as that can be known. */
async function sourceOf({ connector, part, pointer }: MessagePlace, folders: readonly string[], disk: Disk) {
  for (const folder of folders) {
    try {
      const tree = readTreeFile(await disk.read(path.join(folder, TREE_FILE), MAX_BYTES));
      const known = tree.connectors.find(({ name }) => name === connector);
      const place = known?.parts.get(part);
      if (known === undefined || place === undefined) continue;
      const file = path.join(folder, ...known.folder.split('/'), place.file);
      const member = Object.entries(PROPERTY_PARTS).find(([name]) => name === part)?.[1];
      return { file, text: utf8TextOf(await disk.read(file, MAX_BYTES)) ?? '', pointer: member === undefined || pointer === undefined ? pointer : belowMember(member, pointer) };
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
