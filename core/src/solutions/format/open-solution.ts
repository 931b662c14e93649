import type { ArchiveEntry } from '../archive/archive-entry.js';
import { SolutionError } from '../solution-error.js';
import { readXml } from '../xml/read-xml.js';
import type { XmlDocument } from '../xml/xml-element.js';

/** The files of a solution, with the two that describe it read. */
export interface OpenSolution {
  readonly entries: readonly ArchiveEntry[];
  readonly manifest: XmlDocument;
  readonly customizations: XmlDocument;
}

export const MANIFEST = 'solution.xml';
export const CUSTOMIZATIONS = 'customizations.xml';
export const CONTENT_TYPES = '[Content_Types].xml';

/** Throws a SolutionError where the files are no solution. */
export function openSolution(entries: readonly ArchiveEntry[]): OpenSolution {
  const manifest = readXml(required(entries, MANIFEST), MANIFEST);
  const customizations = readXml(required(entries, CUSTOMIZATIONS), CUSTOMIZATIONS);
  const types = required(entries, CONTENT_TYPES, 'optional');
  // Nothing here reads it, and the environment does: what could harm a reader stops here.
  if (types.length > 0) readXml(types, CONTENT_TYPES);
  for (const [file, { root }] of [[MANIFEST, manifest], [CUSTOMIZATIONS, customizations]] as const) {
    if (root.name.toLowerCase() !== 'importexportxml') throw new SolutionError('solution-shape', `${file} begins with <${root.name}>, and a solution's with <ImportExportXml>. Export the solution again.`);
  }
  return { entries, manifest, customizations };
}

function required(entries: readonly ArchiveEntry[], name: string, need: 'required' | 'optional' = 'required'): Uint8Array {
  const found = entries.find((entry) => entry.name === name);
  if (found !== undefined) return found.bytes;
  const other = entries.find((entry) => entry.name.toLowerCase() === name.toLowerCase());
  if (other !== undefined) throw new SolutionError('solution-file-case', `It holds ${JSON.stringify(other.name)} instead of ${JSON.stringify(name)}; Dataverse takes only the latter, letter by letter. Rename it.`);
  if (need === 'optional') return new Uint8Array();
  throw new SolutionError('solution-file-missing', `It holds no ${name}, so it is no solution. ${hintFor(entries, name)}`);
}

function hintFor(entries: readonly ArchiveEntry[], name: string): string {
  const inner = entries.find((entry) => entry.name.toLowerCase().endsWith(`/${name}`));
  if (inner !== undefined) return `There is one in ${JSON.stringify(inner.name.slice(0, -name.length - 1))}: the files have to stand at the top, not in a folder. Pack what is in the folder.`;
  const archive = entries.find((entry) => entry.name.toLowerCase().endsWith('.zip'));
  if (archive !== undefined) return `It is a package around ${JSON.stringify(archive.name)}. Unpack it, and name the archive inside.`;
  return 'Name the .zip that a solution was exported to.';
}
