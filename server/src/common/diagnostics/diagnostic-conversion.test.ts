import assert from 'node:assert/strict';
import { type ConnectorProject, createDocument, lintProject, type Pointer, type Problem } from '@connector-workbench/core';
import { sampleDefinition } from '../../testing/sample-connector.js';
import { RecordingLogger } from '../../testing/silent-logger.js';
import { DiagnosticConversion } from './diagnostic-conversion.js';
import { DocumentPositions } from './document-positions.js';

const URI = 'file:///w/apiDefinition.swagger.json';

function projectOf(text: string, version?: number): ConnectorProject {
  const document = createDocument({ uri: URI, kind: 'definition', syntax: 'json', text, ...(version === undefined ? {} : { version }) });
  return { files: { id: 'file:///w', folder: 'file:///w', layout: 'paconn', name: 'w', documents: [{ uri: URI, kind: 'definition' }] }, documents: [document] };
}

describe('DiagnosticConversion', () => {
  const project = projectOf(sampleDefinition({ id: 'GetContact' }));
  const problem = lintProject(project).find(({ rule }) => rule === 'operation-summary-required')!;

  it('leaves the link out where the editor has no pages', () => {
    const conversion = new DiagnosticConversion({ positions: new DocumentPositions(), logger: new RecordingLogger(), ruleDocsBase: undefined });
    const diagnostic = conversion.toDiagnostic(project, problem);
    assert.ok(diagnostic);
    assert.equal('codeDescription' in diagnostic, false);
    assert.deepEqual(diagnostic.data, { rule: 'operation-summary-required', messageId: problem.messageId, pointer: '/paths/~1getcontact/get', part: 'value' });
  });

  const defects: readonly { readonly title: string; readonly problem: Problem }[] = [
    { title: 'a place that is not there', problem: { ...problem, pointer: '/nowhere' as Pointer } },
    { title: 'a message that is not there', problem: { ...problem, messageId: 'nothing' } },
  ];
  for (const { title, problem: defect } of defects) {
    it(`shows nothing for ${title}, and logs it once`, () => {
      const logger = new RecordingLogger();
      const conversion = new DiagnosticConversion({ positions: new DocumentPositions(), logger, ruleDocsBase: undefined });
      assert.equal(conversion.toDiagnostic(project, defect), undefined);
      assert.equal(conversion.toDiagnostic(project, defect), undefined);
      assert.equal(logger.lines.length, 1);
      assert.match(logger.lines[0]!, /^error: The rule operation-summary-required reports something that can't be shown/);
    });
  }

  it('shows a problem of a file that has no text at its start', () => {
    const conversion = new DiagnosticConversion({ positions: new DocumentPositions(), logger: new RecordingLogger(), ruleDocsBase: undefined });
    assert.deepEqual(conversion.toDiagnostic(project, { ...problem, uri: 'file:///w/icon.png' })?.range, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  });
});

describe('DocumentPositions', () => {
  const text = '\ufeff{"a": 1}';
  const cases = [
    { title: 'leaves a BOM of a file out', version: undefined, character: 1 },
    { title: 'counts a BOM that the editor has in its text', version: 1, character: 2 },
  ];
  for (const { title, version, character } of cases) {
    it(title, () => {
      const document = projectOf(text, version).documents[0]!;
      assert.deepEqual(new DocumentPositions().rangeOf(document, { start: 2, end: 5 }), { start: { line: 0, character }, end: { line: 0, character: character + 3 } });
    });
  }
});
