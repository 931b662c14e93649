import assert from 'node:assert/strict';
import { createDocument } from '../documents/create-document.js';
import type { Problem } from '../lint/problem.js';
import type { Pointer } from '../pointer.js';
import { type ConnectorProject, documentAt } from '../project/connector-project.js';
import { applyEdits } from '../text/text-edit.js';
import type { Fix } from './fix.js';
import { fixAll } from './fix-all.js';

const URI = 'file:///w/apiDefinition.swagger.json';

interface Change {
  readonly title: string;
  readonly kind?: Fix['kind'];
  readonly apply: Fix['apply'];
}

/** What is wrong with a value, and how to mend it. */
type Lint = (value: Readonly<Record<string, unknown>>) => readonly Change[];

function problemOf({ title, kind = 'safe', apply }: Change): Problem {
  return {
    uri: URI, rule: title, severity: 'warning', messageId: 'm', data: {}, pointer: '' as Pointer, part: 'value', fixable: kind,
    fixes: () => [{ kind, title, uri: URI, apply }],
  };
}

async function fixed(text: string, lint: Lint): Promise<{ readonly text: string; readonly edits: number }> {
  const make = (content: string): ReturnType<typeof createDocument> => createDocument({ uri: URI, kind: 'definition', syntax: 'json', text: content });
  const project: ConnectorProject = { files: { id: 'w', folder: 'file:///w', layout: 'paconn', name: 'w', documents: [{ uri: URI, kind: 'definition' }] }, documents: [make(text)] };
  const edits = await fixAll(project, URI, {
    problemsOf: (state) => lint({ ...(documentAt(state, URI)?.value as object) }).map(problemOf),
    withText: (_document, content) => Promise.resolve(make(content)),
  });
  return { text: applyEdits(text, edits), edits: edits.length };
}

const setTo = (key: string, value: unknown, kind?: Fix['kind']): Change => ({ title: key, ...(kind === undefined ? {} : { kind }), apply: (corrector) => { corrector.set(`/${key}` as Pointer, value); } });
const removal = (key: string): Change => ({ title: key, apply: (corrector) => { corrector.remove(`/${key}` as Pointer); } });

describe('fixAll', () => {
  it('leaves out a fix that brings an error, and does the others', async () => {
    const broken: Problem = { uri: URI, rule: 'broken', severity: 'error', messageId: 'm', data: {}, pointer: '/a' as Pointer, part: 'value', fixable: 'no', fixes: () => [] };
    const make = (content: string): ReturnType<typeof createDocument> => createDocument({ uri: URI, kind: 'definition', syntax: 'json', text: content });
    const project: ConnectorProject = { files: { id: 'w', folder: 'file:///w', layout: 'paconn', name: 'w', documents: [{ uri: URI, kind: 'definition' }] }, documents: [make('{"a": 1, "b": 1}')] };
    const edits = await fixAll(project, URI, {
      problemsOf: (state) => {
        const value = { ...(documentAt(state, URI)?.value as { a?: number; b?: number }) };
        return [...['a', 'b'].filter((key) => value[key as 'a'] === 1).map((key) => problemOf(setTo(key, 0))), ...(value.a === 0 ? [broken] : [])];
      },
      withText: (_document, content) => Promise.resolve(make(content)),
    });
    assert.equal(applyEdits('{"a": 1, "b": 1}', edits), '{"a": 1, "b": 0}');
  });

  it('applies every safe fix, as edits of their own', async () => {
    const result = await fixed('{"a": 1, "b": 2, "c": 3}', (value) => ['a', 'c'].filter((key) => value[key] !== 0).map((key) => setTo(key, 0)));
    assert.deepEqual(result, { text: '{"a": 0, "b": 2, "c": 0}', edits: 2 });
  });

  it('leaves suggestions to a person', async () => {
    const result = await fixed('{"a": 1, "b": 2}', (value) => [setTo('a', 0, 'suggestion'), ...(value.b === 2 ? [setTo('b', 0)] : [])]);
    assert.deepEqual(result, { text: '{"a": 1, "b": 0}', edits: 1 });
  });

  it('does fixes that touch each other one after the other', async () => {
    const result = await fixed('{"a": 1, "b": 2, "c": 3}', (value) => ['a', 'b', 'c'].filter((key) => key in value).map(removal));
    assert.deepEqual(result, { text: '{}', edits: 1 });
  });

  it('goes on for as long as there are fewer problems after each pass', async () => {
    const keys = Array.from({ length: 30 }, (_, position) => `k${position}`);
    const result = await fixed(JSON.stringify({ ...Object.fromEntries(keys.map((key) => [key, 0])) }), (value) => keys.filter((key) => key in value).map(removal));
    assert.deepEqual(result, { text: '{}', edits: 1 });
  });

  it('changes another file only where the problems of the one are asked for', async () => {
    const other = 'file:///w/apiProperties.json';
    const documents = [URI, other].map((uri) => createDocument({ uri, kind: 'properties', syntax: 'json', text: '{"a": 1}' }));
    const project: ConnectorProject = { files: { id: 'w', folder: 'file:///w', layout: 'paconn', name: 'w', documents: [] }, documents };
    const steps = {
      problemsOf: (state: ConnectorProject): readonly Problem[] => ((documentAt(state, other)?.value as { a: number }).a === 0 ? [] : [{ ...problemOf(setTo('a', 0)), fixes: () => [{ kind: 'safe', title: 'a', uri: other, apply: setTo('a', 0).apply }] }]),
      withText: (document: { readonly uri: string }, text: string) => Promise.resolve(createDocument({ uri: document.uri, kind: 'properties', syntax: 'json', text })),
    };
    assert.deepEqual(await fixAll(project, other, steps), []);
    assert.deepEqual(await fixAll(project, URI, { ...steps, isAsked: () => true }), []);
    assert.equal(applyEdits('{"a": 1}', await fixAll(project, other, { ...steps, isAsked: (uri) => uri === URI })), '{"a": 0}');
  });

  it('goes on with what a fix brings up, and changes only the part that differs', async () => {
    const result = await fixed('{"keep": 0, "a": 1}', (value) => (typeof value.a === 'number' && value.a < 4 ? [setTo('a', value.a + 1)] : []));
    assert.deepEqual(result, { text: '{"keep": 0, "a": 4}', edits: 1 });
  });

  it('ends where two fixes undo each other', async () => {
    const result = await fixed('{"a": 1}', (value) => [setTo('a', value.a === 1 ? 2 : 1)]);
    assert.deepEqual(result, { text: '{"a": 1}', edits: 0 });
  });

  it('answers nothing where nothing is wrong', async () => {
    assert.deepEqual(await fixed('{"a": 1}', () => []), { text: '{"a": 1}', edits: 0 });
  });
});
