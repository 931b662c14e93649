import { askSandbox } from './ask-sandbox.js';
import { isPlainAddress, loopbackAddress, parseSandboxAddresses, SandboxAddressError, type SandboxAddresses } from './sandbox-addresses.js';

/** Finds a sandbox from what a person entered: the JSON that it printed, or its address, where it is asked for that JSON. Throws a SandboxAddressError or a SandboxSilentError. */
export async function findConfiguredSandbox(text: string): Promise<SandboxAddresses> {
  if (!isPlainAddress(text)) return parseSandboxAddresses(text);
  const origin = new URL(loopbackAddress('connectorWorkbench.sandbox.address', text.trim())).origin;
  const response = await askSandbox(`${origin}/sandbox/addresses`);
  if (!response.ok) throw new SandboxAddressError({ kind: 'no-sandbox', address: origin, status: response.status });
  return parseSandboxAddresses(await response.text());
}
