// `npm run screenshot`: makes the README's picture, media/screenshot.png, from the real thing.
import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { readArguments } from './lib/arguments.mjs';
import { onInterrupt } from './lib/interrupt.mjs';
import { importUi, prepareWorkbench } from './lib/prepare-workbench.mjs';
import { say } from './lib/progress.mjs';
import { fromRoot } from './lib/root.mjs';

readArguments({ command: 'npm run screenshot', does: 'Makes the README’s picture, media/screenshot.png, from the real workbench.' });
const limit = 150_000;
const file = fromRoot('media', 'screenshot.png');

await prepareWorkbench(onInterrupt());
const { takeScreenshot } = await importUi('take-screenshot');
await takeScreenshot(file);
// Colours that nobody tells apart take most of the room. Without pngquant the picture is only larger.
spawnSync('pngquant', ['--quality', '85-98', '--force', '--output', file, file]);
const { size } = await stat(file);
say(`media/screenshot.png: ${Math.ceil(size / 1000)} kB`);
if (size > limit) {
  say(`That is more than ${limit / 1000} kB.`);
  process.exitCode = 1;
}
