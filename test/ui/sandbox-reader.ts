import assert from 'node:assert/strict';
import type { SandboxProcess } from '../workbench/sandbox-process.js';

/** What the sandbox holds, asked over HTTP past the extension: the services' own protocol, with a token made by hand. */
export class SandboxReader {
  readonly #sandbox: SandboxProcess;

  constructor(sandbox: SandboxProcess) {
    this.#sandbox = sandbox;
  }

  /** The definition of a connector as it was uploaded. Throws where the environment or the connector is not there. */
  async definition(environment: string, connector: string): Promise<unknown> {
    const { origin } = new URL(this.#sandbox.control);
    const headers = { authorization: `Bearer ${await this.#token()}` };
    const environments = await readJson(`${origin}/providers/Microsoft.BusinessAppPlatform/environments?api-version=2016-11-01`, headers);
    const environmentName = nameOf(environments, environment);
    const filter = encodeURIComponent(`environment eq '${environmentName}'`);
    const connectors = await readJson(`${origin}/providers/Microsoft.PowerApps/apis?api-version=2016-11-01&$filter=${filter}`, headers);
    const address = at(itemNamed(connectors, connector), 'properties', 'apiDefinitions', 'originalSwaggerUrl');
    assert.ok(typeof address === 'string', `${connector} has no definition`);
    return readJson(address, {});
  }

  /** Makes the sandbox fail as told, from now on. */
  async addFaults(faults: readonly string[]): Promise<void> {
    await post(`${this.#sandbox.control}/faults`, { faults });
  }

  /** Nothing goes wrong any more. */
  async clearFaults(): Promise<void> {
    const response = await fetch(`${this.#sandbox.control}/faults`, { method: 'DELETE' });
    assert.ok(response.ok, `DELETE faults: ${response.status}`);
  }

  /** Throws unless that many of the faults that happen once have happened. */
  async requireRefusals(count: number): Promise<void> {
    const faults = at(await readJson(`${this.#sandbox.control}/faults`, {}), 'faults');
    assert.ok(Array.isArray(faults));
    const refusals = faults.filter((fault: unknown) => String(at(fault, 'spec')).includes('status=429') && at(fault, 'hits') === 1);
    assert.equal(refusals.length, count, 'the sandbox was not asked for what it was to refuse');
  }

  async #token(): Promise<string> {
    const token = at(await post(`${this.#sandbox.control}/token`, { user: 'maya@contoso.example' }), 'access_token');
    assert.ok(typeof token === 'string');
    return token;
  }
}

/** The member at the end of a path of names, or undefined. */
export function at(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce((current, name) => (typeof current === 'object' && current !== null ? Object.getOwnPropertyDescriptor(current, name)?.value as unknown : undefined), value);
}

function itemNamed(list: unknown, displayName: string): unknown {
  const items = at(list, 'value');
  assert.ok(Array.isArray(items), 'the sandbox answered with no list');
  const item: unknown = items.find((each) => at(each, 'properties', 'displayName') === displayName);
  assert.ok(item !== undefined, `the sandbox has no "${displayName}"`);
  return item;
}

function nameOf(list: unknown, displayName: string): string {
  const name = at(itemNamed(list, displayName), 'name');
  assert.ok(typeof name === 'string');
  return name;
}

async function post(address: string, body: object): Promise<unknown> {
  const response = await fetch(address, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  assert.ok(response.ok, `${address}: ${response.status}`);
  return response.json();
}

async function readJson(address: string, headers: Record<string, string>): Promise<unknown> {
  const response = await fetch(address, { headers });
  assert.ok(response.ok, `${address}: ${response.status} ${await response.clone().text()}`);
  return response.json();
}
