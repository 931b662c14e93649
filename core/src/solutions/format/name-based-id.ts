import { utf8BytesOf } from '../utf8.js';

/** SHA-1 of bytes, 20 of them. Core has none of its own; whoever calls it does. */
export type Sha1 = (bytes: Uint8Array) => Uint8Array;

/** The namespace of the ids of connectors: a random UUID, the same for ever. */
const NAMESPACE = 'b1a1d7a0-6e0f-4c55-9d0f-3c2a5f1e7a64';

/** The id of a new connector, from its logical name: the same wherever it is packed (UUID version 5, RFC 9562, 5.5). */
export function connectorIdOf(logicalName: string, sha1: Sha1): string {
  return nameBasedId(NAMESPACE, logicalName.toLowerCase(), sha1);
}

export function nameBasedId(namespace: string, name: string, sha1: Sha1): string {
  const space = namespace.replaceAll('-', '').match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const bytes = sha1(Uint8Array.from([...space, ...utf8BytesOf(name)])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const digits = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}

/**
 * The publisher's prefix for the values of choices, 10000 to 99999, which every publisher has. Computed from its customization prefix, so that the same
 * publisher always gets the same; how the portal chooses it is documented nowhere, except that `new` goes with 10000 in all exports that were looked at.
 */
export function optionValuePrefixOf(prefix: string, sha1: Sha1): number {
  if (prefix.toLowerCase() === 'new') return 10_000;
  const [a = 0, b = 0, c = 0] = sha1(utf8BytesOf(prefix.toLowerCase()));
  return 10_000 + (((a << 16) | (b << 8) | c) % 90_000);
}
