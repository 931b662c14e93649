import type { ConnectorDocument } from '../../documents/connector-document.js';
import { indexOf } from '../../index/index-of.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { Entity } from '../symbols/entity.js';
import type { Occurrence } from '../symbols/occurrence.js';
import { symbolsOf } from '../symbols/symbols-of.js';
import { visibleNameOf } from './visible-name.js';

/** The name that makers see, to be shown behind the one that is written. */
export interface NameHint {
  readonly offset: number;
  readonly label: string;
}

/** Where a name is written for its own sake, or for files that nobody reads for their meaning. */
const WITHOUT_HINTS = new Set(['path', 'configuration']);

/** The hints in a part of a document, in the order of the text: behind operationIds, parameters and references that stand there without what makers see. */
export function inlayHintsOf(project: ConnectorProject, document: ConnectorDocument, within: OffsetRange): readonly NameHint[] {
  const symbols = symbolsOf(project);
  const index = indexOf(project);
  const known = new Map<Entity, string | undefined>();
  const nameOf = (entities: readonly Entity[]): string | undefined => {
    const [only] = entities;
    if (only === undefined || entities.length > 1) return visibleNameOf(entities, symbols, index);
    if (!known.has(only)) known.set(only, visibleNameOf(entities, symbols, index));
    return known.get(only);
  };
  const here = symbols.occurrences.filter((occurrence) => occurrence.document === document);
  // What declares one thing may name another as well, like a security scheme and its connection parameter. What makers see stands right below then.
  const declared = new Set(here.flatMap(({ role, range }) => (role === 'declaration' ? (range?.start ?? []) : [])));
  const hints = here.flatMap((occurrence) => {
    if (occurrence.role === 'declaration' || WITHOUT_HINTS.has(occurrence.what) || declared.has(occurrence.range?.start ?? -1)) return [];
    const label = nameOf(occurrence.entities);
    return label === undefined ? [] : hintAt(occurrence, label, within);
  });
  return hints.sort((a, b) => a.offset - b.offset);
}

/** Behind the quote, where the name is the end of a text. */
function hintAt({ document, range }: Occurrence, label: string, within: OffsetRange): readonly NameHint[] {
  if (range === undefined || range.end < within.start || range.start > within.end) return [];
  const isQuoted = /["']/.test(document.source.charAt(range.end));
  return [{ offset: isQuoted ? range.end + 1 : range.end, label }];
}
