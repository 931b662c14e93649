import type { Location } from '../lint/location.js';
import { proposeValue } from '../fixes/fixing.js';
import type { Fix } from '../fixes/fix.js';

const ABSOLUTE = /^[a-z][a-z0-9+.-]*:\/\/[^\s/?#]+\S*$/i;

/** Whether a text is a URL with scheme and host. */
export function isAbsoluteUrl(text: string): boolean {
  return ABSOLUTE.test(text);
}

/** Proposes the URL with https:// before it, where the text looks like a host with or without a path. */
export function completedUrl(at: Location, text: string): readonly Fix[] {
  return /^[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$/.test(text.trim()) ? [proposeValue(at, `https://${text.trim()}`)] : [];
}
