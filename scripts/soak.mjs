// `npm run soak`: the round trip edit → fix → deploy → read back, many times in a row in one workbench, while the sandbox answers late
// and refuses one request of each run with 429. Ends with the first failure.
//
//   --runs N      how many (20)
//   --latency N   milliseconds added to every answer (300)
import process from 'node:process';
import { parseArgs } from 'node:util';
import { onInterrupt } from './lib/interrupt.mjs';
import { importUi, prepareWorkbench } from './lib/prepare-workbench.mjs';
import { say, secondsSince } from './lib/progress.mjs';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '20' }, latency: { type: 'string', default: '300' } } });
const runs = Number(values.runs);

const signal = onInterrupt();
await prepareWorkbench(signal);
const { soak } = await importUi('soak');
const started = Date.now();
let done = 0;
try {
  await soak({
    runs,
    latency: Number(values.latency),
    signal,
    onRun: (/** @type {number} */ run, /** @type {number} */ milliseconds) => {
      done = run;
      say(`run ${run} of ${runs}: ${(milliseconds / 1000).toFixed(1)} s`);
    },
  });
} catch (error) {
  say(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
}
say(`${done} of ${runs} runs passed in ${secondsSince(started)} s`);
