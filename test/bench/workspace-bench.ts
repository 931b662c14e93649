import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { BuiltServer } from '../protocol/built-server.js';
import { percentile } from './measure.js';
import { megabytes, milliseconds, printTable } from './print-table.js';
import { COLLECTING, residentAfterCollection, residentBytes } from './resident-memory.js';
import { jsonFilesBelow } from './subject.js';

const FOLDERS = 1000;
/** How often somebody asks for completions while the workspace is linted. */
const ASKING_MS = 20;

/** A workspace of a thousand connectors, which are those of the corpus over and over: what the open file waits for, and what the server keeps. */
export async function benchWorkspace(corpus: string): Promise<void> {
  const root = mkdtempSync(path.join(tmpdir(), 'connector-bench-'));
  const server = BuiltServer.overStdio(COLLECTING);
  try {
    const opened = fillWorkspace(root, corpus);
    const uri = pathToFileURL(opened).href;
    const { editor } = server;
    const started = performance.now();
    await editor.start({ folders: [pathToFileURL(root).href] });
    await editor.open(uri, readFileSync(opened, 'utf8'));
    await editor.diagnostics(uri);
    const served = performance.now() - started;
    const waits: number[] = [];
    const background = { isDone: false };
    const linted = editor.pullWorkspaceInParts().finally(() => { background.isDone = true; });
    const asked = performance.now();
    for (;;) {
      const began = performance.now();
      await editor.connection.sendRequest('textDocument/completion', { textDocument: { uri }, position: { line: 4, character: 4 } });
      waits.push(performance.now() - began);
      if (background.isDone) break;
      await pause(ASKING_MS);
    }
    await linted;
    const lintedIn = performance.now() - asked;
    const resident = residentBytes(server.process.pid);
    const collected = await residentAfterCollection(server.process);
    const searched = performance.now();
    await editor.connection.sendRequest('workspace/symbol', { query: 'get' });
    const searchedIn = performance.now() - searched;
    const searchedAgain = performance.now();
    await editor.connection.sendRequest('workspace/symbol', { query: 'getitem' });
    const searchedAgainIn = performance.now() - searchedAgain;
    printTable(`A workspace of ${FOLDERS} connectors`, ['', ''], [
      ['until the open file has diagnostics, ms', milliseconds(served)],
      ['until all have, in the background, ms', milliseconds(lintedIn)],
      ['a completion meanwhile, p50 ms', milliseconds(percentile(waits, 50))],
      ['a completion meanwhile, p95 ms', milliseconds(percentile(waits, 95))],
      ['a completion meanwhile, max ms', milliseconds(percentile(waits, 100))],
      ['resident memory of the server by then, MB', megabytes(resident)],
      ['the same after a collection, MB', megabytes(collected)],
      ['a search for symbols in all of them, ms', milliseconds(searchedIn)],
      ['the next search, ms', milliseconds(searchedAgainIn)],
      ['resident memory after them and a collection, MB', megabytes(await residentAfterCollection(server.process))],
    ]);
  } finally {
    await server.dispose();
    rmSync(root, { recursive: true, force: true });
  }
}

/** Answers the definition to open. */
function fillWorkspace(root: string, corpus: string): string {
  const definitions = jsonFilesBelow(corpus).filter((file) => /\.swagger\.json$/i.test(file));
  for (let number = 0; number < FOLDERS; number++) {
    const source = path.dirname(definitions[number % definitions.length] ?? '');
    const target = path.join(root, `connector-${number}`);
    mkdirSync(target);
    for (const file of readdirSync(source).filter((name) => /\.(?:json|csx|md|png)$/i.test(name))) cpSync(path.join(source, file), path.join(target, file));
  }
  return jsonFilesBelow(path.join(root, 'connector-7')).find((file) => /\.swagger\.json$/i.test(file)) ?? '';
}
