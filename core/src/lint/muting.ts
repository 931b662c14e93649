import type { ConnectorDocument, SyntaxProblem } from '../documents/connector-document.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Finding } from './running-rules.js';

/**
 * Whether a finding may only come from a text that is broken at the moment. What can be recovered of a broken file is
 * linted as ever, so that findings do not flicker while somebody types. But what an object lacks may stand in the broken
 * place inside of it, and what the file lacks may stand in any broken place.
 */
export function isMuted({ rule, report }: Finding, project: ConnectorProject): boolean {
  if (report.absence === undefined) return false;
  if (report.absence === 'member') return isBrokenInside(report.at.document, report.at.pointer);
  return project.documents.some((document) => rule.meta.reads.includes(document.kind) && document.syntaxErrors.some(losesContent));
}

function isBrokenInside(document: ConnectorDocument, pointer: Parameters<ConnectorDocument['rangeOf']>[0]): boolean {
  if (document.syntaxErrors.length === 0) return false;
  const around = document.rangeOf(pointer, 'value');
  return around !== undefined && document.syntaxErrors.some((error) => losesContent(error) && error.range.start <= around.end && error.range.end >= around.start);
}

function losesContent(error: SyntaxProblem): boolean {
  return error.code !== 'duplicate-key';
}
