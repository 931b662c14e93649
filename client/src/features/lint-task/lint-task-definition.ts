import type * as vscode from 'vscode';

/** The type of our tasks in tasks.json. */
export const LINT_TASK_TYPE = 'connector';

/** `{ "type": "connector", "command": "lint", "paths": ["contacts"], "args": ["--profile", "certification"] }` */
export interface LintTaskDefinition extends vscode.TaskDefinition {
  readonly type: typeof LINT_TASK_TYPE;
  readonly command: 'lint';
  readonly paths: readonly string[];
  readonly args: readonly string[];
}

/** What somebody wrote into tasks.json, as far as it can be meant. Undefined for another command. */
export function readLintTask(definition: vscode.TaskDefinition): LintTaskDefinition | undefined {
  const { command, paths, args }: Readonly<Record<string, unknown>> = definition;
  if (definition.type !== LINT_TASK_TYPE || command !== 'lint') return undefined;
  return { type: LINT_TASK_TYPE, command, paths: textsIn(paths), args: textsIn(args) };
}

function textsIn(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
}

/** The arguments of the command line. Paths stand after `--`, so that none is taken for an option. */
export function argumentsOf({ command, paths, args }: LintTaskDefinition): readonly string[] {
  return [command, ...args, ...(paths.length === 0 ? [] : ['--', ...paths])];
}
