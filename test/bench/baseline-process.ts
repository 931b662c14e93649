import { readFileSync } from 'node:fs';
import process from 'node:process';
import { parseTree } from 'jsonc-parser';
import { jsonFilesBelow } from './subject.js';

/** What any tool has to do at least: reads the JSON files below a folder, and parses them as `mode` says. */
const [mode, folder = '.'] = process.argv.slice(2);

for (const file of jsonFilesBelow(folder)) {
  const text = readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  if (mode === 'parseTree') parseTree(text);
  else if (mode === 'parse') parseLeniently(text);
}

function parseLeniently(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
