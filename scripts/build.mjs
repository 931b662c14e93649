// `npm run build`: type-checks and compiles everything, and bundles what runs by itself. `--watch` bundles again on changes.
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './lib/build.mjs';

const { values } = parseArgs({ options: { watch: { type: 'boolean', default: false } } });
if (values.watch) {
  const { bundleOnChange } = await import('./lib/bundles.mjs');
  await bundleOnChange();
} else {
  const { compiled, bundled } = await build();
  process.exitCode = compiled && bundled ? 0 : 1;
}
