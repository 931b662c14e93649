import type { Uri } from '@connector-workbench/core';

const PARTS = /^([a-z][a-z0-9+.-]*):(?:\/\/([^/?#]*))?([^?#]*)(.*)$/is;
/** Half of a character: a broken client could send one, and `encodeURIComponent` would throw. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * One spelling for each uri, so that it can be a key: the one VS Code writes. Editors differ in which characters they
 * escape (`file:///C:/a (b)` is `file:///c%3A/a%20%28b%29` here) and in the case of a drive letter.
 */
export function canonicalUri(uri: string): Uri {
  const parts = PARTS.exec(uri);
  if (parts === null) return uri;
  const [, scheme = '', authority, path = '', rest = ''] = parts;
  const host = authority === undefined ? '' : `//${authority.toLowerCase()}`;
  return `${scheme.toLowerCase()}:${host}${canonicalPath(path)}${rest}`;
}

/** The uri of an entry of a folder, given the entry's plain name. */
export function childUri(folder: Uri, name: string): Uri {
  return `${withoutTrailingSlash(folder)}/${encodeSegment(name)}`;
}

/** Whether a file stands in a folder or below it. Both are canonical. */
export function isInside(folder: Uri, uri: Uri): boolean {
  return uri.startsWith(`${withoutTrailingSlash(folder)}/`);
}

/** The plain names of the folders between a folder and a file inside it. */
export function foldersBetween(folder: Uri, uri: Uri): readonly string[] {
  return uri.slice(withoutTrailingSlash(folder).length + 1).split('/').slice(0, -1).map(decodeSegment);
}

export function withoutTrailingSlash(uri: Uri): Uri {
  return uri.endsWith('/') ? uri.slice(0, -1) : uri;
}

function canonicalPath(path: string): string {
  const encoded = path.split('/').map((segment) => encodeSegment(decodeSegment(segment))).join('/');
  return encoded.replace(/^\/([A-Z])%3A/, (_, drive: string) => `/${drive.toLowerCase()}%3A`);
}

function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(LONE_SURROGATE, '\ufffd')).replace(/[!'()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
