/** How an editor wants a text laid out. */
export interface FormatStyle {
  /** Columns per level; at least 1. */
  readonly tabSize: number;
  /** Spaces, or tabs. YAML knows only spaces. */
  readonly insertSpaces: boolean;
  /** Whether a text that ends without a line break gets one. Undefined leaves its end as it is. */
  readonly insertFinalNewline?: boolean | undefined;
}
