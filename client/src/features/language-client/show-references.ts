import * as vscode from 'vscode';
import type { ProtocolRange, ShowReferencesArgument } from '@connector-workbench/core';

/** Lists the places that a code lens is about, beside the line it stands on. Anything but what the server sends is no argument of this command. */
export async function showReferences(argument: unknown): Promise<void> {
  if (!isArgument(argument)) return;
  const locations = argument.locations.map(({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri), toRange(range)));
  await vscode.commands.executeCommand('editor.action.showReferences', vscode.Uri.parse(argument.uri), toPosition(argument.position), locations);
}

function toRange({ start, end }: ProtocolRange): vscode.Range {
  return new vscode.Range(toPosition(start), toPosition(end));
}

function toPosition({ line, character }: ProtocolRange['start']): vscode.Position {
  return new vscode.Position(line, character);
}

function isArgument(value: unknown): value is ShowReferencesArgument {
  return typeof value === 'object' && value !== null && 'uri' in value && typeof value.uri === 'string' && 'position' in value && 'locations' in value && Array.isArray(value.locations);
}
