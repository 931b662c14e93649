/**
 * What `vscode.l10n.t` is to code that runs without VS Code: the English text with `{0}`, `{1}` … replaced, or its translation.
 * A parameter of this type is called `t`, because the texts are collected from calls of `t(...)` and `l10n.t(...)`.
 */
export type Translate = (message: string, ...args: readonly (string | number)[]) => string;
