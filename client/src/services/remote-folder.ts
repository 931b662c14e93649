/** The scheme of files that are in an environment: `connector-remote://development.<its id>.<the connector's id>/projects/contacts/apiDefinition.swagger.json`. */
export const REMOTE_SCHEME = 'connector-remote';

/** Where a state of a connector is that is not on the disk. */
export interface RemotePlace {
  readonly environment: { readonly id: string; readonly displayName: string };
  readonly connectorId: string;
}

/**
 * The folder that stands for a connector of an environment. `path` is the path of the folder that it is compared with, so that both sides of a
 * difference have the same one: VS Code would show another path as a renamed file.
 */
export function remoteFolder({ environment, connectorId }: RemotePlace, path: string): string {
  return `${REMOTE_SCHEME}://${[environment.displayName, environment.id, connectorId].map(authorityPart).join('.')}${encoded(path)}`;
}

/** The path of a folder's uri, without what encodes it. */
export function pathOfFolder(uri: string): string {
  return decodeURIComponent(/^[\w+.-]+:(?:\/\/[^/]*)?(\/[^?#]*)/.exec(uri)?.[1] ?? '/').replace(/\/$/, '');
}

/** Authorities know no capital letters. */
function authorityPart(name: string): string {
  return name.toLowerCase().replaceAll(/[^a-z0-9_-]+/g, '-') || '-';
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
