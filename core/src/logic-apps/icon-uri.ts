import { decodeBase64, encodeBase64 } from './base64.js';

/** Where the icon of a resource is. */
export type CustomApiIcon =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** On the web, to be fetched without a token. */
  | { readonly kind: 'address'; readonly url: string }
  /** A path of the Azure portal, for connectors without an icon of their own; or none at all. */
  | { readonly kind: 'none' };

/** An icon as the `data:` address that the service takes in `iconUri` (templates in use write it so). */
export function iconUriOf(bytes: Uint8Array): string {
  return `data:${mediaTypeOf(bytes)};base64,${encodeBase64(bytes)}`;
}

export function iconOfUri(uri: unknown): CustomApiIcon {
  if (typeof uri !== 'string') return { kind: 'none' };
  if (/^https?:\/\//i.test(uri)) return { kind: 'address', url: uri };
  const data = /^data:image\/[\w.+-]+;base64,/i.exec(uri)?.[0];
  const bytes = data === undefined ? undefined : decodeBase64(uri.slice(data.length));
  return bytes === undefined || bytes.length === 0 ? { kind: 'none' } : { kind: 'bytes', bytes };
}

/** Icons are PNG; some published ones are JPEG under the same name. */
function mediaTypeOf(bytes: Uint8Array): string {
  return bytes[0] === 0xff && bytes[1] === 0xd8 ? 'image/jpeg' : 'image/png';
}
