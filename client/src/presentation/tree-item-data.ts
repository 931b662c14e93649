/** What a tree shows of a node, as plain data: made and tested without VS Code. */
export interface TreeItemData {
  /** Unique in its tree and the same after a refresh, so that what is expanded and selected stays so. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** Markdown is not interpreted. */
  readonly tooltip?: string;
  /** What a screen reader says, where label and description leave out what the icon shows. */
  readonly accessibleLabel?: string;
  readonly icon: string;
  /** A colour of the theme, e.g. `list.errorForeground`. */
  readonly iconColor?: string;
  /** What `viewItem` is in the manifest's menus. */
  readonly contextValue: string;
  readonly expansion: 'leaf' | 'collapsed' | 'expanded';
  /** What happens when it is chosen. */
  readonly command?: { readonly id: string; readonly title: string; readonly arguments: readonly unknown[] };
  /** Grey, as what is not up to date. */
  readonly isDimmed?: boolean;
}

/** What a screen reader says of an item. VS Code itself would read the whole tooltip, with ids and addresses. */
export function accessibleLabelOf({ accessibleLabel, label, description = '' }: TreeItemData): string {
  return accessibleLabel ?? (description === '' ? label : `${label}, ${description}`);
}
