import type { ConnectorDocument } from '../../documents/connector-document.js';
import { indexOf } from '../../index/index-of.js';
import { isObject, memberOf, textOf } from '../../lint/json-object.js';
import type { Location } from '../../lint/location.js';
import type { ConnectorProject } from '../../project/connector-project.js';
import type { OffsetRange } from '../../text/offset-range.js';
import { declaredParameters } from '../../connections/connection-parameters.js';
import { fuzzyScore } from './fuzzy-score.js';
import type { OutlineKind } from './outline-symbol.js';

/** Something that a connector of the workspace declares. */
export interface DeclaredSymbol {
  /** Never empty. */
  readonly name: string;
  /** Another name under which people look for it. */
  readonly label: string | undefined;
  readonly kind: OutlineKind;
  readonly isDeprecated: boolean;
  /** The connector's title, or the name of its folder. */
  readonly connector: string;
  readonly document: ConnectorDocument;
  readonly range: OffsetRange;
}

/** More than anybody reads; an editor asks again with each letter. */
const MAX_RESULTS = 500;

type Candidate = Pick<DeclaredSymbol, 'name' | 'label' | 'kind' | 'isDeprecated'> & { readonly at: Location; readonly part: 'key' | 'value' };

/** Whatever a connector declares that people look for by its name. */
export function declaredSymbols(project: ConnectorProject): readonly DeclaredSymbol[] {
  const connector = titleOf(project);
  return candidatesIn(project).flatMap(({ name, label, kind, isDeprecated, at: { document, pointer }, part }) => {
    const range = document.rangeOf(pointer, part) ?? document.rangeOf(pointer, 'value');
    return range === undefined || name === '' ? [] : [{ name, label, kind, isDeprecated, connector, document, range }];
  });
}

/** Those that have the letters of a query in their name or label, in that order, the best first. An empty query finds everything. */
export function searchSymbols<T extends Pick<DeclaredSymbol, 'name' | 'label'>>(symbols: readonly T[], query: string): readonly T[] {
  const scored = symbols.flatMap((symbol) => {
    const score = Math.max(fuzzyScore(query, symbol.name) ?? -1, (fuzzyScore(query, symbol.label ?? '') ?? 0) - 1);
    return score < 0 ? [] : [{ symbol, score }];
  });
  return scored.sort((a, b) => b.score - a.score).slice(0, MAX_RESULTS).map(({ symbol }) => symbol);
}

function candidatesIn(project: ConnectorProject): readonly Candidate[] {
  const index = indexOf(project);
  const entry = (kind: OutlineKind, name: string, at: Location, value: unknown): Candidate => ({ kind, name, label: isObject(value) ? textOf(memberOf(value, 'title')) : undefined, isDeprecated: false, at, part: 'key' });
  return [
    ...index.operations.map(({ operationId, summary, kind, deprecated, method, path, at }): Candidate => ({
      kind, name: operationId ?? `${method.toUpperCase()} ${path}`, label: summary, isDeprecated: deprecated,
      at: operationId === undefined ? at : at.step('operationId'), part: operationId === undefined ? 'key' : 'value',
    })),
    ...index.definitions.map(({ name, at, value }) => entry('definition', name, at, value)),
    ...index.sharedParameters.map(({ name, at, value }) => entry('sharedParameter', name, at, value)),
    ...index.sharedResponses.map(({ name, at, value }) => entry('sharedResponse', name, at, value)),
    ...index.securitySchemes.map(({ name, at, value }) => entry('securityScheme', name, at, value)),
    ...declaredParameters(index).map(({ name, at, value }) => entry('connectionParameter', name, at, value)),
  ];
}

function titleOf(project: ConnectorProject): string {
  const info: unknown = project.documents.find(({ kind }) => kind === 'definition')?.value;
  const title = isObject(info) && isObject(info.info) ? textOf(memberOf(info.info, 'title'))?.trim() : undefined;
  return title === undefined || title === '' ? project.files.name : title;
}
