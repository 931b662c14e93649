import type { Uri } from '../documents/connector-document.js';
import { withoutTrailingSlashes } from '../text/trailing-slashes.js';

/** The name of a file or folder as people see it: the last segment of the uri's path, without percent-encoding. */
export function fileNameOf(uri: Uri): string {
  const path = pathOf(uri);
  return decode(path.slice(path.lastIndexOf('/') + 1));
}

/** The uri of the folder around a file or folder, without a slash at its end; the root of a file system is its own folder. */
export function folderOf(uri: Uri): Uri {
  const path = pathOf(uri);
  const slash = path.lastIndexOf('/');
  return slash < 0 ? path : path.slice(0, slash);
}

/** Without query, fragment and closing slashes. A `#` of a file name is percent-encoded in a uri. */
function pathOf(uri: Uri): string {
  return withoutTrailingSlashes(/[?#]/.test(uri) ? uri.replace(/[?#].*$/s, '') : uri);
}

/** A stray percent sign is no encoding, and stays. */
function decode(segment: string): string {
  if (!segment.includes('%')) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
