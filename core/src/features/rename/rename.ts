import type { ConnectorDocument } from '../../documents/connector-document.js';
import { groupBy } from '../../project/group-by.js';
import { fileNameOf } from '../../project/uri-path.js';
import { isKnownToPlatform } from '../../connections/connection-parameters.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { OffsetEdit } from '../../text/text-edit.js';
import type { FeaturePlace } from '../feature-place.js';
import type { Occurrence } from '../symbols/occurrence.js';
import { symbolsOf } from '../symbols/symbols-of.js';
import { collisionOf } from './collisions.js';
import { type Consequence, consequenceOf } from './consequence.js';
import { faultOfName, reasonAgainstRenaming } from './invalid-name.js';
import { type Renaming, renamingOf } from './renaming.js';
import { editsOfName, type Names } from './write-name.js';

/** A whole sentence, to be shown to who asked. */
export interface RenameRefusal {
  readonly kind: 'refused';
  readonly reason: string;
}

export interface RenameTarget {
  readonly kind: 'target';
  readonly range: OffsetRange;
  readonly name: string;
}

/** What one file gets. */
export interface RenameChange {
  readonly document: ConnectorDocument;
  readonly edits: readonly OffsetEdit[];
  /** Strings that may mean something else, for a person to look at. */
  readonly guesses: readonly OffsetEdit[];
}

export interface RenameEdits {
  readonly kind: 'renamed';
  /** By file, in the order of the project. */
  readonly changes: readonly RenameChange[];
  /** What it breaks elsewhere. */
  readonly consequence: Consequence | undefined;
}

/** What would be renamed at a place; undefined where nothing has a name there. */
export function prepareRename(place: FeaturePlace): RenameTarget | RenameRefusal | undefined {
  const occurrence = occurrenceAt(place);
  if (occurrence?.range === undefined) return undefined;
  const reason = reasonAgainst(occurrence, renamingAt(occurrence, place), place);
  return reason === undefined ? { kind: 'target', range: occurrence.range, name: nameOf(occurrence) } : { kind: 'refused', reason };
}

/** The edits, in all files of the connector, that give another name to what is named at a place; undefined where nothing is. */
export function renameAt(place: FeaturePlace, newName: string): RenameEdits | RenameRefusal | undefined {
  const occurrence = occurrenceAt(place);
  if (occurrence === undefined) return undefined;
  const { project, index } = place;
  const renaming = renamingAt(occurrence, place);
  const oldName = nameOf(occurrence);
  if (newName === oldName) return { kind: 'renamed', changes: [], consequence: undefined };
  const reason = reasonAgainst(occurrence, renaming, place) ?? faultOfName(newName, renaming) ?? collisionOf({ name: newName, renaming, project, index, symbols: symbolsOf(project) });
  return reason === undefined ? { kind: 'renamed', changes: changesOf(renaming, { name: newName, oldName }, place), consequence: consequenceOf(renaming, oldName) } : { kind: 'refused', reason };
}

function occurrenceAt({ project, document, offset }: FeaturePlace): Occurrence | undefined {
  return symbolsOf(project).at(document, offset);
}

function renamingAt(occurrence: Occurrence, { project, index }: FeaturePlace): Renaming {
  return renamingOf(occurrence.entities, symbolsOf(project), index);
}

function nameOf({ entities: [entity] }: Occurrence): string {
  return entity?.name ?? '';
}

function reasonAgainst(occurrence: Occurrence, renaming: Renaming, { project }: FeaturePlace): string | undefined {
  for (const entity of renaming.entities) {
    const reason = reasonAgainstRenaming(entity);
    if (reason !== undefined) return reason;
  }
  const name = nameOf(occurrence);
  if (!renaming.occurrences.some(({ role }) => role === 'declaration')) return `Nothing in this connector declares "${name}", so there is nothing to rename. Correct the name here instead.`;
  const kinds = new Set([...renaming.entities].map(({ kind }) => kind));
  if (kinds.has('connectionParameter') && !kinds.has('securityScheme') && isKnownToPlatform(name)) return `The platform knows the connection parameter "${name}" by its name, so that signing in would no longer work under another one.`;
  // What could not be read may hold the name, too.
  const broken = project.documents.find(({ kind, syntaxErrors }) => (kind === 'definition' || kind === 'properties' || kind === 'config') && syntaxErrors.length > 0);
  return broken === undefined ? undefined : `${fileNameOf(broken.uri)} cannot be read as a whole, so that "${name}" may be used where nobody finds it. Mend the file first.`;
}

function changesOf({ occurrences }: Renaming, names: Names, { project }: FeaturePlace): readonly RenameChange[] {
  const byDocument = groupBy(occurrences, ({ document }) => document);
  return project.documents.flatMap((document) => {
    const here = byDocument.get(document) ?? [];
    const edits = editsOfName(document, here.filter(({ isGuess }) => !isGuess), names);
    const guesses = editsOfName(document, here.filter(({ isGuess }) => isGuess), names);
    return edits.length + guesses.length === 0 ? [] : [{ document, edits, guesses }];
  });
}
