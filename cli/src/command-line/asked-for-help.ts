import type { Command } from 'commander';

/**
 * `help solution pack` as `solution pack --help`: commander looks at the first word only, and prints its own help for commands that have theirs.
 * Where there is no such command, the words alone, which commander refuses with what may have been meant.
 */
export function askedForHelp(program: Command, argv: readonly string[]): readonly string[] {
  const [first, ...words] = argv;
  if (first !== 'help' || words.length === 0 || words.some((word) => word.startsWith('-'))) return argv;
  return commandOf(program, words) === undefined ? words : [...words, '--help'];
}

function commandOf(parent: Command, [word, ...rest]: readonly string[]): Command | undefined {
  if (word === undefined) return parent;
  const child = parent.commands.find((each) => each.name() === word || each.aliases().includes(word));
  return child && commandOf(child, rest);
}
