import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** How long a file may take to be written, and how often it is looked at, in milliseconds. */
const LIMIT = 30_000;
const INTERVAL = 50;

/** Waits until a file's text matches: the editor shows a file as saved a little before it is on the disk. */
export async function untilFileMatches(file: string, pattern: RegExp): Promise<void> {
  const end = Date.now() + LIMIT;
  let text = await readFile(file, 'utf8');
  while (!pattern.test(text) && Date.now() < end) {
    await wait(INTERVAL);
    text = await readFile(file, 'utf8');
  }
  assert.match(text, pattern);
}
