import assert from 'node:assert/strict';
import { compareConnectors, createDocument, type ConnectorProject } from '@connector-workbench/core';
import { plainText } from '../../testing/plain-text.js';
import type { Comparison } from '../../services/comparison.js';
import { differingFiles, filesOfChange, rangeOfPlace } from './comparison.js';
import { childrenOf, comparisonNodes, describeCounts, presentComparisonNode, type ComparisonNode } from './comparison-nodes.js';

const project = (folder: string, files: Readonly<Record<string, unknown>>): ConnectorProject => {
  const documents = Object.entries(files).map(([name, value]) => {
    const uri = `${folder}/${name}`;
    return createDocument({ uri, kind: name.startsWith('apiP') ? 'properties' : 'definition', syntax: 'json', text: JSON.stringify(value, undefined, 2) });
  });
  return { files: { id: folder, folder, layout: 'paconn', name: 'things', documents: documents.map(({ uri, kind }) => ({ uri, kind })) }, documents };
};
const definition = (paths: unknown, definitions: unknown = {}) => ({ swagger: '2.0', paths, definitions });
const operation = (operationId: string, rest: object = {}) => ({ get: { operationId, summary: `Use ${operationId}`, responses: { 200: { description: 'OK', schema: { $ref: '#/definitions/Thing' } } }, ...rest } });

const BEFORE = { 'apiDefinition.swagger.json': definition({ '/a': operation('A'), '/b': operation('B'), '/c': operation('C') }, { Thing: { type: 'object', properties: { x: { type: 'string' } } } }), 'apiProperties.json': { properties: { iconBrandColor: '#112233' } } };
const AFTER = {
  'apiDefinition.swagger.json': definition({ '/a': operation('A', { parameters: [{ name: 'n', in: 'query', type: 'string', required: true }], deprecated: true }), '/b': operation('B'), '/d': operation('D') }, { Thing: { type: 'object', properties: {} } }),
  'apiProperties.json': { properties: { iconBrandColor: '#332211' } },
};

const comparisonOf = (before: Readonly<Record<string, unknown>>, after: Readonly<Record<string, unknown>>): Comparison => {
  const [from, to] = [project('connector-remote:/Test/Things', before), project('file:///things', after)];
  return { title: 'Things', before: { label: 'Test', project: from }, after: { label: 'things', project: to }, changes: compareConnectors(from, to) };
};

const lines = (nodes: readonly ComparisonNode[], indent = ''): readonly string[] => nodes.flatMap((node) => {
  const { icon, label, description } = presentComparisonNode(node, plainText);
  return [`${indent}${icon} ${label}${description === undefined ? '' : ` (${description})`}`, ...lines(childrenOf(node), `${indent}  `)];
});

describe('the view of a comparison', () => {
  it('shows operations, what they share and the rest, with breaking changes marked and first', () => {
    assert.deepEqual(lines(comparisonNodes(comparisonOf(BEFORE, AFTER).changes)), [
      'diff-added Operations added (1 compatible)',
      '  diff-added The operation "D" was added. (compatible)',
      'warning Operations removed (1 breaking)',
      '  error The operation "C" was removed. (breaking)',
      'warning Operations changed (1 breaking, 1 compatible)',
      '  warning Use A (1 breaking, 1 compatible)',
      '    error The required input "n" was added. (breaking)',
      '    diff-modified The operation "A" is deprecated now. (compatible)',
      'warning Shared by several operations (1 breaking)',
      '  error The output "body/x" was removed. (2 operations)',
      'file-media Icon (1 cosmetic)',
      '  diff-modified The colour behind the icon changed from "#112233" to "#332211". (cosmetic)',
    ]);
  });

  it('says that there is no difference', () => {
    assert.deepEqual(lines(comparisonNodes([])), ['pass No differences']);
    assert.equal(describeCounts([], plainText), 'no changes');
  });

  it('has ids of its own for all items, and tells what a change means', () => {
    const all = (nodes: readonly ComparisonNode[]): readonly ComparisonNode[] => nodes.flatMap((node) => [node, ...all(childrenOf(node))]);
    const items = all(comparisonNodes(comparisonOf(BEFORE, AFTER).changes)).map((node) => presentComparisonNode(node, plainText));
    assert.equal(new Set(items.map(({ id }) => id)).size, items.length);
    const removed = items.find(({ label }) => label.includes('"C"'));
    assert.match(removed?.tooltip ?? '', /was removed\.\n\nbreaking: Flows and apps call.*\n\nMicrosoft’s check: The operation has been deleted/);
  });

  it('knows the files that differ, and the places in them', () => {
    const comparison = comparisonOf(BEFORE, AFTER);
    const NAMES = ['apiDefinition.swagger.json', 'apiProperties.json'];
    const pairs = NAMES.map((name) => ({ before: `connector-remote:/Test/Things/${name}`, after: `file:///things/${name}` }));
    assert.deepEqual(differingFiles(comparison), pairs);
    const removed = comparison.changes.find(({ data }) => data.operation === 'C');
    assert.ok(removed !== undefined);
    assert.deepEqual(filesOfChange(comparison, removed), pairs[0]);
    assert.equal(rangeOfPlace(comparison.after, removed.after), undefined);
    assert.ok((rangeOfPlace(comparison.before, removed.before)?.start.line ?? 0) > 10);
    assert.deepEqual(differingFiles(comparisonOf(BEFORE, BEFORE)), []);
    assert.deepEqual(differingFiles(comparisonOf({}, BEFORE)).map(({ before }) => before), [undefined, undefined]);
  });
});
