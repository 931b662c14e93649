import type { Translate } from '../infrastructure/translate.js';

/** `vscode.l10n.t` for tests: the English text with its arguments in place. */
export const plainText: Translate = (message, ...args) => message.replaceAll(/\{(\d+)\}/g, (whole, index: string) => String(args[Number(index)] ?? whole));
