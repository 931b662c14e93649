import type { Command } from 'commander';

/**
 * `help solution pack` as `solution pack --help`: commander looks at the first word only, and prints its own help for commands that have theirs.
 * What stands behind a command, be it a folder, is not run: who asks for help wants nothing done. Where there is no such command, the words alone,
 * which commander refuses with what may have been meant.
 */
export function askedForHelp(program: Command, argv: readonly string[]): readonly string[] {
  const [first, ...words] = argv;
  if (first !== 'help' || words.length === 0 || words.some((word) => word.startsWith('-'))) return argv;
  const named = namesOfCommand(program, words);
  return named === undefined ? words : [...named, '--help'];
}

/** The words that name a command; undefined where one does not that would have to. */
function namesOfCommand(parent: Command, [word, ...rest]: readonly string[]): readonly string[] | undefined {
  if (word === undefined || parent.commands.length === 0) return [];
  const child = parent.commands.find((each) => each.name() === word || each.aliases().includes(word));
  const below = child && namesOfCommand(child, rest);
  return below && [word, ...below];
}
