// `npm run soak`: the round trip edit → fix → deploy → read back, many times in a row in one workbench, while the sandbox answers late
// and refuses one request of each run with 429. Ends with the first failure.
import process from 'node:process';
import { readArguments } from './lib/arguments.mjs';
import { onInterrupt } from './lib/interrupt.mjs';
import { importUi, prepareWorkbench } from './lib/prepare-workbench.mjs';
import { say, secondsSince } from './lib/progress.mjs';

const { values: { runs, latency } } = readArguments({
  command: 'npm run soak',
  does: 'The round trip edit → fix → deploy → read back, many times in a row in one workbench. Ends with the first failure.',
  options: {
    runs: { type: 'whole number', default: 20, atLeast: 1, help: 'how many (20)' },
    latency: { type: 'whole number', default: 300, atLeast: 0, help: 'milliseconds added to every answer (300)' },
  },
});

const signal = onInterrupt();
await prepareWorkbench(signal);
const { soak } = await importUi('soak');
const started = Date.now();
let done = 0;
try {
  await soak({
    runs,
    latency,
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
