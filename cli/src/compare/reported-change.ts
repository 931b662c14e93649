import { type ChangePlace, type ConnectorChange, consequenceOfChange, documentAt, LineIndex, messageOfChange, serviceTextOfChange, type Uri } from '@connector-workbench/core';
import type { ComparedSide } from './compared-side.js';

/** Where a change is on one side. Lines and columns are counted from 1. */
export interface ReportedPlace {
  readonly file: string;
  readonly pointer: string;
  readonly line: number;
  readonly column: number;
}

/** A change as reports show it, and as `--format json` writes it. */
export interface ReportedChange {
  readonly rule: string;
  readonly classification: ConnectorChange['classification'];
  readonly kind: ConnectorChange['kind'];
  readonly area: ConnectorChange['area'];
  readonly message: string;
  readonly consequence: string;
  /** What Microsoft's check of submitted connectors says of such a change. */
  readonly serviceMessage?: string;
  /** The ids of the operations that it reaches. */
  readonly operations: readonly string[];
  readonly before?: ReportedPlace;
  readonly after?: ReportedPlace;
}

/** What was compared with what, and what came out. */
export interface ChangeReport {
  readonly title: string;
  /** What the first side is called: `git:main`, `Test`, a path. */
  readonly against: string;
  readonly changes: readonly ReportedChange[];
}

/** Puts changes at lines and columns. */
export function reportChanges(changes: readonly ConnectorChange[], before: ComparedSide, after: ComparedSide): readonly ReportedChange[] {
  const placeBefore = placesOf(before);
  const placeAfter = placesOf(after);
  return changes.map((change) => {
    const service = serviceTextOfChange(change);
    return {
      rule: change.rule,
      classification: change.classification,
      kind: change.kind,
      area: change.area,
      message: messageOfChange(change),
      consequence: consequenceOfChange(change),
      ...(service === undefined ? {} : { serviceMessage: service }),
      operations: change.operations.map(({ id }) => id),
      ...(change.before === undefined ? {} : { before: placeBefore(change.before) }),
      ...(change.after === undefined ? {} : { after: placeAfter(change.after) }),
    };
  });
}

function placesOf({ project, nameOf }: ComparedSide): (place: ChangePlace) => ReportedPlace {
  const indexes = new Map<Uri, LineIndex>();
  return ({ uri, pointer, part }) => {
    const document = documentAt(project, uri);
    // An icon has no text; its place is the file.
    const range = document?.rangeOf(pointer, part) ?? { start: 0, end: 0 };
    const index = indexes.get(uri) ?? new LineIndex(document?.text ?? '');
    indexes.set(uri, index);
    const { line, character } = index.positionAt(range.start);
    return { file: nameOf(uri), pointer, line: line + 1, column: character + 1 };
  };
}
