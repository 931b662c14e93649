import { fileURLToPath } from 'node:url';
import { percentile } from './measure.js';
import { measureProcess, type ProcessCost } from './measured-process.js';
import { megabytes, milliseconds, printTable, ratio } from './print-table.js';

const RUNS = 5;
const CONNECTOR = fileURLToPath(new URL('../../../cli/bin/connector.mjs', import.meta.url));
const BASELINE = fileURLToPath(new URL('./baseline-process.js', import.meta.url));

/** Whole processes over the whole corpus, from start to end, against those that only read and parse. */
export async function benchCorpusProcess(corpus: string): Promise<void> {
  await print(`The whole corpus as a process: ${corpus}`, [
    ['read and JSON.parse', [BASELINE, 'parse', corpus]],
    ['read and jsonc-parser parseTree', [BASELINE, 'parseTree', corpus]],
    ['connector lint --format json', [CONNECTOR, 'lint', '--format', 'json', corpus]],
  ], 'of JSON.parse');
}

/** Processes that have nothing to do. */
export async function benchStart(): Promise<void> {
  await print('Starting', [
    ['node --eval 0', ['--eval', '0']],
    ['connector --version', [CONNECTOR, '--version']],
    ['connector lint --help', [CONNECTOR, 'lint', '--help']],
  ], 'of Node alone');
}

/** The first command is the baseline of the others. */
async function print(title: string, commands: readonly (readonly [string, readonly string[]])[], of: string): Promise<void> {
  const rows: string[][] = [];
  let baseline: Costs | undefined;
  for (const [label, argv] of commands) {
    const costs = await costOf(argv);
    baseline ??= costs;
    rows.push([label, milliseconds(costs.wall), milliseconds(costs.median), milliseconds(costs.cpu), megabytes(costs.peak), ratio(costs.wall, baseline.wall)]);
  }
  printTable(title, ['', 'best wall ms', 'median wall ms', 'best CPU ms', 'peak MB', of], rows);
}

interface Costs {
  readonly wall: number;
  readonly median: number;
  readonly cpu: number;
  readonly peak: number;
}

/** Exit code 1 says that the corpus has problems, as it does. */
async function costOf(argv: readonly string[]): Promise<Costs> {
  const costs: ProcessCost[] = [];
  for (let run = 0; run < RUNS; run++) costs.push(await measureProcess(argv, [0, 1]));
  const walls = costs.map(({ wallMs }) => wallMs);
  return { wall: Math.min(...walls), median: percentile(walls, 50), cpu: Math.min(...costs.map(({ cpuMs }) => cpuMs)), peak: Math.max(...costs.map(({ peakBytes }) => peakBytes)) };
}
