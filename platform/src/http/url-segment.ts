import { PlatformError } from '../errors/platform-error.js';

/**
 * A name as one segment of a path. Throws a PlatformError for `..` and the like, which would lead elsewhere: URLs take them as a step up even where they are
 * written with percent signs. Nothing in the services is called so.
 */
export function urlSegment(name: string): string {
  if (/^\.*$/.test(name)) throw new PlatformError('service-refused', { data: { reason: `“${name}” is no name.` } });
  return encodeURIComponent(name);
}
