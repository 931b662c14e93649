// Redocly with the smallest of its rule sets. Problems with a file are findings, too.
import { createConfig, lintFromString } from '@redocly/openapi-core';
import { definitions } from './definitions.mjs';

const config = await createConfig({ extends: ['minimal'] });
let found = 0;
for (const { file, text } of definitions()) {
  try {
    found += (await lintFromString({ source: text, absoluteRef: file, config })).length;
  } catch {
    found++;
  }
}
console.log(found);
