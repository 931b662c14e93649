import type { DocumentKind } from '../documents/connector-document.js';

/** One file of a sample on a rule's page. */
export interface SampleFile {
  readonly kind: DocumentKind;
  readonly fileName: string;
  /** As it stands on the page, with its caret lines. */
  readonly marked: string;
  /** Without the caret lines: what is linted. */
  readonly text: string;
  /** The words after kind and file name, such as `encoding=latin1`. */
  readonly attributes: ReadonlyMap<string, string>;
}

/** What a sample looks like after one of its fixes. */
export interface SampleFix {
  readonly title: string;
  readonly kind: DocumentKind;
  readonly text: string;
}

/** Blocks of one heading that belong together: one file of each kind, and the results of fixes. */
export interface Sample {
  /** The nearest `##` heading above, without its marks. */
  readonly section: string;
  readonly line: number;
  readonly files: readonly SampleFile[];
  readonly fixes: readonly SampleFix[];
}

export interface RulePage {
  readonly title: string;
  readonly samples: readonly Sample[];
}

const FENCE = /^```(json|yaml|text) (definition|properties|settings|script|readme|config|icon)\b ?(.*)$/;
const AFTER = /^After \*(.+)\*:$/;
const CARETS = /^\s*\^+ [a-z0-9-]+: /;

const DEFAULT_NAMES: Readonly<Partial<Record<DocumentKind, string>>> = {
  definition: 'apiDefinition.swagger.json',
  properties: 'apiProperties.json',
  settings: 'settings.json',
  script: 'script.csx',
  readme: 'readme.md',
  config: 'connector.config.json',
  icon: 'icon.png',
};

/**
 * Reads the samples of a page. A fenced block ```` ```json definition [file name] [key=value …] ```` is one file; blocks that
 * follow each other under one heading, of different kinds, are one sample; so is a second file of a kind with the attribute `beside=<the first>`. A block after a line `After *title of a fix*:`
 * is what that fix makes of the sample before.
 */
export function parseRulePage(markdown: string): RulePage {
  const lines = markdown.split('\n');
  const samples: { section: string; heading: string; line: number; files: SampleFile[]; fixes: SampleFix[] }[] = [];
  const headings: string[] = [];
  let section = '';
  let fixTitle: string | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^#{1,3} /.test(line)) headings.push(line);
    if (line.startsWith('## ')) section = line.slice(3);
    fixTitle = AFTER.exec(line)?.[1] ?? fixTitle;
    const fence = FENCE.exec(line);
    if (fence === null) continue;
    const end = lines.indexOf('```', index + 1);
    const marked = lines.slice(index + 1, end).join('\n');
    const file = toFile(fence, marked);
    const last = samples.at(-1);
    const heading = headings.at(-1) ?? '';
    if (fixTitle !== undefined && last !== undefined) last.fixes.push({ title: fixTitle, kind: file.kind, text: file.text });
    else if (last?.heading === heading && last.fixes.length === 0 && (file.attributes.has('beside') || last.files.every(({ kind }) => kind !== file.kind))) last.files.push(file);
    else samples.push({ section, heading, line: index + 1, files: [file], fixes: [] });
    fixTitle = undefined;
    index = end;
  }
  return { title: lines[0] ?? '', samples };
}

function toFile(fence: RegExpExecArray, marked: string): SampleFile {
  const kind = kindOf(fence[2]);
  const words = (fence[3] ?? '').split(' ').filter((word) => word !== '');
  const attributes = new Map(words.filter((word) => word.includes('=')).map((word) => [word.split('=', 1)[0] ?? '', word.slice(word.indexOf('=') + 1)]));
  const text = marked.split('\n').filter((line) => !CARETS.test(line)).join('\n');
  const ordinary = DEFAULT_NAMES[kind] ?? kind;
  const fileName = words.find((word) => !word.includes('=')) ?? (fence[1] === 'yaml' ? ordinary.replace(/\.json$/, '.yaml') : ordinary);
  return { kind, fileName, marked, text, attributes };
}

function kindOf(word: string | undefined): DocumentKind {
  const kinds: readonly DocumentKind[] = ['definition', 'properties', 'settings', 'script', 'readme', 'config', 'icon'];
  return kinds.find((kind) => kind === word) ?? 'definition';
}
