import type { JsonStyle } from './json-style.js';

type Lines = JsonStyle['lines'];

/** Writes a plain value in the style of the container it comes into. Members whose value is undefined are left out, as in JSON. */
export function writeJson(value: unknown, style: JsonStyle): string {
  return write(value, style.lines, style);
}

export function writeMember(key: string | undefined, value: unknown, style: JsonStyle): string {
  const written = writeJson(value, style);
  return key === undefined ? written : JSON.stringify(key) + style.colon + written;
}

function write(value: unknown, lines: Lines, style: JsonStyle): string {
  if (Array.isArray(value)) return bracket('[', ']', value.map((item) => write(item, deeper(lines), style)), lines, style);
  if (value === undefined) return 'null';
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .map(([key, member]) => JSON.stringify(key) + style.colon + write(member, deeper(lines), style));
  return bracket('{', '}', members, lines, style);
}

function bracket(open: string, close: string, parts: readonly string[], lines: Lines, style: JsonStyle): string {
  if (parts.length === 0) return open + close;
  if (lines === undefined) return open + parts.join(`,${style.separator}`) + close;
  const { lineBreak, indent, unit } = lines;
  return open + lineBreak + indent + unit + parts.join(`,${lineBreak}${indent}${unit}`) + lineBreak + indent + close;
}

function deeper(lines: Lines): Lines {
  return lines === undefined ? undefined : { ...lines, indent: lines.indent + lines.unit };
}
