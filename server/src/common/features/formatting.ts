import { formatDocument, type FormatStyle, type OffsetRange, type WorkbenchInitializationOptions } from '@connector-workbench/core';
import { type CancellationToken, type DocumentFilter, DocumentFormattingRequest, DocumentRangeFormattingRequest, type FormattingOptions, type Range, type TextDocumentIdentifier, type TextEdit } from 'vscode-languageserver';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';

/** The files that are laid out. Those of JSON are the same as VS Code's own formatter takes, which is why they are asked for apart. */
const FILES = {
  yaml: [{ pattern: '**/*.swagger.{yaml,yml}' }],
  json: [
    { pattern: '**/*.swagger.json' }, { pattern: '**/*_{openapidefinition,connectionparameters,connectionparametersets,policytemplateinstances}.json' },
    { pattern: '**/[aA]pi[pP]roperties.json' }, { pattern: '**/connector.{config,deployments}.json' },
  ],
} as const satisfies Readonly<Record<string, readonly DocumentFilter[]>>;

/** Layout of whole files, and of a part of a JSON file; only in languages that the editor has no formatter of its own for (docs/decisions/0014-formatting.md). */
export const formattingFeature: LanguageFeature = {
  capabilities: ({ formattingRegistration }) => (formattingRegistration ? {} : { documentFormattingProvider: true, documentRangeFormattingProvider: true }),
  register: (connection, services) => {
    const { boundary } = services;
    connection.onDocumentFormatting(boundary.request('textDocument/formatting', ({ textDocument, options }, token) => format(services, textDocument, options, token)));
    connection.onDocumentRangeFormatting(boundary.request('textDocument/rangeFormatting', ({ textDocument, options, range }, token) => format(services, textDocument, options, token, range)));
  },
  begin: async ({ client }, { options }, { formattingRegistration }) => {
    if (!formattingRegistration) return;
    const files = languagesToFormat(options).flatMap((language): readonly DocumentFilter[] => FILES[language]);
    if (files.length > 0) await client.register(DocumentFormattingRequest.type, { documentSelector: [...files] });
    if (isFormatted('json', options)) await client.register(DocumentRangeFormattingRequest.type, { documentSelector: [...FILES.json] });
  },
};

async function format(services: FeatureServices, textDocument: TextDocumentIdentifier, style: FormattingOptions, token: CancellationToken, range?: Range): Promise<TextEdit[] | null> {
  const found = await services.document(textDocument, token);
  if (found === undefined) return null;
  const { document } = found;
  if (document.syntax === 'text' || !isFormatted(document.syntax, services.options)) return null;
  const part: OffsetRange | undefined = range === undefined ? undefined : { start: services.offsetOf(document, range.start), end: services.offsetOf(document, range.end) };
  return formatDocument(document, styleOf(style), part).map((edit) => services.textEdit(document, edit));
}

function styleOf({ tabSize, insertSpaces, insertFinalNewline }: FormattingOptions): FormatStyle {
  return { tabSize: Math.max(1, tabSize), insertSpaces, insertFinalNewline };
}

function languagesToFormat(options: WorkbenchInitializationOptions): readonly (keyof typeof FILES)[] {
  return (['yaml', 'json'] as const).filter((language) => isFormatted(language, options));
}

function isFormatted(language: keyof typeof FILES, { otherFormatters = [] }: WorkbenchInitializationOptions): boolean {
  return !otherFormatters.includes(language);
}
