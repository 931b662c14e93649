import * as vscode from 'vscode';
import { accessibleLabelOf, type TreeItemData } from './tree-item-data.js';

/** Only a decoration of an address can grey the text of an item. */
export const DIMMED_SCHEME = 'connector-workbench-dimmed';

const EXPANSION: Readonly<Record<TreeItemData['expansion'], vscode.TreeItemCollapsibleState>> = {
  leaf: vscode.TreeItemCollapsibleState.None,
  collapsed: vscode.TreeItemCollapsibleState.Collapsed,
  expanded: vscode.TreeItemCollapsibleState.Expanded,
};

export function toTreeItem(data: TreeItemData): vscode.TreeItem {
  const item = new vscode.TreeItem(data.label, EXPANSION[data.expansion]);
  item.id = data.id;
  item.contextValue = data.contextValue;
  item.accessibilityInformation = { label: accessibleLabelOf(data) };
  item.iconPath = data.iconColor === undefined ? new vscode.ThemeIcon(data.icon) : new vscode.ThemeIcon(data.icon, new vscode.ThemeColor(data.iconColor));
  if (data.description !== undefined) item.description = data.description;
  if (data.tooltip !== undefined) item.tooltip = data.tooltip;
  if (data.command !== undefined) item.command = { command: data.command.id, title: data.command.title, arguments: [...data.command.arguments] };
  if (data.isDimmed === true) item.resourceUri = vscode.Uri.from({ scheme: DIMMED_SCHEME, path: `/${data.id}` });
  return item;
}
