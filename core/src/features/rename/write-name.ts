import type { ConnectorDocument } from '../../documents/connector-document.js';
import { createCorrector } from '../../fixes/create-corrector.js';
import { groupBy } from '../../project/group-by.js';
import type { OffsetEdit } from '../../text/text-edit.js';
import { type NameSite, type Occurrence, textAround } from '../symbols/occurrence.js';

type NodeSite = Extract<NameSite, { kind: 'node' }>;

export interface Names {
  readonly name: string;
  /** As it is declared. */
  readonly oldName: string;
}

/** The edits that write another name at occurrences in one document. Everything around the names stays, quotes included. */
export function editsOfName(document: ConnectorDocument, occurrences: readonly Occurrence[], names: Names): readonly OffsetEdit[] {
  switch (document.syntax) {
    case 'json': return onePerPlace(occurrences.flatMap((occurrence) => editInJson(occurrence, names)));
    case 'yaml': return editsInYaml(document, occurrences, names);
    case 'text': return onePerPlace(occurrences.flatMap((occurrence) => [...editInScript(occurrence, names), ...editInXml(occurrence, names)]));
  }
}

function editInJson({ site, range }: Occurrence, { name, oldName }: Names): readonly OffsetEdit[] {
  if (site.kind !== 'node' || range === undefined) return [];
  return [{ range, newText: JSON.stringify(written(name, site, oldName)).slice(1, -1) }];
}

/** Words that mean something else where they stand alone. */
const YAML_WORDS = /^(?:true|false|yes|no|on|off|y|n|null)$/i;

/**
 * A plain word takes the place of the name. Other names may need quotes, which depends on the whole text around them, and some names are shown through an
 * alias: then the texts are written as a whole, in the style that they have.
 */
function editsInYaml(document: ConnectorDocument, occurrences: readonly Occurrence[], names: Names): readonly OffsetEdit[] {
  const { name } = names;
  const isWord = /^[A-Za-z_][\w.-]*$/.test(name) && !YAML_WORDS.test(name);
  if (isWord && occurrences.every(({ range }) => range !== undefined)) return onePerPlace(occurrences.flatMap(({ range }) => (range === undefined ? [] : [{ range, newText: name }])));
  return wholeTexts(document, occurrences, names);
}

function wholeTexts(document: ConnectorDocument, occurrences: readonly Occurrence[], names: Names): readonly OffsetEdit[] {
  const corrector = createCorrector(document);
  const sites = occurrences.flatMap(({ site }) => (site.kind === 'node' ? [site] : []));
  for (const [, inText] of groupBy(sites, ({ at, part }) => `${part} ${at.pointer}`)) {
    const [first] = inText;
    if (first === undefined) continue;
    const text = replaceParts(textAround(first.at, first.part), inText, names);
    if (first.part === 'key') corrector.rename(first.at.pointer, text);
    else corrector.set(first.at.pointer, text);
  }
  return corrector.edits();
}

/** From the last part to the first, so that the places of the others stay. */
function replaceParts(text: string, sites: readonly NodeSite[], { name, oldName }: Names): string {
  const ordered = sites.toSorted((a, b) => b.start - a.start).filter(({ start }, index, all) => all[index - 1]?.start !== start);
  return ordered.reduce((changed, site) => changed.slice(0, site.start) + written(name, site, oldName) + changed.slice(site.end), text);
}

function editInScript({ site, range, document }: Occurrence, { name, oldName }: Names): readonly OffsetEdit[] {
  if (site.kind !== 'script' || range === undefined) return [];
  const isRegular = document.source.charAt(site.token.start) === '"' && !document.source.startsWith('"""', site.token.start);
  const written = inCapitalsOf(document.source.slice(range.start, range.end), name, oldName);
  return [{ range, newText: isRegular ? JSON.stringify(written).slice(1, -1) : written.replaceAll('"', '""') }];
}

/** An id is made of letters and digits, so that nothing has to be escaped for JSON or XML; what is not is left alone. */
function editInXml({ site }: Occurrence, { name }: Names): readonly OffsetEdit[] {
  return site.kind === 'xml' && !/[<&"\\]/.test(name) ? [{ range: site.range, newText: name }] : [];
}

function written(name: string, site: NodeSite, oldName: string): string {
  const before = textAround(site.at, site.part).slice(site.start, site.end);
  const segment = site.form === 'plain' ? inCapitalsOf(before, name, oldName) : name.replaceAll('~', '~0').replaceAll('/', '~1');
  return site.form === 'fragment' ? inFragment(segment, site) : segment;
}

/**
 * Where a name is compared ignoring case, it may be written in other capitals, and a script that compares `OperationId.ToLower()` depends on them.
 * `before` is what stands there now, of what is declared as `oldName`.
 */
function inCapitalsOf(before: string, name: string, oldName: string): string {
  if (before === oldName) return name;
  if (before === oldName.toLowerCase()) return name.toLowerCase();
  if (before === oldName.toUpperCase()) return name.toUpperCase();
  const first = before.startsWith(before.charAt(0).toUpperCase()) ? name.charAt(0).toUpperCase() : name.charAt(0).toLowerCase();
  return before.slice(1) === oldName.slice(1) ? first + name.slice(1) : name;
}

/** Many references hold spaces and the like as they are, so that only those are encoded that were before. A percent sign always is. */
function inFragment(segment: string, { at, part, start, end }: NodeSite): string {
  const before = textAround(at, part).slice(start, end);
  return /%[0-9a-fA-F]{2}/.test(before) ? encodeURIComponent(segment) : segment.replaceAll('%', '%25');
}

function onePerPlace(edits: readonly OffsetEdit[]): readonly OffsetEdit[] {
  return [...new Map(edits.map((edit) => [edit.range.start, edit])).values()];
}
