import type { TextLayout } from '../../cursor/text-cursor.js';
import { Hole, type Template } from '../../knowledge/template.js';
import { yamlScalar } from './yaml-scalar.js';

/** How holes are written: as placeholders of a snippet, or as the text that stands there until somebody changes it. */
export interface HoleWriter {
  /** A text that is no placeholder. */
  literal(text: string): string;
  placeholder(hole: Hole): string;
}

/** Placeholders in the syntax of LSP, numbered in the order they are written. */
export class SnippetHoles implements HoleWriter {
  #last = 0;

  literal(text: string): string {
    return text.replace(/[\\$]/g, '\\$&');
  }

  placeholder({ text, choices }: Hole): string {
    const number = ++this.#last;
    if (choices.length > 1) return `\${${number}|${choices.map((choice) => choice.replace(/[\\,|$}]/g, '\\$&')).join(',')}|}`;
    return text === '' ? `$${number}` : `\${${number}:${text.replace(/[\\$}]/g, '\\$&')}}`;
  }
}

export const PLAIN_HOLES: HoleWriter = {
  literal: (text) => text,
  placeholder: ({ text }) => text,
};

/** Writes values with holes. `indent` is that of the line that the value starts on. */
export interface TemplateWriter {
  /** A member with its value. */
  member(key: string, template: Template): string;
  /** Behind a key and its colon, with the space or line break in front. */
  afterColon(template: Template, indent: string): string;
  /** A value by itself, in a list or in place of another one. */
  value(template: Template, indent: string): string;
  /** A text as key or value. */
  text(text: string): string;
}

/** What both languages have in common. */
abstract class LaidOutWriter implements TemplateWriter {
  protected readonly layout: TextLayout;
  protected readonly holes: HoleWriter;

  constructor(layout: TextLayout, holes: HoleWriter) {
    this.layout = layout;
    this.holes = holes;
  }

  member(key: string, template: Template): string {
    return `${this.text(key)}:${this.afterColon(template, this.layout.indent)}`;
  }

  abstract afterColon(template: Template, indent: string): string;
  abstract value(template: Template, indent: string): string;
  abstract text(text: string): string;
}

export class JsonTemplateWriter extends LaidOutWriter {
  override afterColon(template: Template, indent: string): string {
    return ` ${this.value(template, indent)}`;
  }

  override text(text: string): string {
    return this.holes.literal(JSON.stringify(text));
  }

  override value(template: Template, indent: string): string {
    if (template instanceof Hole) return this.#hole(template, indent, '{', '}');
    if (isList(template)) return this.#list(template, indent);
    if (typeof template !== 'object' || template === null) return this.holes.literal(JSON.stringify(template));
    const members = Object.entries(template).map(([key, value]) => `${this.text(key)}: ${this.value(value, indent + this.layout.unit)}`);
    return this.#around('{', members, '}', indent);
  }

  #hole(hole: Hole, indent: string, open: string, close: string): string {
    if (hole.form === 'value') return this.holes.placeholder(hole);
    if (hole.form === 'text') return `"${this.holes.placeholder(escapedInJson(hole))}"`;
    if (this.holes === PLAIN_HOLES) return open + close;
    return this.#around(open, [this.holes.placeholder(hole)], close, indent);
  }

  #list(items: readonly Template[], indent: string): string {
    const [only] = items;
    if (only instanceof Hole && only.form === 'inside') return this.#hole(only, indent, '[', ']');
    const isFlat = items.every((item) => typeof item !== 'object' || item instanceof Hole);
    if (isFlat) return `[${items.map((item) => this.value(item, indent)).join(', ')}]`;
    return this.#around('[', items.map((item) => this.value(item, indent + this.layout.unit)), ']', indent);
  }

  #around(open: string, parts: readonly string[], close: string, indent: string): string {
    const { lineBreak, unit, isInline } = this.layout;
    if (parts.length === 0) return open + close;
    if (isInline) return `${open} ${parts.join(', ')} ${close}`;
    return `${open}${lineBreak}${indent}${unit}${parts.join(`,${lineBreak}${indent}${unit}`)}${lineBreak}${indent}${close}`;
  }
}

export class YamlTemplateWriter extends LaidOutWriter {
  override afterColon(template: Template, indent: string): string {
    if (this.#isFlow(template)) return ` ${this.value(template, indent)}`;
    const step = isList(template) && !this.layout.indentsLists ? '' : this.layout.unit;
    return `${this.layout.lineBreak}${indent}${step}${this.value(template, indent + step)}`;
  }

  override text(text: string): string {
    return this.holes.literal(yamlScalar(text, this.layout.quotes));
  }

  override value(template: Template, indent: string): string {
    if (template instanceof Hole) return this.#hole(template);
    if (typeof template === 'string') return this.text(template);
    if (typeof template !== 'object' || template === null) return String(template);
    if (this.#isFlow(template)) return this.#inline(template, indent);
    const lines = isList(template)
      ? template.map((item) => `- ${this.value(item, `${indent}  `)}`)
      : Object.entries(template).map(([key, value]) => `${this.text(key)}:${this.afterColon(value, indent)}`);
    return lines.join(this.layout.lineBreak + indent);
  }

  #hole(hole: Hole): string {
    if (hole.form === 'inside' && (this.layout.isInline || this.holes === PLAIN_HOLES)) return `{${this.holes.placeholder(hole)}}`;
    const written = this.holes.placeholder(hole);
    const isSafe = hole.form !== 'text' || hole.text === '' || [hole.text, ...hole.choices].every((each) => yamlScalar(each, this.layout.quotes) === each);
    const quote = this.layout.quotes === '' ? "'" : this.layout.quotes;
    return isSafe ? written : `${quote}${written}${quote}`;
  }

  #inline(template: readonly Template[] | Readonly<Record<string, Template>>, indent: string): string {
    if (isList(template)) return `[${template.map((item) => this.value(item, indent)).join(', ')}]`;
    const members = Object.entries(template).map(([key, value]) => `${this.text(key)}: ${this.value(value, indent)}`);
    return members.length === 0 ? '{}' : `{ ${members.join(', ')} }`;
  }

  /** What stands on the line of its key: texts, and what is empty. */
  #isFlow(template: Template): boolean {
    if (template instanceof Hole) return template.form !== 'inside' || this.holes === PLAIN_HOLES || this.layout.isInline;
    if (typeof template !== 'object' || template === null || this.layout.isInline) return true;
    if (isList(template) && this.holes === PLAIN_HOLES && template[0] instanceof Hole && template[0].form === 'inside') return true;
    return Object.keys(template).length === 0;
  }
}

function escapedInJson(hole: Hole): Hole {
  const escape = (text: string): string => JSON.stringify(text).slice(1, -1);
  return new Hole(hole.form, escape(hole.text), hole.choices.map(escape));
}

function isList(template: Template): template is readonly Template[] {
  return Array.isArray(template);
}
