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

const makeDocument = (content: string): ReturnType<typeof createDocument> => createDocument({ uri: URI, kind: 'definition', syntax: 'json', text: content });
const projectOf = (text: string): ConnectorProject => ({ files: { id: 'w', folder: 'file:///w', layout: 'paconn', name: 'w', documents: [{ uri: URI, kind: 'definition' }] }, documents: [makeDocument(text)] });
const valueOf = (state: ConnectorProject): Readonly<Record<string, unknown>> => ({ ...(documentAt(state, URI)?.value as object) });

async function fixed(text: string, lint: Lint): Promise<{ readonly text: string; readonly edits: number }> {
  const { edits } = await fixAll(projectOf(text), URI, {
    problemsOf: (state) => lint(valueOf(state)).map(problemOf),
    withText: (_document, content) => Promise.resolve(makeDocument(content)),
  });
  return { text: applyEdits(text, edits), edits: edits.length };
}

/** What can be mended, and the pointers of errors that cannot. */
type LintBesideErrors = (value: Readonly<Record<string, unknown>>) => { readonly changes: readonly Change[]; readonly errors: readonly string[] };

/** The text afterwards, and the titles of the changes that were left out. */
async function fixedBesideErrors(text: string, lint: LintBesideErrors): Promise<{ readonly text: string; readonly leftOut: readonly string[] }> {
  const { edits, leftOut } = await fixAll(projectOf(text), URI, {
    problemsOf: (state) => {
      const { changes, errors } = lint(valueOf(state));
      return [...changes.map(problemOf), ...errors.map((pointer): Problem => ({ uri: URI, rule: 'broken', severity: 'error', messageId: 'm', data: {}, pointer: pointer as Pointer, part: 'value', fixable: 'no', fixes: () => [] }))];
    },
    withText: (_document, content) => Promise.resolve(makeDocument(content)),
  });
  return { text: applyEdits(text, edits), leftOut: leftOut.map(({ rule }) => rule) };
}

const isLong = (list: unknown): boolean => Array.isArray(list) && list.length > 1;
const setTo = (key: string, value: unknown, kind?: Fix['kind']): Change => ({ title: key, ...(kind === undefined ? {} : { kind }), apply: (corrector) => { corrector.set(`/${key}` as Pointer, value); } });
const removal = (key: string): Change => ({ title: key, apply: (corrector) => { corrector.remove(`/${key}` as Pointer); } });

describe('fixAll', () => {
  it('leaves out a fix that brings an error, does the others, and names what is left', async () => {
    const { text, leftOut } = await fixedBesideErrors('{"a": 1, "b": 1}', (value) => ({
      changes: ['a', 'b'].filter((key) => value[key] === 1).map((key) => setTo(key, 0)),
      errors: value.a === 0 ? ['/a'] : [],
    }));
    assert.deepEqual([text, leftOut], ['{"a": 1, "b": 0}', ['a']]);
  });

  const MOVED: readonly { readonly what: string; readonly before: string; readonly after: string; readonly lint: LintBesideErrors }[] = [
    {
      what: 'another name of a key above it', before: '{"bad": {"x": 1}, "last": 0}', after: '{"renamed": {"x": 1}, "last": 0}',
      lint: (value) => ({ changes: 'bad' in value ? [{ title: 'bad', apply: (corrector) => { corrector.rename('/bad' as Pointer, 'renamed'); } }] : [], errors: ['bad' in value ? '/bad/x' : '/renamed/x'] }),
    },
    {
      what: 'the removal of an item before it', before: '{"list": [0, 1]}', after: '{"list": [1]}',
      lint: ({ list }) => ({ changes: isLong(list) ? [{ title: 'first', apply: (corrector) => { corrector.remove('/list/0' as Pointer); } }] : [], errors: [isLong(list) ? '/list/1' : '/list/0'] }),
    },
    {
      what: 'a member that is put before it', before: '{"list": [0, 1]}', after: '{"first": 0, "list": [0, 1]}',
      lint: (value) => ({ changes: 'first' in value ? [] : [{ title: 'first', apply: (corrector) => { corrector.insertKey('' as Pointer, 'first', 0, { first: true }); } }], errors: ['/list/1'] }),
    },
  ];
  for (const { what, before, after, lint } of MOVED) {
    it(`does not take an error for a new one that has moved by ${what}`, async () => {
      assert.deepEqual(await fixedBesideErrors(before, lint), { text: after, leftOut: [] });
    });
  }

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

  it('does not give an object one key twice', async () => {
    const insertion = (key: string): Change => ({ title: `add ${key}`, apply: (corrector) => { corrector.insertKey('' as Pointer, key, 0, { first: true }); } });
    const renaming = (key: string, name: string): Change => ({ title: `rename ${key}`, apply: (corrector) => { corrector.rename(`/${key}` as Pointer, name); } });
    const misspelt = await fixed('{"a": 1, "nmae": 2}', (value) => [...('name' in value ? [] : [insertion('name')]), ...('nmae' in value && !('name' in value) ? [renaming('nmae', 'name')] : [])]);
    const twice = await fixed('{"a": 1}', (value) => ('name' in value ? [] : [insertion('name'), { title: 'at the end', apply: (corrector): void => { corrector.insertKey('' as Pointer, 'name', 1); } }]));
    assert.deepEqual([misspelt.text, twice.text], ['{"a": 1, "name": 2}', '{"name": 0, "a": 1}']);
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
    assert.deepEqual((await fixAll(project, other, steps)).edits, []);
    assert.deepEqual((await fixAll(project, URI, { ...steps, isAsked: () => true })).edits, []);
    assert.equal(applyEdits('{"a": 1}', (await fixAll(project, other, { ...steps, isAsked: (uri) => uri === URI })).edits), '{"a": 0}');
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
