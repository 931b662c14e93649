import { readFileSync } from 'node:fs';
import process from 'node:process';

/** The files named on the command line, one after the other, as texts. */
export function* definitions() {
  for (const file of process.argv.slice(2)) yield { file, text: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') };
}
