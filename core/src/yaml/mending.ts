import type { SyntaxProblem } from '../documents/connector-document.js';
import type { OffsetEdit } from '../text/text-edit.js';
import type { MendableText } from './mendable-text.js';
import type { YamlLine } from './yaml-lines.js';

/** What a person would change to mend one syntax error. The edits keep the number of lines. */
export interface Mending {
  readonly edits: readonly OffsetEdit[];
  /** The problem as it is better told: what is wrong may be the line before the one that does not fit. */
  readonly problem: SyntaxProblem;
}

/** How to mend an error so that the rest of the file can be read as it was meant. Undefined where it leaves the rest alone, or nobody can tell. */
export function mend(source: MendableText, problem: SyntaxProblem): Mending | undefined {
  const { messageId, range } = problem;
  const { text } = source;
  switch (messageId) {
    case 'yamlUnclosedQuote': return { problem, edits: [insertAt(endOfText(text, range), text.charAt(range.start))] };
    case 'yamlNestedMapping': return quoteValue(text, problem);
    case 'yamlMissingColon': return { problem, edits: [separateKey(text, range) ?? commentOut(range.start)] };
    case 'yamlTab': return source.isIndentedByTabs ? { problem, edits: replaceAllTabs(source) } : reindent(source, problem);
    case 'yamlIndentation': return reindent(source, problem);
    case 'unclosedArray':
    case 'unclosedObject': return closeBrackets(source, problem);
    case 'unexpectedCharacter': return reindentFirst(source, problem);
    default: return undefined;
  }
}

/** Where a text that lacks its closing quote ends: with its line, but before the brackets that close what this line opened. */
function endOfText(text: string, { start, end }: SyntaxProblem['range']): number {
  const lineStart = text.lastIndexOf('\n', start - 1) + 1;
  if (!/[[{]/.test(text.slice(lineStart, start))) return end;
  return end - (/(?<![\]},\s])[\]},\s]*$/.exec(text.slice(start + 1, end))?.[0].length ?? 0);
}

function quoteValue(text: string, problem: SyntaxProblem): Mending | undefined {
  const value = text.slice(problem.range.start, problem.range.end);
  if (/^["'&*!|>{[]/.test(value)) return undefined;
  return { problem, edits: [{ range: problem.range, newText: `'${value.replaceAll("'", "''")}'` }] };
}

function replaceAllTabs({ text, lines }: MendableText): readonly OffsetEdit[] {
  return lines.filter(({ hasTabs }) => hasTabs).map(({ start, from }) => {
    return { range: { start, end: from }, newText: text.slice(start, from).replaceAll('\t', '  ') };
  });
}

/** A key whose colon only lacks the space behind it. What follows two slashes is an address. */
function separateKey(text: string, { start, end }: SyntaxProblem['range']): OffsetEdit | undefined {
  const key = /^[\w$.-]+:(?!\/\/)(?=[^\s:])/.exec(text.slice(start, end))?.[0];
  return key === undefined ? undefined : insertAt(start + key.length, ' ');
}

/** Closes brackets where their line ends, if what follows looks like the next member of what is around them. */
function closeBrackets(source: MendableText, problem: SyntaxProblem): Mending | undefined {
  const { start } = problem.range;
  const index = source.indexAt(start);
  const [line, next] = [source.lines[index], source.lines[index + 1]];
  if (line === undefined || line.to <= start + 1 || (next !== undefined && !next.hasColon && !next.isItem)) return undefined;
  const closing = closingOf(source.text.slice(start, line.to));
  return closing === undefined ? undefined : { problem, edits: [insertAt(line.to, closing)] };
}

/** The brackets that close those which a text leaves open. Undefined where it leaves a quote open, or goes on in the next line. */
function closingOf(text: string): string | undefined {
  const open: string[] = [];
  const bare = text.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '');
  if (/["']|[,[{]$/.test(bare)) return undefined;
  for (const [bracket] of bare.matchAll(/[[\]{}]/g)) {
    if (bracket === '[' || bracket === '{') open.unshift(bracket === '[' ? ']' : '}');
    else if (open.shift() !== bracket) return undefined;
  }
  return open.join('');
}

/** What follows the first line is not expected where that line alone stands further right. */
function reindentFirst({ lines }: MendableText, problem: SyntaxProblem): Mending | undefined {
  const [first, second] = lines;
  if (first === undefined || second?.from !== problem.range.start || first.indent <= second.indent || !first.hasColon) return undefined;
  return moveTo(first, second.indent, { ...problem, messageId: 'yamlIndentation', data: {} });
}

/** Moves the line that stands out: the one with the error, or the one before it, which is found wrong only by what follows. */
function reindent(source: MendableText, problem: SyntaxProblem): Mending | undefined {
  const { lines, unit } = source;
  const index = source.indexAt(problem.range.start);
  const line = lines[index];
  if (line === undefined) return undefined;
  const before = lines[index - 1];
  const separation = before === undefined || before.hasColon ? undefined : separateKey(source.text, { start: before.from, end: before.to });
  if (before !== undefined && separation !== undefined) return { problem: missingColon(problem, before), edits: [separation] };
  if (before !== undefined && standsOutBefore(lines, index)) return moveTo(before, line.indent, problem);
  const column = bestColumn(lines, index, unit);
  if (column !== undefined && (column !== line.indent || line.hasTabs)) return moveTo(line, column, problem);
  if (before === undefined || before.hasColon || before.isItem) return undefined;
  return { problem: missingColon(problem, before), edits: [commentOut(before.from)] };
}

function missingColon(problem: SyntaxProblem, { from, to }: YamlLine): SyntaxProblem {
  return { ...problem, messageId: 'yamlMissingColon', range: { start: from, end: to } };
}

/** Whether the line before is the wrong one: between two that fit each other, or after a key below which all others stand elsewhere. */
function standsOutBefore(lines: readonly YamlLine[], index: number): boolean {
  const [outer, before, line, next] = [lines[index - 2], lines[index - 1], lines[index], lines[index + 1]];
  if (outer === undefined || before === undefined || line === undefined) return false;
  if (line.hasTabs || line.isItem || before.opensBlock || before.isItem || before.indent === line.indent) return false;
  if (!outer.opensBlock) return line.indent === outer.column;
  return line.indent > outer.column && next !== undefined && next.indent >= line.indent;
}

/** The column of the open blocks that is nearest to where the line stands, and fits what follows it; of two the deeper. */
function bestColumn(lines: readonly YamlLine[], index: number, unit: number): number | undefined {
  const line = lines[index];
  if (line === undefined) return undefined;
  const next = lines[index + 1];
  const costs = openColumns(lines, index, unit).map((column) => {
    const fits = next === undefined || (line.opensBlock ? next.indent > column : next.indent <= column);
    return { column, cost: (line.hasTabs ? 0 : Math.abs(column - line.indent)) + (fits ? 0 : 1.5) };
  });
  return costs.sort((a, b) => a.cost - b.cost || b.column - a.column)[0]?.column;
}

/** Where a line may start: in the column of any block that is still open, or one step deeper after a key without a value. */
function openColumns(lines: readonly YamlLine[], index: number, unit: number): readonly number[] {
  const columns = new Set<number>();
  const isItem = lines[index]?.isItem === true;
  const before = lines[index - 1];
  if (before?.opensBlock === true) columns.add(before.column + unit);
  let limit = Infinity;
  for (let at = index - 1; at >= 0 && limit > 0; at--) {
    const { indent, column, isItem: isOther } = lines[at] ?? { indent: 0, column: 0, isItem: false };
    if (indent >= limit) continue;
    limit = indent;
    if (isItem ? isOther : true) columns.add(isItem ? indent : column);
  }
  return [...columns];
}

function moveTo({ start, from, to, hasTabs }: YamlLine, column: number, problem: SyntaxProblem): Mending {
  const edits = [{ range: { start, end: from }, newText: ' '.repeat(column) }];
  return { edits, problem: hasTabs ? problem : { ...problem, range: { start: from, end: to } } };
}

function commentOut(offset: number): OffsetEdit {
  return { range: { start: offset, end: offset + 1 }, newText: '#' };
}

function insertAt(offset: number, newText: string): OffsetEdit {
  return { range: { start: offset, end: offset }, newText };
}
