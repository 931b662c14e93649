// `npm run package`: builds, and makes connector-workbench.vsix.
import { stat } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { build } from './lib/build.mjs';
import { packageExtension } from './lib/package.mjs';
import { say } from './lib/progress.mjs';
import { ROOT } from './lib/root.mjs';

const { compiled, bundled } = await build();
if (compiled && bundled) {
  const file = await packageExtension();
  say(`${path.relative(ROOT, file)}: ${Math.ceil((await stat(file)).size / 1024)} KiB`);
} else {
  process.exitCode = 1;
}
