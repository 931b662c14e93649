import { type ClientCapabilities, CompletionItemTag, InsertTextMode, MarkupKind } from 'vscode-languageserver';

/** What the editor at the other end can do, as far as the server behaves differently for it. */
export interface ClientFeatures {
  readonly pullDiagnostics: boolean;
  readonly refreshDiagnostics: boolean;
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly workspaceFolders: boolean;
  readonly fileWatching: boolean;
  readonly codeActionLiterals: boolean;
  /** The edit of a code action may be made when the action is chosen. */
  readonly lazyCodeActionEdits: boolean;
  /** Actions that are not possible may be shown with the reason. */
  readonly disabledCodeActions: boolean;
  readonly versionedEdits: boolean;
  /** Colours may be offered for some files and not for others. */
  readonly colorRegistration: boolean;
  /** Formatting may be offered for some files and not for others. */
  readonly formattingRegistration: boolean;
  /** An edit may make files. */
  readonly createsFiles: boolean;
  /** An edit may remove files. */
  readonly removesFiles: boolean;
  /** Answers about declarations may say where all of the declaration stands, beside its name. */
  readonly declarationLinks: boolean;
  readonly prepareRename: boolean;
  /** Edits may say what they are about, and be looked at before they are made. */
  readonly changeAnnotations: boolean;
  /** Symbols of a document may have symbols inside of them. */
  readonly symbolTrees: boolean;
  /** Folds whole lines, so that the line of a closing bracket is left standing. */
  readonly linesOnlyFolding: boolean;
  readonly refreshCodeLenses: boolean;
  readonly refreshInlayHints: boolean;
  readonly refreshSemanticTokens: boolean;
  readonly completion: CompletionFeatures;
  readonly hoverMarkdown: boolean;
}

/** What the editor makes of a completion item. */
export interface CompletionFeatures {
  readonly snippets: boolean;
  readonly markdown: boolean;
  /** The indentation of a text of several lines can be left as it is. */
  readonly asIs: boolean;
  readonly deprecatedTag: boolean;
}

export function readClientFeatures(capabilities: ClientCapabilities): ClientFeatures {
  const { textDocument, workspace } = capabilities;
  const codeAction = textDocument?.codeAction;
  return {
    pullDiagnostics: textDocument?.diagnostic !== undefined,
    refreshDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    configuration: workspace?.configuration === true,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    workspaceFolders: workspace?.workspaceFolders === true,
    fileWatching: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    codeActionLiterals: codeAction?.codeActionLiteralSupport !== undefined,
    lazyCodeActionEdits: codeAction?.dataSupport === true && codeAction.resolveSupport?.properties.includes('edit') === true,
    colorRegistration: textDocument?.colorProvider?.dynamicRegistration === true,
    formattingRegistration: textDocument?.formatting?.dynamicRegistration === true && textDocument.rangeFormatting?.dynamicRegistration === true,
    disabledCodeActions: codeAction?.disabledSupport === true,
    versionedEdits: workspace?.workspaceEdit?.documentChanges === true,
    createsFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('create') === true,
    removesFiles: workspace?.workspaceEdit?.documentChanges === true && workspace.workspaceEdit.resourceOperations?.includes('delete') === true,
    declarationLinks: textDocument?.definition?.linkSupport === true,
    prepareRename: textDocument?.rename?.prepareSupport === true,
    symbolTrees: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    linesOnlyFolding: textDocument?.foldingRange?.lineFoldingOnly === true,
    refreshCodeLenses: workspace?.codeLens?.refreshSupport === true,
    refreshInlayHints: workspace?.inlayHint?.refreshSupport === true,
    refreshSemanticTokens: workspace?.semanticTokens?.refreshSupport === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    completion: readCompletionFeatures(capabilities),
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes(MarkupKind.Markdown) === true,
  };
}

function readCompletionFeatures({ textDocument }: ClientCapabilities): CompletionFeatures {
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport === true,
    markdown: item?.documentationFormat?.includes(MarkupKind.Markdown) === true,
    asIs: item?.insertTextModeSupport?.valueSet.includes(InsertTextMode.asIs) === true,
    deprecatedTag: item?.tagSupport?.valueSet.includes(CompletionItemTag.Deprecated) === true,
  };
}
