import { isPlainAddress, loopbackAddress, parseSandboxAddresses, SandboxAddressError, type SandboxAddresses } from './sandbox-addresses.js';

/** Finds a sandbox from what a person entered: the JSON that it printed, or its address, where it is asked for that JSON. */
export async function findConfiguredSandbox(text: string): Promise<SandboxAddresses> {
  if (!isPlainAddress(text)) return parseSandboxAddresses(text);
  const origin = new URL(loopbackAddress('connectorWorkbench.sandbox.address', text.trim())).origin;
  const response = await fetch(`${origin}/sandbox/addresses`, { redirect: 'error' });
  if (!response.ok) throw new SandboxAddressError(`What listens on ${origin} is no sandbox: it answered with status ${response.status}.`);
  return parseSandboxAddresses(await response.text());
}
