import type { DocumentKind, SyntaxProblem } from '../documents/connector-document.js';
import { valueAt } from '../pointer.js';
import type { ConnectorProject } from '../project/connector-project.js';
import type { Report, RuleMeta } from '../rules/rule.js';
import type { Location } from './location.js';

/*
 * What can be recovered of a broken file is linted as ever, so that findings do not flicker while somebody types. Only findings
 * about something that is not there are held back where it may stand in the broken place.
 */

/** Whether all of the files that a rule reads could be read whole. */
export type Completeness = (meta: Pick<RuleMeta, 'reads'>) => boolean;

/** The kinds of files of which something may be missing, since they are broken. */
export function brokenKinds({ documents }: ConnectorProject): readonly DocumentKind[] {
  return documents.filter(({ syntaxErrors }) => syntaxErrors.some(losesContent)).map(({ kind }) => kind);
}

/** The broken kinds of files are found once, for all rules. */
export function createCompleteness(project: ConnectorProject): Completeness {
  const broken = brokenKinds(project);
  return broken.length === 0 ? () => true : ({ reads }) => !broken.some((kind) => reads.includes(kind));
}

/** Whether a report says that something is missing in an object which is broken, rests on what such an object does not say, or judges a value that is broken itself. */
export function isMuted({ at, part, range, isMissing, restsOn }: Pick<Report<string>, 'at' | 'part' | 'range' | 'isMissing' | 'restsOn'>): boolean {
  if (at.document.syntaxErrors.length === 0) return false;
  return (isMissing === true && isBrokenInside(at)) || (restsOn !== undefined && isBrokenInside(restsOn)) || (part !== 'key' && range === undefined && isBrokenValue(at));
}

function isBrokenInside({ document, pointer }: Location): boolean {
  const around = document.rangeOf(pointer, 'value');
  return around !== undefined && document.syntaxErrors.some((error) => losesContent(error) && error.range.start <= around.end && error.range.end >= around.start);
}

/** A text without its closing quote may be longer, or begin another line: nobody knows yet what it will be. */
function isBrokenValue({ document, pointer }: Location): boolean {
  if (typeof valueAt(document.value, pointer) === 'object') return false;
  const around = document.rangeOf(pointer, 'value');
  return around !== undefined && document.syntaxErrors.some((error) => losesContent(error) && error.range.start < around.end && error.range.end > around.start);
}

function losesContent(error: SyntaxProblem): boolean {
  return error.code !== 'duplicate-key';
}
