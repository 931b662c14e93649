import { exampleDefinition } from '@connector-workbench/cli/testing';

const GOOD = exampleDefinition();
const LEVELS = 10_000;
const TWENTY_MEGABYTES = 20 * 1024 * 1024;

/** A file with something wrong, or odd, about it, and what the command line says of it. */
export interface BadFile {
  readonly title: string;
  /** Default: `apiDefinition.swagger.json`. */
  readonly name?: string;
  readonly content: string | Uint8Array;
  /** The rules that report something, without repetition. */
  readonly rules: readonly string[];
  /** Each is a part of some message. */
  readonly says?: readonly RegExp[];
}

export const BAD_FILES: readonly BadFile[] = [
  { title: '0 bytes', content: '', rules: ['syntax-error'], says: [/This file is empty\. Add the JSON/] },
  { title: 'blanks only', content: ' \r\n\t', rules: ['syntax-error'], says: [/nothing but blanks/] },
  { title: 'truncated JSON', content: GOOD.slice(0, GOOD.length / 2), rules: ['syntax-error'], says: [/The file ends while \d+ of its brackets are still open\. Add [\]} ]+ at the end/] },
  { title: '20 MB', content: `{"a":"${'x'.repeat(TWENTY_MEGABYTES)}"}`, rules: ['file-too-large'], says: [/The file has 20\.0 MiB; files of more than 10 MiB are not read/] },
  { title: 'UTF-16, with a mark', content: Buffer.from(`\uFEFF${GOOD}`, 'utf16le'), rules: ['file-encoding'], says: [/saved as UTF-16LE.*Save it as UTF-8/] },
  { title: 'UTF-16, without a mark', content: Buffer.from(GOOD, 'utf16le').swap16(), rules: ['file-encoding'], says: [/saved as UTF-16BE/] },
  { title: 'bytes that are no UTF-8', content: Buffer.from(GOOD.replace('Contoso Things', 'Contoso Gr\u00fc\u00dfe'), 'latin1'), rules: ['file-encoding'], says: [/Line 4 holds bytes that are no UTF-8/] },
  { title: 'a byte-order mark', content: `\uFEFF${GOOD}`, rules: [] },
  { title: 'CRLF', content: GOOD.replaceAll('\n', '\r\n'), rules: [] },
  { title: 'lone CR', content: GOOD.replaceAll('\n', '\r'), rules: [] },
  { title: 'nothing but brackets, 10,000 levels deep', content: '['.repeat(LEVELS), rules: ['nesting-depth'], says: [/nested more than 500 levels deep/] },
  { title: 'JSON, 10,000 levels deep', content: `${'{"a":'.repeat(LEVELS)}1${'}'.repeat(LEVELS)}`, rules: ['nesting-depth'] },
  { title: 'YAML in brackets, 10,000 levels deep', name: 'apiDefinition.swagger.yaml', content: `a: ${'['.repeat(LEVELS)}${']'.repeat(LEVELS)}`, rules: ['nesting-depth'] },
  { title: 'YAML by indentation, 1,000 levels deep', name: 'apiDefinition.swagger.yaml', content: Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'), rules: ['nesting-depth'] },
  { title: 'YAML by dashes, 10,000 levels deep', name: 'apiDefinition.swagger.yaml', content: `${'- '.repeat(LEVELS)}a`, rules: ['nesting-depth'] },
  { title: 'an empty YAML file', name: 'apiDefinition.swagger.yaml', content: '', rules: ['syntax-error'], says: [/This file holds no values\. Add the YAML/] },
  { title: 'YAML with a tab', name: 'apiDefinition.swagger.yaml', content: 'swagger: "2.0"\ninfo: { title: x, version: "1", description: y }\npaths: {}\ntags:\n\t- name: x\n', rules: ['syntax-error'], says: [/YAML does not allow tabs as indentation/] },
  { title: 'YAML with a tab where an object begins', name: 'apiDefinition.swagger.yaml', content: 'swagger: "2.0"\ninfo:\n\ttitle: x\n\tversion: "1"\n\tdescription: y\npaths: {}\n', rules: ['syntax-error'], says: [/YAML does not allow tabs as indentation/] },
  { title: 'YAML aliases that unfold without end', name: 'apiDefinition.swagger.yaml', content: aliasBomb(), rules: ['syntax-error'], says: [/aliases of this file unfold to more than \d+ values/] },
  { title: 'bytes of a picture', content: Uint8Array.from({ length: 4096 }, (_, at) => (at * 37) % 256), rules: ['file-encoding'] },
  { title: 'a list instead of an object', content: '[]', rules: ['root-required-properties'] },
  { title: 'null', content: 'null', rules: ['root-required-properties'] },
];

/** Nine levels of nine aliases each: a few lines of text, and some 400 million values. */
function aliasBomb(): string {
  const levels = Array.from({ length: 9 }, (_, at) => `a${at + 1}: &a${at + 1} [${Array.from({ length: 9 }, () => `*a${at}`).join(', ')}]`);
  return ['a0: &a0 [x]', ...levels, ''].join('\n');
}
