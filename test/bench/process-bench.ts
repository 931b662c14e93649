import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { percentile } from './measure.js';
import { measureProcess, type ProcessCost } from './measured-process.js';
import { megabytes, milliseconds, printTable, ratio } from './print-table.js';
import { jsonFilesBelow } from './subject.js';

const RUNS = 5;
const CONNECTOR = fileURLToPath(new URL('../../../cli/bin/connector.mjs', import.meta.url));
const PEERS = fileURLToPath(new URL('../../../test/bench/peers', import.meta.url));
const BASELINE = fileURLToPath(new URL('./baseline-process.js', import.meta.url));

/** Whole processes over the whole corpus, from start to end, against those that only read and parse. */
export async function benchCorpusProcess(corpus: string): Promise<void> {
  await print(`The whole corpus as a process: ${corpus}`, [
    ['read and JSON.parse', [BASELINE, 'parse', corpus]],
    ['read and jsonc-parser parseTree', [BASELINE, 'parseTree', corpus]],
    ['connector lint --format json', [CONNECTOR, 'lint', '--format', 'json', corpus]],
  ], 'of JSON.parse');
}

/** Other tools over the definitions of the corpus, each as a process: what they take of the processor, since they do not all read the same files besides. */
export async function benchPeers(corpus: string): Promise<void> {
  const definitions = jsonFilesBelow(corpus).filter((file) => /\.swagger\.json$/i.test(file));
  const peer = (name: string): readonly string[] => [path.join(PEERS, `${name}.mjs`), ...definitions];
  await print('Other tools on the definitions of the corpus', [
    ['read and JSON.parse', [BASELINE, 'parse', corpus]],
    ['connector lint, the whole corpus', [CONNECTOR, 'lint', '--format', 'json', corpus]],
    ['vscode-json-languageservice, Swagger 2.0', peer('json-languageservice')],
    ['Redocly, minimal', peer('redocly')],
    ['Spectral, spectral:oas', peer('spectral')],
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
    rows.push([label, milliseconds(costs.wall), milliseconds(costs.median), milliseconds(costs.cpu), milliseconds(costs.user), megabytes(costs.peak), ratio(costs.wall, baseline.wall), ratio(costs.user, baseline.user)]);
  }
  printTable(title, ['', 'best wall ms', 'median wall ms', 'best CPU ms', 'median user ms', 'peak MB', `best wall ${of}`, `median user ${of}`], rows);
}

interface Costs {
  readonly wall: number;
  readonly median: number;
  readonly cpu: number;
  readonly user: number;
  readonly peak: number;
}

/** Exit code 1 says that the corpus has problems, as it does. */
async function costOf(argv: readonly string[]): Promise<Costs> {
  const costs: ProcessCost[] = [];
  for (let run = 0; run < RUNS; run++) costs.push(await measureProcess(argv, [0, 1]));
  const walls = costs.map(({ wallMs }) => wallMs);
  return { wall: Math.min(...walls), median: percentile(walls, 50), cpu: Math.min(...costs.map(({ cpuMs }) => cpuMs)), user: percentile(costs.map(({ userMs }) => userMs), 50), peak: Math.max(...costs.map(({ peakBytes }) => peakBytes)) };
}
