import * as vscode from 'vscode';
import type { ConnectorChange } from '@connector-workbench/core';
import type { Comparison } from '../../services/comparison.js';
import { differingFiles, filesOfChange, rangeOfPlace, type FilePair } from './comparison.js';

/** Opens all texts that differ in one editor. Nothing opens where only the icon does. */
export async function openAllChanges(comparison: Comparison): Promise<void> {
  const resources = differingFiles(comparison).map(({ before, after }) => [uriOf(after ?? before), uriOf(before), uriOf(after)]);
  if (resources.length > 0) await vscode.commands.executeCommand('vscode.changes', titleOf(comparison), resources);
}

/** What an item of the view opens: both sides at the place of the change, or the only side that has it. */
export function openCommandOf(comparison: Comparison, change: ConnectorChange, title: string): vscode.Command {
  const files = filesOfChange(comparison, change);
  const range = rangeOfPlace(comparison.after, change.after);
  if (files.before !== undefined && files.after !== undefined && change.after !== undefined) {
    return { command: 'vscode.diff', title, arguments: [uriOf(files.before), uriOf(files.after), titleOf(comparison), optionsFor(range)] };
  }
  const rangeBefore = rangeOfPlace(comparison.before, change.before);
  return { command: 'vscode.open', title, arguments: [uriOf(onlySide(files, change)), optionsFor(change.after === undefined ? rangeBefore : range)] };
}

function onlySide({ before, after }: FilePair, change: ConnectorChange): string | undefined {
  return change.after === undefined ? (before ?? after) : (after ?? before);
}

function optionsFor(range: ReturnType<typeof rangeOfPlace>): vscode.TextDocumentShowOptions {
  return range === undefined ? {} : { selection: new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character) };
}

function uriOf(uri: string | undefined): vscode.Uri | undefined {
  return uri === undefined ? undefined : vscode.Uri.parse(uri);
}

export function titleOf({ title, before, after }: Comparison): string {
  return vscode.l10n.t('{0}: {1} ↔ {2}', title, before.label, after.label);
}
