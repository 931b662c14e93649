import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { CrowdedTree, seedCrowd, type CrowdAddresses } from '../workbench/crowded-tree.js';
import { startSandboxProcess } from '../workbench/sandbox-process.js';
import { percentile } from './measure.js';
import { milliseconds, printTable } from './print-table.js';

const SIZE = { environments: 200, connectors: 500 };
const LATENCY_MS = 100;
const RUNS = 7;

type Step = (tree: CrowdedTree) => Promise<unknown>;

/** What opens in the view, in order: each step needs the ones before. */
const STEPS: readonly (readonly [name: string, step: Step])[] = [
  ['first paint: the environments', (tree) => tree.open()],
  ['an environment with Dataverse', async (tree) => tree.open(await tree.find('Sales 001'))],
  ['an environment without', async (tree) => tree.open(await tree.find('Facilities 004'))],
  ['the solutions of an environment', async (tree) => tree.open(await tree.find('Solutions', await tree.find('Sales 001')))],
  ['the operations of a connector', async (tree) => {
    const connector = await tree.find('Contoso Accounts 01', await tree.find('Sales 001'));
    await tree.open(await tree.find('Operations', connector));
  }],
  ['a filter', (tree) => { tree.model.setFilter('payroll 25'); return tree.open(); }],
];

/** The Environments view over a sandbox that takes a while: what a person waits for, and how often the services are asked. */
export async function benchTree(): Promise<void> {
  const data = await mkdtemp(path.join(tmpdir(), 'tree-bench-'));
  const sandbox = await startSandboxProcess({ data, faults: [`latency=${LATENCY_MS}`] });
  try {
    // The sandbox printed it: its own addresses.
    const addresses = JSON.parse(sandbox.line) as CrowdAddresses;
    await seedCrowd(addresses.control, SIZE);
    const waits = new Map<string, number[]>();
    const requests = new Map<string, number>();
    for (let run = 0; run < RUNS; run++) {
      const tree = new CrowdedTree(addresses);
      for (const [name, step] of STEPS) {
        const began = performance.now();
        await step(tree);
        waits.set(name, [...(waits.get(name) ?? []), performance.now() - began]);
        requests.set(name, (await tree.settledRequests()).length);
      }
      tree.model.dispose();
    }
    const rows = STEPS.map(([name]) => [name, milliseconds(waits.get(name)?.[0] ?? Number.NaN), milliseconds(percentile(waits.get(name) ?? [], 50)), milliseconds(percentile(waits.get(name) ?? [], 100)), String(requests.get(name))]);
    printTable(`Environments view: ${SIZE.environments} environments × ${SIZE.connectors} connectors, ${LATENCY_MS} ms per request`, ['', 'first ms', 'median ms', 'max ms', 'requests'], rows);
  } finally {
    await sandbox.stop();
    await rm(data, { recursive: true, force: true });
  }
}
