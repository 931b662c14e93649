import { isList, isObject } from '../lint/json-object.js';
import type { CustomApi, NumberText } from './custom-api.js';

/** A part of a value that is written by its own rules, such as an expression of a template. */
export class Expression {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** How one language writes values. */
export interface Dialect {
  readonly text: (text: string) => string;
  readonly key: (key: string) => string;
  readonly number: (literal: string) => string;
  readonly expression: (expression: Expression) => string;
  /** Between the parts of an object or a list. */
  readonly separator: string;
  /** Spaces per level; 0: everything in one line. */
  readonly indent: number;
}

/** JSON in one line. */
export const COMPACT_JSON: Dialect = { text: quote, key: quote, number: same, expression: ({ text }) => quote(text), separator: ',', indent: 0 };

export function quote(text: string): string {
  return JSON.stringify(text);
}

/** Writes the value of a resource: members in their order, numbers of the definition as its file has them. `level` is how deep it stands. */
export function writeExactly(value: unknown, dialect: Dialect, numberText: NumberText, level = 0): string {
  return write(value, [], level);

  function write(each: unknown, path: readonly string[], depth: number): string {
    if (each instanceof Expression) return dialect.expression(each);
    if (isList(each)) return enclosed('[', ']', each.map((item, at) => write(item, [...path, String(at)], depth + 1)), depth);
    if (isObject(each)) {
      const members = Object.entries(each).filter(([, member]) => member !== undefined);
      return enclosed('{', '}', members.map(([key, member]) => `${dialect.key(key)}:${dialect.indent === 0 ? '' : ' '}${write(member, [...path, key], depth + 1)}`), depth);
    }
    if (typeof each === 'string') return dialect.text(each);
    if (typeof each === 'number') return dialect.number(literalOf(each, path));
    return each === true || each === false ? String(each) : 'null';
  }

  function literalOf(number: number, path: readonly string[]): string {
    const written = Number.isSafeInteger(number) ? undefined : numberText(path);
    return written ?? (Number.isFinite(number) ? JSON.stringify(number) : '0');
  }

  function enclosed(open: string, close: string, parts: readonly string[], depth: number): string {
    if (parts.length === 0) return `${open}${close}`;
    if (dialect.indent === 0) return `${open}${parts.join(dialect.separator)}${close}`;
    const space = ' '.repeat(dialect.indent * (depth + 1));
    return `${open}\n${parts.map((part) => `${space}${part}`).join(`${dialect.separator}\n`)}\n${' '.repeat(dialect.indent * depth)}${close}`;
  }
}

/** Paths of a whole resource, whose definition is at `prefix`. */
export function numbersBelow({ numberText }: CustomApi, prefix: readonly string[]): NumberText {
  return (path) => (prefix.every((segment, at) => path[at] === segment) ? numberText(path.slice(prefix.length)) : undefined);
}

function same(literal: string): string {
  return literal;
}
