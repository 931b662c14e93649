import { type ConnectorProject, createDocument, lintProject, PROFILES, rangeOfProblem } from '@connector-workbench/core';
import { parseTree } from 'jsonc-parser';
import { generateDefinition } from './generated-definition.js';
import { timeOf } from './measure.js';
import { milliseconds, printTable, ratio } from './print-table.js';
import type { Subject } from './subject.js';

const URI = 'file:///bench/apiDefinition.swagger.json';

/** Reading and linting one large definition in a warm process, against what everybody has. */
export function benchDocument({ name, text }: Subject): void {
  const read = () => createDocument({ uri: URI, kind: 'definition', syntax: 'json', text });
  const project = projectOf(read());
  const baseline = timeOf((): unknown => JSON.parse(text));
  const rows: readonly (readonly [string, () => unknown])[] = [
    ['jsonc-parser parseTree', () => parseTree(text)],
    ['document: scan and value', () => read().value],
    ['lint, default profiles', () => lintProject(project)],
    ['lint, all profiles', () => lintProject(project, { profiles: PROFILES })],
    ['document, lint and ranges', () => {
      const fresh = projectOf(read());
      return lintProject(fresh).map((problem) => rangeOfProblem(fresh, problem));
    }],
  ];
  printTable(`One definition in a warm process: ${name}, ${text.length} characters`, ['', 'best ms', 'median ms', 'of JSON.parse'], [
    ['JSON.parse', milliseconds(baseline.best), milliseconds(baseline.median), ratio(1, 1)],
    ...rows.map(([label, action]) => {
      const { best, median } = timeOf(action);
      return [label, milliseconds(best), milliseconds(median), ratio(best, baseline.best)];
    }),
  ]);
}

/** How the cost of reading and linting grows with a definition: by operation, it should stay the same. */
export function benchGrowth(): void {
  const rows = [1, 10, 100, 1000].map((operations) => {
    const text = generateDefinition(operations);
    const runs = Math.max(5, Math.min(200, Math.round(2000 / operations)));
    const { best } = timeOf(() => lintProject(projectOf(createDocument({ uri: URI, kind: 'definition', syntax: 'json', text }))), { warmUp: runs, runs });
    return [String(operations), String(text.length), best < 10 ? best.toFixed(2) : milliseconds(best), ((best / operations) * 1000).toFixed(0)];
  });
  printTable('Growth: reading and linting generated definitions', ['operations', 'characters', 'best ms', 'us per operation'], rows);
}

function projectOf(document: ReturnType<typeof createDocument>): ConnectorProject {
  return { files: { id: 'file:///bench', folder: 'file:///bench', layout: 'paconn', name: 'bench', documents: [{ uri: URI, kind: 'definition' }] }, documents: [document] };
}
