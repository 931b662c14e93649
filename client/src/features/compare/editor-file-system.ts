import * as vscode from 'vscode';
import { nodeFileSystem, type ProjectFileSystem } from '@connector-workbench/platform';

/** The disk, with what is typed and not saved yet: a comparison is about what a person sees. */
export const editorFileSystem: ProjectFileSystem = {
  ...nodeFileSystem,
  readFile: async (uri) => {
    const wanted = vscode.Uri.parse(uri).toString();
    const open = vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === wanted);
    return open === undefined ? await nodeFileSystem.readFile(uri) : new TextEncoder().encode(open.getText());
  },
};
