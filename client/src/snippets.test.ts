import assert from 'node:assert/strict';
import { createDocument, lintProject, messageOf } from '@connector-workbench/core';
import { expandSnippet } from './testing/expand-snippet.js';
import { readRepositoryFile } from './testing/repository.js';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const snippets = JSON.parse(readRepositoryFile('snippets/definition.json')) as Readonly<Record<string, Snippet>>;

/** A definition that is complete but for its paths. */
const definitionWith = (paths: string): string => `{
  "swagger": "2.0",
  "info": { "title": "Contoso Items", "description": "Reads and watches the items of the Contoso library.", "version": "1.0.0" },
  "host": "api.contoso.example", "basePath": "/items", "schemes": ["https"],
  "consumes": ["application/json"], "produces": ["application/json"],
  "paths": { ${paths} }
}`;

const problemsOf = (text: string): readonly string[] => {
  const document = createDocument({ uri: 'file:///items/apiDefinition.swagger.json', kind: 'definition', syntax: 'json', text });
  const files = { id: 'items', folder: 'file:///items', layout: 'paconn', name: 'items', documents: [{ uri: document.uri, kind: 'definition' }] } as const;
  return lintProject({ files, documents: [document] }).map((problem) => `${problem.rule}: ${messageOf(problem)}`);
};

describe('the snippets', () => {
  for (const [name, snippet] of Object.entries(snippets)) {
    it(`“${name}” is valid JSON inside of paths, and has no problems`, () => {
      const text = definitionWith(expandSnippet(snippet.body));
      assert.doesNotThrow(() => { JSON.parse(text); });
      assert.deepEqual(problemsOf(text), []);
    });
  }

  it('can stand side by side', () => {
    const text = definitionWith(Object.values(snippets).map((snippet) => expandSnippet(snippet.body)).join(','));
    assert.deepEqual(problemsOf(text), []);
  });

  it('have prefixes of their own', () => {
    const prefixes = Object.values(snippets).flatMap((snippet) => snippet.prefix);
    assert.equal(new Set(prefixes).size, prefixes.length);
  });
});
