import { signatureHelp, type SignatureHelp as CoreSignatureHelp } from '@connector-workbench/core';
import { MarkupKind, type SignatureHelp } from 'vscode-languageserver';
import type { LanguageFeature } from './language-feature.js';

/** Help for the functions of expressions while their arguments are written. */
export const signatureHelpFeature: LanguageFeature = {
  capabilities: () => ({ signatureHelpProvider: { triggerCharacters: ['(', ',', "'"], retriggerCharacters: [')'] } }),
  register: (connection, services) => {
    connection.onSignatureHelp(services.boundary.request('textDocument/signatureHelp', async (params, token) => {
      for (const place of await services.places(params, token)) {
        const help = signatureHelp(place);
        if (help !== undefined) return toSignatureHelp(help);
      }
      return null;
    }));
  },
};

function toSignatureHelp({ label, documentation, parameters, activeParameter }: CoreSignatureHelp): SignatureHelp {
  const markdown = (value: string): { kind: typeof MarkupKind.Markdown; value: string } => ({ kind: MarkupKind.Markdown, value });
  return {
    signatures: [{ label, documentation: markdown(documentation), parameters: parameters.map(({ start, end, documentation: text }) => ({ label: [start, end], documentation: markdown(text) })) }],
    activeSignature: 0,
    // Behind the last parameter none is meant; editors that do not know null take a number that is too high for none.
    activeParameter: activeParameter ?? parameters.length,
  };
}
