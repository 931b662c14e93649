import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** A command line that a page shows to its readers. */
export interface DocumentedCommand {
  /** The page, relative to the repository. */
  readonly page: string;
  /** As it stands there, from `connector` on. */
  readonly text: string;
  /** What stands behind `connector`, as a shell splits it. */
  readonly argv: readonly string[];
  /** `block`: in a fenced block, to be typed as it is. `inline`: within a sentence, where options and arguments may be left out. */
  readonly where: 'block' | 'inline';
  /** The language of the fenced block, if it names one. */
  readonly language: string;
  /** Which fenced block of the page, counted from 0. */
  readonly block: number;
}

const ROOT = new URL('../../../', import.meta.url);
const FOLDERS = ['', 'docs', 'docs/rules', 'walkthrough', 'samples'];

/** The pages that people read: those at the top, in `docs`, of the rules, and of the walkthrough. */
export function documentedPages(): readonly string[] {
  return FOLDERS.flatMap((folder) => readdirSync(new URL(`${folder}/`.replace(/^\//, './'), ROOT)).filter((name) => name.endsWith('.md')).map((name) => (folder === '' ? name : `${folder}/${name}`))).toSorted();
}

export function readPage(page: string): string {
  return readFileSync(fileURLToPath(new URL(page, ROOT)), 'utf8');
}

/** All command lines of a page that begin with `connector`: in blocks of shells and of pipelines, and in sentences. */
export function commandsOfPage(page: string): readonly DocumentedCommand[] {
  const commands: DocumentedCommand[] = [];
  let block = -1;
  const prose = readPage(page).replaceAll(/^[ \t]*```(\w*)[^\n]*\n([^]*?)^[ \t]*```/gm, (_, language: string, content: string) => {
    block++;
    for (const [, text = ''] of content.matchAll(/^\s*(?:\$ |- (?:run|script|bash): )?(?:\S*node_modules\/\.bin\/|npx )?(connector .*)$/gm)) commands.push({ page, text, argv: splitLine(text), where: 'block', language, block });
    return '';
  });
  // A word behind it that is no command, as in `connector COMMAND`, stands for one.
  for (const [, text = ''] of prose.matchAll(/`(connector [a-z-][^`]*)`/g)) commands.push({ page, text, argv: splitLine(text), where: 'inline', language: '', block: -1 });
  return commands;
}

/** What a shell makes of a line: quotes hold words together; a comment, a redirection and `…`, which stands for the rest of the line before it, are left out. */
function splitLine(text: string): readonly string[] {
  const words = [...text.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) => ({ word: double ?? single ?? plain ?? '', isPlain: plain !== undefined }));
  const end = words.findIndex(({ word, isPlain }) => isPlain && /^[#>|]/.test(word));
  return words.slice(1, end < 0 ? undefined : end).map(({ word }) => word).filter((word) => word !== '…');
}
