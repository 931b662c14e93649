import path from 'node:path';
import process from 'node:process';
import { exampleDefinition, runConnector, type SandboxUse, withFolder, withSandbox } from '@connector-workbench/cli/testing';
import { milliseconds, printTable } from './print-table.js';

const CONNECTORS = 50;
const LATENCY_MS = 100;
const CONCURRENCIES = [4, 8, 16];
const CHAIN = { environments: [{ name: 'Dev', environment: 'Development' }, { name: 'Test', environment: 'Test' }, { name: 'Live', environment: 'Production' }] };

interface Logged {
  readonly time: number;
  readonly durationMs: number;
}

interface Promoted {
  readonly durationMs: number;
  readonly requests: readonly number[];
}

/** Fifty connectors to two environments of a sandbox that takes its time. */
export async function benchPromotion(): Promise<void> {
  const rows: string[][] = [];
  for (const concurrency of CONCURRENCIES) rows.push(await measure(concurrency));
  printTable(`Promotion: ${CONNECTORS} connectors to 2 environments, ${LATENCY_MS} ms for each request`, ['concurrency', 'ms', 'bound', 'of bound', 'requests each', 'at most', 'in flight'], rows);
}

async function measure(concurrency: number): Promise<string[]> {
  const files = Object.fromEntries(Array.from({ length: CONNECTORS }, (_, at) => [
    [`c${at}/apiDefinition.swagger.json`, exampleDefinition(({ info }) => { info.title = `Contoso ${at}`; })],
    [`c${at}/apiProperties.json`, '{"properties":{"connectionParameters":{},"iconBrandColor":"#123456","capabilities":[]}}'],
  ] as const).flat());
  let row: string[] = [];
  await withSandbox((sandbox) => withFolder({ ...files, 'connector.config.json': JSON.stringify(CHAIN) }, async (cwd) => {
    await sandbox.control('faults', { faults: [`latency=${LATENCY_MS}`] });
    const runs = [await promote(sandbox, cwd, ['--to', 'Test'], concurrency), await promote(sandbox, cwd, ['--to', 'Live', '--yes', 'Live'], concurrency)];
    const duration = runs.reduce((sum, { durationMs }) => sum + durationMs, 0);
    const each = runs.flatMap(({ requests }) => requests);
    const sequential = each.reduce((sum, count) => sum + count, 0) / each.length;
    const bound = 1.5 * Math.ceil((2 * CONNECTORS) / concurrency) * sequential * LATENCY_MS;
    row = [String(concurrency), milliseconds(duration), milliseconds(bound), `${((duration / bound) * 100).toFixed(0)} %`, sequential.toFixed(1), String(Math.max(...each)), String(await mostInFlight(sandbox))];
  }));
  return row;
}

async function promote(sandbox: SandboxUse, cwd: string, argv: readonly string[], concurrency: number): Promise<Promoted> {
  const env = { ...(await sandbox.environmentOf()), XDG_STATE_HOME: path.join(cwd, '.state') };
  const started = performance.now();
  const { code, stdout, stderr } = await runConnector(['promote', ...argv, '--any-source', '--concurrency', String(concurrency), '--json', '--cloud', 'sandbox'], { cwd, env });
  if (code !== 0) process.stderr.write(stderr);
  const { connectors } = JSON.parse(stdout) as { readonly connectors: readonly { readonly requests: number }[] };
  return { durationMs: performance.now() - started, requests: connectors.map(({ requests }) => requests) };
}

/** As the sandbox saw it, by the times of its log. */
async function mostInFlight({ addresses }: SandboxUse): Promise<number> {
  const { requests } = (await (await fetch(`${addresses.control}/log`)).json()) as { readonly requests: readonly Logged[] };
  const changes = requests.flatMap(({ time, durationMs }) => [[time, 1], [time + durationMs, -1]] as const).sort(([a, x], [b, y]) => a - b || x - y);
  let now = 0;
  return changes.reduce((most, [, change]) => Math.max(most, (now += change)), 0);
}
