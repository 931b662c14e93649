import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { applyEdits } from '@connector-workbench/core';
import { PULL_CLIENT, TREE_CLIENT, type TestEditor } from '@connector-workbench/server/testing';
import { type FeatureCost, measureFeatures, QUESTIONS, QUESTIONS_WITHOUT_TREES } from './feature-bench.js';
import { BuiltServer } from '../protocol/built-server.js';
import { percentile, summarize } from './measure.js';
import { milliseconds, printTable } from './print-table.js';
import { asChange, inverse, type RandomEdit, randomEdit, seededRandom } from './random-edits.js';
import type { Subject } from './subject.js';

const EDITS = 200;
const WARM_UP = 10;
const STARTS = 7;
const SEED = 20_251;

/** The built server as a process of its own, spoken to over stdio: what a person waits for. */
export async function benchServer(subject: Subject): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'connector-bench-'));
  try {
    const file = path.join(folder, 'apiDefinition.swagger.json');
    writeFileSync(file, subject.text);
    await benchStarts(pathToFileURL(folder).href, pathToFileURL(file).href, subject);
    await benchKeystrokes(pathToFileURL(folder).href, pathToFileURL(file).href, subject);
    await benchQuestions(pathToFileURL(folder).href, pathToFileURL(file).href, subject);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function benchStarts(folder: string, uri: string, { text }: Subject): Promise<void> {
  const ready: number[] = [];
  const shown: number[] = [];
  for (let run = 0; run < STARTS; run++) {
    const started = performance.now();
    await withEditor(async (editor) => {
      await editor.start({ folders: [folder] });
      ready.push(performance.now() - started);
      await editor.open(uri, text);
      await editor.diagnostics(uri);
      shown.push(performance.now() - started);
    });
  }
  const row = (label: string, samples: readonly number[]): string[] => [label, milliseconds(summarize(samples).best), milliseconds(summarize(samples).median)];
  printTable('Starting the server', ['', 'best ms', 'median ms'], [row('until it answers initialize', ready), row('until the definition has diagnostics', shown)]);
}

async function benchQuestions(folder: string, uri: string, { name, text }: Subject): Promise<void> {
  const rows: FeatureCost[] = [];
  for (const [capabilities, questions] of [[TREE_CLIENT, QUESTIONS], [PULL_CLIENT, QUESTIONS_WITHOUT_TREES]] as const) {
    await withEditor(async (editor) => {
      await editor.start({ capabilities, folders: [folder] });
      await editor.open(uri, text);
      await editor.diagnostics(uri);
      rows.push(...(await measureFeatures(editor, uri, questions)));
    });
  }
  printTable(`From a change to the answer of a question after it: ${name}`, ['', 'p50 ms', 'p95 ms', 'max ms'], rows.map(({ question, samples }) => [question, ...[50, 95, 100].map((percent) => milliseconds(percentile(samples, percent)))]));
}

async function benchKeystrokes(folder: string, uri: string, { name, text }: Subject): Promise<void> {
  await withEditor(async (editor) => {
    await editor.start({ folders: [folder] });
    await editor.open(uri, text);
    await editor.diagnostics(uri);
    const typist = new Typist(editor, uri, text);
    const random = seededRandom(SEED);
    for (let edit = 0; edit < WARM_UP; edit++) await typist.typeAndUndo(random);
    const samples: number[] = [];
    while (samples.length < EDITS) samples.push(...(await typist.typeAndUndo(random)));
    const figure = (percent: number): string => milliseconds(percentile(samples, percent));
    printTable(`From a change to its diagnostics: ${name}, ${samples.length} edits, half of them undo the one before, some break the file`, ['', 'p50 ms', 'p95 ms', 'max ms'], [['didChange and textDocument/diagnostic', figure(50), figure(95), figure(100)]]);
  });
}

/** Changes an open text. It keeps its own account of it, which is not measured: an editor does that in another process. */
class Typist {
  readonly #editor: TestEditor;
  readonly #uri: string;
  #text: string;
  #version = 1;

  constructor(editor: TestEditor, uri: string, text: string) {
    this.#editor = editor;
    this.#uri = uri;
    this.#text = text;
  }

  /** The milliseconds until the diagnostics of an edit are there, and until those of its undo are. */
  async typeAndUndo(random: () => number): Promise<readonly number[]> {
    const before = this.#text;
    const edit = randomEdit(before, random);
    const typed = await this.#type(edit);
    return [typed, await this.#type(inverse(before, edit))];
  }

  async #type(edit: RandomEdit): Promise<number> {
    const { range, text } = asChange(this.#text, edit);
    this.#text = applyEdits(this.#text, [edit]);
    this.#version++;
    const started = performance.now();
    await this.#editor.sendChange(this.#uri, this.#version, range, text);
    await this.#editor.diagnostics(this.#uri);
    return performance.now() - started;
  }
}

async function withEditor(use: (editor: TestEditor) => Promise<void>): Promise<void> {
  const server = BuiltServer.overStdio();
  try {
    await use(server.editor);
  } finally {
    await server.dispose();
  }
}
