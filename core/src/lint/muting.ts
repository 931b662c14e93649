import type { ConnectorDocument, SyntaxProblem } from '../documents/connector-document.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Report, RuleMeta } from '../rules/rule.js';

/*
 * What can be recovered of a broken file is linted as ever, so that findings do not flicker while somebody types. Only findings
 * about something that is not there are held back where it may stand in the broken place.
 */

/** Whether all of the files that a rule reads could be read whole. */
export function isComplete({ reads }: Pick<RuleMeta, 'reads'>, project: ConnectorProject): boolean {
  return !project.documents.some((document) => reads.includes(document.kind) && document.syntaxErrors.some(losesContent));
}

/** Whether a report says that something is missing in an object which is broken. */
export function isMuted({ at, isMissing }: Pick<Report<string>, 'at' | 'isMissing'>): boolean {
  return isMissing === true && isBrokenInside(at.document, at.pointer);
}

function isBrokenInside(document: ConnectorDocument, pointer: Parameters<ConnectorDocument['rangeOf']>[0]): boolean {
  if (document.syntaxErrors.length === 0) return false;
  const around = document.rangeOf(pointer, 'value');
  return around !== undefined && document.syntaxErrors.some((error) => losesContent(error) && error.range.start <= around.end && error.range.end >= around.start);
}

function losesContent(error: SyntaxProblem): boolean {
  return error.code !== 'duplicate-key';
}
