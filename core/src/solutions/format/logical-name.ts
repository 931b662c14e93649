import { utf8BytesOf } from '../utf8.js';

/** A publisher's prefix: 2 to 8 letters and digits, a letter first, and not `mscrm`, which is the system's (Dataverse, solution publishers). */
export function isCustomizationPrefix(prefix: string): boolean {
  return /^[a-z][a-z0-9]{1,7}$/i.test(prefix) && !/^mscrm/i.test(prefix);
}

/** A solution's unique name: letters, digits and underscores, not a digit first. */
export function isUniqueName(name: string): boolean {
  return /^[A-Za-z_]\w{0,64}$/.test(name);
}

/** Up to four numbers with dots, as Dataverse compares them. */
export function isSolutionVersion(version: string): boolean {
  return /^\d{1,9}(?:\.\d{1,9}){1,3}$/.test(version);
}

/** A connector's logical name in exports: a prefix, an underscore (or `_5F`, its escape), then letters, digits and escapes. */
export function isConnectorName(name: string): boolean {
  return /^[A-Za-z][A-Za-z0-9]*_[A-Za-z0-9_-]+$/.test(name);
}

/**
 * The logical name that Dataverse gives a new connector: `contoso` and `Contoso Shipping (EU)` → `contoso_contoso-20shipping-20-28eu-29`.
 * Lower case; each byte that is no letter or digit is a `-` and its two hexadecimal digits. Seen in exports; documented nowhere.
 */
export function logicalNameOf(prefix: string, title: string): string {
  const escaped = [...utf8BytesOf(title.trim().toLowerCase())].map((byte) => {
    const character = String.fromCharCode(byte);
    return /[a-z0-9]/.test(character) ? character : `-${byte.toString(16).padStart(2, '0')}`;
  });
  return `${prefix.toLowerCase()}_${escaped.join('')}`;
}
