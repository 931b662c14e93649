// `npm run screenshot`: makes the README's picture, media/screenshot.png, from the real thing.
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { onInterrupt } from './lib/interrupt.mjs';
import { importUi, prepareWorkbench } from './lib/prepare-workbench.mjs';
import { say } from './lib/progress.mjs';
import { fromRoot } from './lib/root.mjs';

const limit = 300_000;
const file = fromRoot('media', 'screenshot.png');

await prepareWorkbench(onInterrupt());
const { takeScreenshot } = await importUi('take-screenshot');
await takeScreenshot(file);
const { size } = await stat(file);
say(`media/screenshot.png: ${Math.ceil(size / 1000)} kB`);
if (size > limit) {
  say(`That is more than ${limit / 1000} kB.`);
  process.exitCode = 1;
}
