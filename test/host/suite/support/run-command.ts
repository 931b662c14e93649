import * as vscode from 'vscode';
import type { TestApi } from '@connector-workbench/client';
import { Answers, type Answer } from './answers.js';

/** Runs a command on the item of a tree, with a person's answers. All of them have to be asked for; a failure that is told counts among `failed`. */
export async function runCommand(api: TestApi, command: string, target: unknown, ...answers: readonly Answer[]): Promise<Answers> {
  const person = new Answers(...answers);
  api.replacePrompts(person);
  const before = api.lastFailure();
  await vscode.commands.executeCommand(`connectorWorkbench.${command}`, target);
  const after = api.lastFailure();
  if (after !== before) person.failed.push(`${after?.message ?? ''}\n${JSON.stringify(after?.details)}`);
  person.finish();
  return person;
}
