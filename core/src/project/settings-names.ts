import type { Uri } from '../documents/connector-document.js';
import type { FolderListing, PeekText } from './detect-projects.js';
import { folderFileOf } from './file-names.js';
import { fileNameOf } from './uri-path.js';

/** The files of a folder that its settings.json names. */
export interface SettingsNames {
  readonly definition?: Uri;
  readonly properties?: Uri;
  readonly icon?: Uri;
  readonly script?: Uri;
}

/** Under which key paconn looks for a file, and what such a file is called at least. */
const KEYS = [
  { kind: 'definition', key: 'apiDefinition', name: /\.(?:json|ya?ml)$/i },
  { kind: 'properties', key: 'apiProperties', name: /\.json$/i },
  { kind: 'icon', key: 'icon', name: /\.(?:png|jpe?g)$/i },
  { kind: 'script', key: 'script', name: /\.csx?$/i },
] as const;

const PICTURE = /\.(?:png|jpe?g)$/i;

/**
 * What settings.json says about which file is which. It is looked into only where the names of the files leave that open: where there is not
 * exactly one definition by its name, no apiProperties.json, more than one script, or more than one picture.
 */
export function namesInSettings(listing: FolderListing, peek: PeekText): SettingsNames {
  const settings = listing.files.find((uri) => fileNameOf(uri).toLowerCase() === 'settings.json');
  if (settings === undefined || !isOpen(listing)) return {};
  const text = peek(settings) ?? '';
  const found = KEYS.map(({ kind, key, name }) => [kind, fileNamed(listing, textOf(text, key), name)] as const);
  return Object.fromEntries(found.filter(([, uri]) => uri !== undefined && uri !== settings));
}

function isOpen({ files }: FolderListing): boolean {
  const names = files.map(fileNameOf);
  const count = (kind: string): number => names.filter((name) => folderFileOf(name)?.kind === kind).length;
  const hasOthers = names.some((name) => /\.(?:json|ya?ml)$/i.test(name) && folderFileOf(name) === undefined);
  return (hasOthers && (count('definition') === 0 || count('properties') === 0)) || count('definition') > 1 || count('script') > 1 || names.filter((name) => PICTURE.test(name)).length > 1;
}

/** A text of the settings, which are flat. They need not be whole, nor valid: rules say what is wrong with them. */
function textOf(settings: string, key: string): string | undefined {
  const literal = new RegExp(`"${key}"\\s*:\\s*("(?:[^"\\\\]|\\\\.)*")`).exec(settings)?.[1];
  if (literal === undefined) return undefined;
  try {
    return String(JSON.parse(literal));
  } catch {
    return undefined;
  }
}

/** Only files of the same folder count: nothing outside of it belongs to the connector. */
function fileNamed({ files }: FolderListing, given: string | undefined, pattern: RegExp): Uri | undefined {
  const name = given?.trim().replace(/^(?:\.[/\\])+/, '').toLowerCase();
  if (name === undefined || !pattern.test(name)) return undefined;
  return files.find((uri) => fileNameOf(uri).toLowerCase() === name);
}
