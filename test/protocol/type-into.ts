import assert from 'node:assert/strict';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { type Answer, TypingStorm } from './typing.js';
import { withServer } from './with-server.js';

const PER_SECOND = 60;
const SECONDS = 10;

/** A file, and what is typed into it. */
export interface TypedText {
  readonly file: string;
  readonly language: 'json' | 'yaml';
  readonly text: string;
  /** Typing starts behind the first of these that comes after `below`. */
  readonly behind: string;
  readonly below: string;
  /** The last keys. */
  readonly ending: string;
}

/** Ten seconds of typing: the words of a description, and an ending. */
function typedBefore(ending: string): string {
  return `${'Say what it is good for. '.repeat(30).slice(0, PER_SECOND * SECONDS - ending.length)}${ending}`;
}

/** Types into a file as fast as nobody does. No question may fail meanwhile, and in the end the diagnostics are those of what stands there. Gives the rules that were broken before and after. */
export async function typeInto({ file, language, text, behind, below, ending }: TypedText): Promise<{ readonly before: readonly string[]; readonly after: readonly string[] }> {
  return await withServer({ [file]: text }, async ({ editor, workspace }) => {
    const uri = workspace.uri(file);
    await editor.open(uri, text, language);
    const before = await editor.rules(uri);
    const place = TextDocument.create(uri, language, 1, text).positionAt(text.indexOf(behind, text.indexOf(below)) + behind.length);
    const answers = await new TypingStorm(editor, uri).type(typedBefore(ending), place, PER_SECOND);
    assert.deepEqual(answers.filter(({ outcome }) => outcome === 'failed').map(({ method, result }) => `${method}: ${String(result)}`), []);
    const last = lastOf(answers, 'textDocument/diagnostic');
    assert.equal(last?.outcome, 'answered');
    const after = await editor.rules(uri);
    assert.deepEqual(rulesOf(last.result), after);
    return { before, after };
  });
}

function lastOf(answers: readonly Answer[], method: string): Answer | undefined {
  return answers.findLast((answer) => answer.method === method);
}

function rulesOf(report: unknown): unknown {
  if (typeof report !== 'object' || report === null || !('items' in report) || !Array.isArray(report.items)) return report;
  return report.items.map((item: { readonly code?: unknown }) => String(item.code));
}
