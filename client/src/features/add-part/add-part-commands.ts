import * as vscode from 'vscode';
import type { AddPartParams, AddPartResult, PartRequest } from '@connector-workbench/core';
import { COMMANDS } from '../../infrastructure/command-ids.js';
import type { CommandHandlers } from '../../infrastructure/commands.js';
import type { Prompts } from '../../infrastructure/prompts.js';
import { NoDefinitionError, PartRefusedError } from './part-refused-error.js';
import { askForSamples } from './sample-input.js';

export interface AddPartParts {
  readonly prompts: Prompts;
  readonly isDefinition: (uri: vscode.Uri) => Promise<boolean>;
  readonly addPart: (uri: vscode.Uri, position: AddPartParams['position'], part: PartRequest) => Promise<AddPartResult>;
}

/** A definition in an editor, and where the cursor was when somebody asked. */
interface Target {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
}

export function addPartCommands(parts: AddPartParts): CommandHandlers {
  const { prompts } = parts;
  return {
    [COMMANDS.addResponseFromSample]: async () => {
      const target = await currentTarget(parts);
      await add(parts, target, { kind: 'response', samples: await askForSamples(prompts) });
    },
    [COMMANDS.addOperation]: async () => {
      const target = await currentTarget(parts);
      const line = await prompts.input({
        title: vscode.l10n.t('Add operation'),
        prompt: vscode.l10n.t('Method, path and what it does, such as: {0}', 'GET /contacts/{id}?expand=true Get a contact'),
        validate: (value) => (/^\s*[a-z]+\s+\//i.test(value) ? undefined : vscode.l10n.t('Start with a method and a path.')),
      });
      await add(parts, target, { kind: 'operation', line });
    },
    [COMMANDS.addWebhook]: async () => {
      const target = await currentTarget(parts);
      const line = await prompts.input({
        title: vscode.l10n.t('Add webhook trigger'),
        prompt: vscode.l10n.t('The path that subscribes, and what happens, such as: {0}', '/webhooks When a contact is created'),
        validate: (value) => (/^\s*(post\s+)?\/\S/i.test(value) ? undefined : vscode.l10n.t('Start with the path.')),
      });
      await add(parts, target, { kind: 'webhook', line });
    },
  };
}

async function currentTarget({ isDefinition }: AddPartParts): Promise<Target> {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || !(await isDefinition(editor.document.uri))) throw new NoDefinitionError(vscode.l10n.t('Open the definition of a connector first, and put the cursor where the part belongs.'));
  return { document: editor.document, position: editor.selection.active };
}

async function add({ prompts, addPart }: AddPartParts, { document, position }: Target, part: PartRequest): Promise<void> {
  const { line, character } = position;
  const added = await addPart(document.uri, { line, character }, part);
  if (added.kind === 'refused') throw new PartRefusedError(added.reason);
  const isCurrent = document.version === added.version && (await applyEdits(document, added));
  if (!isCurrent) throw new PartRefusedError(vscode.l10n.t('The definition was changed meanwhile, so nothing was added. Try again.'));
  if (added.notes.length > 0) await prompts.inform(added.notes.join(' '));
}

/** Writes the edits and puts the cursor into what is new, where one goes on. Answers whether VS Code took them. */
async function applyEdits(document: vscode.TextDocument, { edits }: Extract<AddPartResult, { kind: 'edits' }>): Promise<boolean> {
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, edits.map(({ range: { start, end }, newText }) => vscode.TextEdit.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText)));
  const applied = await vscode.workspace.applyEdit(change);
  const [first] = edits;
  if (applied && first !== undefined) {
    const editor = await vscode.window.showTextDocument(document);
    const at = document.positionAt(document.offsetAt(new vscode.Position(first.range.start.line, first.range.start.character)) + beginOf(first.newText));
    editor.selection = new vscode.Selection(at, at);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
  return applied;
}

/** Where something begins in what was added: in an operation, so that the next command knows which is meant. */
function beginOf(text: string): number {
  const operation = text.indexOf('operationId');
  return operation >= 0 ? operation : Math.max(0, text.search(/[^\s,]/));
}
