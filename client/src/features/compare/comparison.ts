import type { ChangePlace, ConnectorChange, ConnectorProject } from '@connector-workbench/core';
import { documentAt, LineIndex } from '@connector-workbench/core';
import type { ComparedState, Comparison } from '../../services/comparison.js';

/** A file on both sides; undefined where one has none. Uris as text. */
export interface FilePair {
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** The text files whose texts differ, in the order of the second state. */
export function differingFiles({ before, after }: Comparison): readonly FilePair[] {
  const textsBefore = new Map(before.project.documents.map(({ uri, kind, text }) => [keyOf(before.project, uri, kind), { uri, text }]));
  const textsAfter = new Map(after.project.documents.map(({ uri, kind, text }) => [keyOf(after.project, uri, kind), { uri, text }]));
  return [...new Set([...textsAfter.keys(), ...textsBefore.keys()])].flatMap((key) => {
    const [from, to] = [textsBefore.get(key), textsAfter.get(key)];
    return from !== undefined && from.text === to?.text ? [] : [{ before: from?.uri, after: to?.uri }];
  });
}

/** A definition is the other state's definition, whatever their names; so is each part of a solution's properties. */
function keyOf({ files }: ConnectorProject, uri: string, kind: string): string {
  return `${kind} ${files.documents.find((file) => file.uri === uri)?.part ?? ''}`;
}

/** The pair that a change is in. */
export function filesOfChange(comparison: Comparison, change: ConnectorChange): FilePair {
  if (change.area === 'icon' && change.rule === 'icon-changed' && change.messageId !== 'color') return { before: comparison.before.project.icon?.uri, after: comparison.after.project.icon?.uri };
  const wanted = change.after?.uri ?? change.before?.uri;
  return differingFiles(comparison).find(({ before, after }) => before === wanted || after === wanted) ?? { before: change.before?.uri, after: change.after?.uri };
}

export interface LineRange {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Lines and columns from 0; undefined for a file that is no text. */
export function rangeOfPlace({ project }: ComparedState, place: ChangePlace | undefined): LineRange | undefined {
  if (place === undefined) return undefined;
  const document = documentAt(project, place.uri);
  const range = document?.rangeOf(place.pointer, place.part);
  if (document === undefined || range === undefined) return undefined;
  const lines = new LineIndex(document.text);
  return { start: lines.positionAt(range.start), end: lines.positionAt(range.end) };
}
