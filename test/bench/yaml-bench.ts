import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { pathToFileURL } from 'node:url';
import { LineIndex } from '@connector-workbench/core';
import { yamlSupport } from '@connector-workbench/core/yaml';
import type { TestEditor } from '@connector-workbench/server/testing';
import { BuiltServer } from '../protocol/built-server.js';
import { generateDefinition } from './generated-definition.js';
import { percentile } from './measure.js';
import { milliseconds, printTable } from './print-table.js';

const KILOBYTE = 1024;
const SIZES = [30 * KILOBYTE, 100 * KILOBYTE];
const ROUNDS = 60;
const WARM_UP = 10;
/** What is typed in turns: letters in a text, and the first letters of a key, with which the file is broken. */
const TYPED = ['x', '\n      oper'];

/** What a person waits for who types in a YAML definition, and one who asks about a JSON file of another connector at the same moment. */
export async function benchYaml(): Promise<void> {
  const rows: string[][] = [];
  for (const size of SIZES) {
    const { asked, meanwhile, alone } = await typeIn(definitionOf(size));
    const row = (label: string, samples: readonly number[]): string[] => [`${label}, ${size / KILOBYTE} KB`, ...[50, 95, 100].map((percent) => milliseconds(percentile(samples, percent)))];
    rows.push(row('completion after a change', asked), row('completion in a JSON file meanwhile', meanwhile), row('the same while nothing is typed', alone));
  }
  printTable('A generated definition in YAML', ['', 'p50 ms', 'p95 ms', 'max ms'], rows);
}

/** The largest generated definition that is no larger. */
function definitionOf(size: number): string {
  let text = '';
  for (let operations = 1; ; operations++) {
    const next = yamlSupport.write(JSON.parse(generateDefinition(operations)));
    if (next.length > size) return text;
    text = next;
  }
}

interface Waits {
  readonly asked: readonly number[];
  readonly meanwhile: readonly number[];
  readonly alone: readonly number[];
}

async function typeIn(text: string): Promise<Waits> {
  const root = mkdtempSync(path.join(tmpdir(), 'connector-bench-'));
  const server = BuiltServer.overStdio();
  try {
    const { editor } = server;
    const [yaml, json] = [write(root, 'yaml', text), write(root, 'json', generateDefinition(4))];
    await editor.start({ folders: [pathToFileURL(root).href] });
    await editor.open(yaml, text, 'yaml');
    await editor.open(json, generateDefinition(4));
    await Promise.all([editor.diagnostics(yaml), editor.diagnostics(json)]);
    const waits = { asked: [] as number[], meanwhile: [] as number[], alone: [] as number[] };
    const lines = new LineIndex(text);
    const at = lines.positionAt(text.lastIndexOf('description: ') + 'description: '.length);
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const typed = TYPED[round % TYPED.length] ?? 'x';
      await editor.change(yaml, { start: at, end: at }, typed);
      const both = await Promise.all([complete(editor, yaml, at), complete(editor, json, { line: 4, character: 4 })]);
      await editor.change(yaml, { start: at, end: typed === 'x' ? { line: at.line, character: at.character + 1 } : { line: at.line + 1, character: typed.length - 1 } }, '');
      await complete(editor, yaml, at);
      const alone = await complete(editor, json, { line: 4, character: 4 });
      if (round < WARM_UP) continue;
      waits.asked.push(both[0]);
      waits.meanwhile.push(both[1]);
      waits.alone.push(alone);
    }
    return waits;
  } finally {
    await server.dispose();
    rmSync(root, { recursive: true, force: true });
  }
}

/** The uri of a definition in a folder of its own. */
function write(root: string, syntax: 'yaml' | 'json', text: string): string {
  mkdirSync(path.join(root, syntax));
  const file = path.join(root, syntax, `apiDefinition.swagger.${syntax}`);
  writeFileSync(file, text);
  return pathToFileURL(file).href;
}

async function complete(editor: TestEditor, uri: string, position: { readonly line: number; readonly character: number }): Promise<number> {
  const started = performance.now();
  await editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position });
  return performance.now() - started;
}
