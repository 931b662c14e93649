import { type ConnectorDocument, LineIndex, type Pointer, pointerOf, ROOT_POINTER, segmentsOf } from '@connector-workbench/core';
import type { ServiceMessage } from '@connector-workbench/platform';
import type { ReportedProblem } from '../lint/problem-report.js';

/** Stands where a rule's id stands: the service does not say which of its rules found something. */
const SERVICE_RULE = 'service-validation';

/** What the service says of a definition, at the lines of the file it came from. `file` is what the file is called in the report. */
export function reportServiceMessages(messages: readonly ServiceMessage[], document: ConnectorDocument, file: string): readonly ReportedProblem[] {
  const lines = new LineIndex(document.text);
  return messages.map(({ severity, path, pointer, message }) => {
    const place = existingPlace(document, pointer ?? ROOT_POINTER);
    const isExact = pointer !== undefined && place.pointer === pointer;
    const [start, end] = [lines.positionAt(place.start), lines.positionAt(place.end)];
    return {
      file,
      rule: SERVICE_RULE,
      severity,
      // A place that the file does not have is still what the service speaks of.
      message: isExact || path === undefined ? message : `${message} (at ${path})`,
      pointer: place.pointer,
      line: start.line + 1,
      column: start.character + 1,
      endLine: end.line + 1,
      endColumn: end.character + 1,
      fixable: 'no',
    };
  });
}

interface Place {
  readonly pointer: Pointer;
  readonly start: number;
  readonly end: number;
}

/** The place itself, or the nearest around it that the file has: the service may name a place of what it made of the definition. */
function existingPlace(document: ConnectorDocument, pointer: Pointer): Place {
  if (pointer === ROOT_POINTER) return { pointer, start: 0, end: 0 };
  const range = document.rangeOf(pointer, 'key') ?? document.rangeOf(pointer, 'value');
  return range === undefined ? existingPlace(document, pointerOf(segmentsOf(pointer).slice(0, -1))) : { pointer, start: range.start, end: range.end };
}
