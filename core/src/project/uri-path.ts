import type { Uri } from '../documents/connector-document.js';
import { decodePercent } from '../text/decode-percent.js';
import { withoutTrailingSlashes } from '../text/trailing-slashes.js';

/** The name of a file or folder as people see it: the last segment of the uri's path, without percent-encoding. */
export function fileNameOf(uri: Uri): string {
  const path = pathOf(uri);
  return decodePercent(path.slice(path.lastIndexOf('/') + 1));
}

/** The uri of the folder around a file or folder, without a slash at its end; the root of a file system is its own folder. */
export function folderOf(uri: Uri): Uri {
  const path = pathOf(uri);
  const slash = path.lastIndexOf('/');
  return slash < 0 ? path : path.slice(0, slash);
}

/** The path of a file from a folder, as people see it; undefined where it stands elsewhere. */
export function pathBelow(uri: Uri, folder: Uri): string | undefined {
  return uri.startsWith(`${folder}/`) ? decodePercent(uri.slice(folder.length + 1)) : undefined;
}

/** Without query, fragment and closing slashes. A `#` of a file name is percent-encoded in a uri. */
function pathOf(uri: Uri): string {
  return withoutTrailingSlashes(/[?#]/.test(uri) ? uri.replace(/[?#].*$/s, '') : uri);
}
