// `npm run package`: builds, and makes connector-workbench.vsix.
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { readArguments } from './lib/arguments.mjs';
import { build } from './lib/build.mjs';
import { packageExtension } from './lib/package.mjs';
import { say } from './lib/progress.mjs';
import { VSIX } from './lib/root.mjs';

const { values } = readArguments({
  command: 'npm run package',
  does: 'Builds, and makes connector-workbench.vsix.',
  options: {
    out: { type: 'string', value: 'FILE', help: 'makes that file instead' },
    'no-build': { type: 'boolean', help: 'packages what is built already' },
  },
});
const { out = VSIX } = values;
const { compiled, bundled } = values['no-build'] ? { compiled: true, bundled: true } : await build();
if (compiled && bundled) {
  await packageExtension(out);
  say(`${out}: ${Math.ceil((await stat(out)).size / 1024)} KiB`);
} else {
  process.exitCode = 1;
}
