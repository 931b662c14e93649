import { createHash } from 'node:crypto';

/** So that the id also fits a file name. */
const MAX_TITLE_BYTES = 40;

/**
 * The id of a new connector: `shared_`, the title in lower case with every byte that is no letter or digit as `-` and two hex digits, then
 * two suffixes that the service chooses. Two connectors of one environment share their suffixes where the title alone tells them apart.
 */
export function createConnectorName(title: string, environmentName: string, isTaken: (name: string) => boolean): string {
  for (let attempt = 0; ; attempt++) {
    const name = `shared_${escapeTitle(title)}-5f${suffix(environmentName)}-5f${suffix(`${environmentName}#${attempt}`)}`;
    if (!isTaken(name)) return name;
  }
}

/** The name without `shared_`, as it stands in runtime and blob addresses. */
export function internalNameOf(name: string): string {
  return name.replace(/^shared_/, '');
}

function escapeTitle(title: string): string {
  const bytes = [...Buffer.from(title.toLowerCase(), 'utf8').subarray(0, MAX_TITLE_BYTES)];
  return bytes.map((byte) => (isPlain(byte) ? String.fromCharCode(byte) : `-${byte.toString(16).padStart(2, '0')}`)).join('');
}

function isPlain(byte: number): boolean {
  return /[a-z0-9]/.test(String.fromCharCode(byte));
}

function suffix(seed: string): string {
  return createHash('sha256').update(seed).digest('hex').slice(0, 16);
}
