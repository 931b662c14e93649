// `npm run build`: type-checks and compiles everything, and bundles what runs by itself.
import process from 'node:process';
import { readArguments } from './lib/arguments.mjs';
import { build } from './lib/build.mjs';

const { values } = readArguments({
  command: 'npm run build',
  does: 'Type-checks and compiles everything, and bundles what runs by itself.',
  options: { watch: { type: 'boolean', help: 'bundles again on changes' } },
});
if (values.watch) {
  const { bundleOnChange } = await import('./lib/bundles.mjs');
  await bundleOnChange();
} else {
  const { compiled, bundled } = await build();
  process.exitCode = compiled && bundled ? 0 : 1;
}
