import assert from 'node:assert/strict';
import { performance } from 'node:perf_hooks';
import { LineIndex } from '@connector-workbench/core';
import type { TestEditor } from '@connector-workbench/server/testing';
import { seededRandom } from './random-edits.js';

const ROUNDS = 60;
const WARM_UP = 8;
const SEED = 41;
/** Another one each time: with the same, the text would be one that the server has seen already. */
const LETTERS = 'abcdefghijklm';

/** A question of an editor about a place, and where people ask it: the pattern's first group is around the place. */
export interface Question {
  readonly name: string;
  readonly method: string;
  readonly places: RegExp;
  readonly params?: object;
  /** The baseline: what any question takes after a keystroke, the way to the server and back. */
  readonly isRefused?: true;
}

const DESCRIPTION = '"description": "';
const NAMES = /"(?:operationId": "|\$ref": "#\/definitions\/)([^"]+)"/g;
const KEYS = /\n\s+"(\w[\w-]*)": /g;

/** For an editor that knows trees of symbols. */
export const QUESTIONS: readonly Question[] = [
  { name: 'a question that no server knows', method: 'bench/nothing', places: KEYS, isRefused: true },
  { name: 'completion', method: 'textDocument/completion', places: KEYS },
  { name: 'completion of a reference', method: 'textDocument/completion', places: /"\$ref": "(#\/definitions\/[^"]+)"/g },
  { name: 'hover', method: 'textDocument/hover', places: KEYS },
  { name: 'hover over a name', method: 'textDocument/hover', places: NAMES },
  { name: 'definition', method: 'textDocument/definition', places: NAMES },
  { name: 'references', method: 'textDocument/references', places: NAMES, params: { context: { includeDeclaration: true } } },
  { name: 'symbols', method: 'textDocument/documentSymbol', places: NAMES },
  { name: 'rename', method: 'textDocument/rename', places: NAMES, params: { newName: 'RenamedForTheBench' } },
  { name: 'semantic tokens', method: 'textDocument/semanticTokens/full', places: NAMES },
  { name: 'code lenses', method: 'textDocument/codeLens', places: NAMES },
];

/** For one that does not. */
export const QUESTIONS_WITHOUT_TREES: readonly Question[] = [{ name: 'symbols, as a list', method: 'textDocument/documentSymbol', places: NAMES }];

export interface FeatureCost {
  readonly question: string;
  /** Milliseconds. */
  readonly samples: readonly number[];
}

/** What a person waits for who asks right after a keystroke: each question about another place, after another letter typed there. */
export async function measureFeatures(editor: TestEditor, uri: string, questions: readonly Question[]): Promise<readonly FeatureCost[]> {
  const costs: FeatureCost[] = [];
  for (const question of questions) {
    const random = seededRandom(SEED);
    const places = [...editor.textOf(uri).matchAll(question.places)];
    const samples: number[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const place = places[Math.floor(random() * places.length)];
      if (place === undefined) break;
      const [whole, inside = ''] = place;
      const took = await ask(editor, uri, place.index + whole.lastIndexOf(inside) + 1, question, LETTERS.charAt(round % LETTERS.length));
      if (round >= WARM_UP) samples.push(took);
    }
    costs.push({ question: question.name, samples });
  }
  return costs;
}

/** Types a letter into the last description, behind all that is asked about, asks, and takes the letter back. */
async function ask(editor: TestEditor, uri: string, offset: number, { method, params, isRefused }: Question, letter: string): Promise<number> {
  const text = editor.textOf(uri);
  const lines = new LineIndex(text);
  const typed = lines.positionAt(text.lastIndexOf(DESCRIPTION) + DESCRIPTION.length);
  await editor.change(uri, { start: typed, end: typed }, letter);
  const started = performance.now();
  const answer = editor.connection.sendRequest(method, { textDocument: { uri }, position: lines.positionAt(offset), ...params });
  await (isRefused === true ? assert.rejects(answer) : answer);
  const took = performance.now() - started;
  await editor.change(uri, { start: typed, end: { line: typed.line, character: typed.character + 1 } }, '');
  return took;
}
