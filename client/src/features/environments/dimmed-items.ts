import * as vscode from 'vscode';
import { DIMMED_SCHEME } from '../../presentation/to-tree-item.js';

/** Greys the text of items that are not up to date. */
export const dimmedItems: vscode.FileDecorationProvider = {
  provideFileDecoration: (uri) => (uri.scheme === DIMMED_SCHEME ? new vscode.FileDecoration(undefined, undefined, new vscode.ThemeColor('disabledForeground')) : undefined),
};
