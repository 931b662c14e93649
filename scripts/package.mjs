// `npm run package`: builds, and makes connector-workbench.vsix.
//
//   --out FILE    makes that file instead
//   --no-build    packages what is built already
import { stat } from 'node:fs/promises';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';
import { packageExtension } from './lib/package.mjs';
import { say } from './lib/progress.mjs';
import { VSIX } from './lib/root.mjs';

const { values } = parseArgs({
  options: { out: { type: 'string', default: VSIX }, 'no-build': { type: 'boolean', default: false } },
});
const { compiled, bundled } = values['no-build'] ? { compiled: true, bundled: true } : await build();
if (compiled && bundled) {
  await packageExtension(values.out);
  say(`${values.out}: ${Math.ceil((await stat(values.out)).size / 1024)} KiB`);
} else {
  process.exitCode = 1;
}
