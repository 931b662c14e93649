import { isLoopback, type SandboxEndpoints } from '@connector-workbench/platform';

/** A person who can sign in to the sandbox. */
export interface SandboxUser {
  readonly userPrincipalName: string;
  readonly displayName: string;
  readonly description: string;
}

/** Where a running sandbox listens: what it prints with `--json`. No address ends in a slash. */
export interface SandboxAddresses extends SandboxEndpoints {
  readonly blob: string;
  readonly control: string;
  readonly deviceLogin: string;
  readonly resource: string;
  readonly testUsers: readonly SandboxUser[];
}

/** What keeps a text from naming a running sandbox. */
export type AddressFault =
  | { readonly kind: 'no-json' }
  | { readonly kind: 'missing'; readonly member: string }
  /** It leads to another computer. */
  | { readonly kind: 'elsewhere'; readonly member: string; readonly address: string }
  /** Something else answers there. */
  | { readonly kind: 'no-sandbox'; readonly address: string; readonly status: number };

/** Thrown where something that should name a running sandbox does not. */
export class SandboxAddressError extends Error {
  override readonly name = 'SandboxAddressError';
  readonly fault: AddressFault;

  constructor(fault: AddressFault) {
    super(Object.values(fault).join(' '));
    this.fault = fault;
  }
}

const ADDRESSES = ['authority', 'bap', 'powerApps', 'flow', 'blob', 'control', 'deviceLogin'] as const;

/** Reads the line that a sandbox prints. Throws a SandboxAddressError for anything else, and for an address that is not on this computer. */
export function parseSandboxAddresses(text: string): SandboxAddresses {
  const value = parseJsonObject(text);
  const textOf = (name: string): string => {
    const member = value[name];
    if (typeof member !== 'string' || member === '') throw new SandboxAddressError({ kind: 'missing', member: name });
    return member;
  };
  const addresses = Object.fromEntries(ADDRESSES.map((name) => [name, loopbackAddress(name, textOf(name))])) as Record<(typeof ADDRESSES)[number], string>;
  const arm = typeof value.arm === 'string' && typeof value.armScope === 'string' ? { arm: loopbackAddress('arm', value.arm), armScope: value.armScope } : {};
  const graph = typeof value.graph === 'string' && typeof value.graphScope === 'string' ? { graph: loopbackAddress('graph', value.graph), graphScope: value.graphScope } : {};
  const users = Array.isArray(value.testUsers) ? value.testUsers : [];
  return { ...addresses, ...arm, ...graph, tenantId: textOf('tenantId'), resource: textOf('resource'), scope: textOf('scope'), testUsers: users.filter(isSandboxUser) };
}

/** The address of the control endpoint that answers with the JSON, for somebody who knows only where the sandbox listens. */
export function isPlainAddress(text: string): boolean {
  return /^https?:\/\//i.test(text.trim());
}

/** Returns the address without a slash at its end. Throws a SandboxAddressError for one that leaves this computer. */
export function loopbackAddress(name: string, address: string): string {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !isLoopback(url)) throw new SandboxAddressError({ kind: 'elsewhere', member: name, address });
  return address.replace(/\/+$/, '');
}

function parseJsonObject(text: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new SandboxAddressError({ kind: 'no-json' });
  }
  if (typeof value !== 'object' || value === null) throw new SandboxAddressError({ kind: 'no-json' });
  return { ...value };
}

function isSandboxUser(value: unknown): value is SandboxUser {
  return typeof value === 'object' && value !== null
    && 'userPrincipalName' in value && typeof value.userPrincipalName === 'string'
    && 'displayName' in value && typeof value.displayName === 'string'
    && 'description' in value && typeof value.description === 'string';
}
