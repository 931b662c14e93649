import * as vscode from 'vscode';
import { type ProtocolRange, SHOW_REFERENCES_COMMAND, type ShowReferencesArgument } from '@connector-workbench/core';

/**
 * The lens with VS Code's own command for the places that the server lists. A command of an extension is remembered by VS Code together with the lenses it came
 * with, and a click on a lens that outlived them, as after an edit, would find it gone; the arguments of its own commands travel with the lens.
 */
export function withOwnCommand(lens: vscode.CodeLens): vscode.CodeLens {
  const argument: unknown = lens.command?.command === SHOW_REFERENCES_COMMAND ? lens.command.arguments?.[0] : undefined;
  if (lens.command === undefined || !isArgument(argument)) return lens;
  const locations = argument.locations.map(({ uri, range }) => new vscode.Location(vscode.Uri.parse(uri), toRange(range)));
  lens.command = { title: lens.command.title, command: 'editor.action.showReferences', arguments: [vscode.Uri.parse(argument.uri), toPosition(argument.position), locations] };
  return lens;
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
