#!/usr/bin/env node
// The committed entry point of the command line: npm links it at install time, before anything is built.
import { existsSync } from 'node:fs';
import process from 'node:process';

const build = new URL('../dist/bundle/connector.mjs', import.meta.url);
if (existsSync(build)) {
  await import(build.href);
} else {
  process.stderr.write('connector: this checkout is not built yet. Run "npm run build" first.\n');
  process.exitCode = 2;
}
