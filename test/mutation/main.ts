import process from 'node:process';
import { readSubjects } from './engine/read-subjects.js';
import { tryMutation } from './engine/try-mutation.js';
import { killTable } from './kill-table.js';
import { MUTATIONS } from './tables/index.js';

/** `npm run mutation`: prints what each rule finds of the faults that are put into valid connectors. Ids of rules as arguments: only these. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((id) => !MUTATIONS.some(({ rule }) => rule === id));
if (unknown.length > 0) {
  process.stderr.write(`No fault is planted for ${unknown.join(', ')}: rules are called by their ids, as in docs/rules.\n`);
  process.exit(2);
}
const subjects = await readSubjects();
const started = Date.now();
const verdicts = MUTATIONS.filter(({ rule }) => wanted.length === 0 || wanted.includes(rule)).map((mutation, index) => tryMutation(mutation, subjects, index * 7));
const survivors = verdicts.flatMap((verdict) => verdict.survivors);
process.stdout.write(`${killTable(verdicts).join('\n')}\n${subjects.length} connectors, ${((Date.now() - started) / 1000).toFixed(1)} s\n`);
const few = verdicts.filter(({ connectors }) => connectors < 10).map(({ mutation, connectors }) => `${mutation.rule} (${mutation.name}): ${connectors} connectors`);
if (few.length > 0) process.stdout.write(`\nTried on fewer than ten connectors:\n${few.join('\n')}\n`);
if (survivors.length > 0) process.stdout.write(`\nSurvivors:\n${survivors.join('\n')}\n`);
process.exitCode = survivors.length === 0 ? 0 : 1;
