import { type Command, Option } from 'commander';
import { UsageError } from '../exit-code.js';

/** Adds `--format` and `--json`. */
export function withFormats(command: Command, description: string, names: readonly string[]): Command {
  return withFormatBesideJson(command, description, names).option('--json', 'the same as --format json');
}

/** Adds `--format` to a command that has `--json` already. Whoever asks for two formats is told, and gets neither. */
export function withFormatBesideJson(command: Command, description: string, names: readonly string[]): Command {
  return command.addOption(new Option('-f, --format <format>', description).choices(names).default('stylish')).hook('preAction', refuseTwoFormats);
}

function refuseTwoFormats(_parent: Command, command: Command): void {
  const { format, json } = command.opts<{ readonly format: string; readonly json?: boolean }>();
  if (json !== true || format === 'json' || command.getOptionValueSource('format') === 'default') return;
  throw new UsageError(`--json asks for the format json, and --format for ${format}. Leave one of them out.`);
}
