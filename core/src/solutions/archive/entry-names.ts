import { SolutionError } from '../solution-error.js';
import type { DirectoryRecord } from './central-directory.js';
import { codePage437 } from './code-page-437.js';
import { UTF8_FLAG } from './zip-format.js';
import { utf8TextOf } from '../utf8.js';

/** Windows opens devices by these names, whatever extension follows. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;
// eslint-disable-next-line no-control-regex -- Control characters are what is refused.
const FORBIDDEN = /[\u0000-\u001f\u007f<>"|?*:]/;
const MAX_NAME_LENGTH = 400;
/** Characters of a name of a file or folder on the disks of Windows, macOS and Linux. */
const MAX_PART_LENGTH = 255;

/** What the table of contents says of a name. */
type NamedRecord = Pick<DirectoryRecord, 'nameBytes' | 'flags' | 'unicodeName'>;

/** The name of an entry as it stands in the archive; a `/` at its end says that it is a folder. Throws a SolutionError for one that is not safe on every disk. */
export function readEntryName({ nameBytes, flags, unicodeName }: NamedRecord): string {
  const name = (unicodeName === undefined ? undefined : utf8TextOf(unicodeName)) ?? utf8TextOf(nameBytes) ?? codePage437(nameBytes);
  if ((flags & UTF8_FLAG) !== 0 && utf8TextOf(nameBytes) === undefined) throw refused('that it calls UTF-8 and that is none', name);
  const fault = faultOf(name.endsWith('/') ? name.slice(0, -1) : name);
  if (fault !== undefined) throw refused(fault, name);
  return name;
}

/** What is wrong with a path, as the end of a sentence; undefined for one that stays below the folder it is written to, on every disk. */
export function faultOf(path: string): string | undefined {
  if (path === '') return 'that is empty';
  if (path.includes('\\')) return 'with a backslash, which leads somewhere else on Windows';
  if (path.startsWith('/')) return 'that begins at the root of the disk';
  if (/^[a-z]:/i.test(path)) return 'that begins with a drive';
  if (path.length > MAX_NAME_LENGTH) return `of more than ${MAX_NAME_LENGTH} characters`;
  for (const part of path.split('/')) {
    const fault = partFaultOf(part);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function partFaultOf(part: string): string | undefined {
  if (part === '' || part === '.' || part === '..') return 'that leaves its folder, or names none';
  if (part.length > MAX_PART_LENGTH) return `with a part of more than ${MAX_PART_LENGTH} characters`;
  if (FORBIDDEN.test(part)) return 'with a character that no file name may hold on Windows';
  if (/[. ]$/.test(part)) return 'with a part that ends with a dot or a space, which Windows drops';
  if (DEVICE.test(part)) return 'that means a device on Windows';
  return undefined;
}

function refused(fault: string, name: string): SolutionError {
  return new SolutionError('archive-name', `It holds a file with a name ${fault}: ${JSON.stringify(name)}. Nothing was unpacked. A solution that Dataverse exported has no such name; check where the archive comes from.`);
}

/** The same for two names that are one file on a disk which ignores case, or the way accents are written. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}

/** Throws a SolutionError where two names are the same file on some disk, or one is a folder of the other. */
export function checkDistinct(names: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const name of names) {
    const other = seen.get(nameKey(name));
    if (other !== undefined) throw duplicate(other === name ? `It holds ${JSON.stringify(name)} twice` : `It holds both ${JSON.stringify(other)} and ${JSON.stringify(name)}, which are the same file on Windows`);
    seen.set(nameKey(name), name);
  }
  for (const name of names) {
    const folder = foldersOf(name).find((path) => seen.has(nameKey(path)));
    if (folder !== undefined) throw duplicate(`It holds ${JSON.stringify(folder)} as a file, and as a folder with ${JSON.stringify(name)} in it`);
  }
}

function foldersOf(name: string): readonly string[] {
  const parts = name.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function duplicate(fault: string): SolutionError {
  return new SolutionError('archive-duplicate', `${fault}. Nothing was unpacked, since tools would disagree about which one counts. Export the solution again.`);
}
