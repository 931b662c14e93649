import { complete, type CompletionItem as Proposal, type CompletionKind, type CompletionSubject, describeCompletion, type FeaturePlace, indexOf } from '@connector-workbench/core';
import { type CompletionItem, CompletionItemKind, CompletionItemTag, type CompletionList, type CompletionParams, InsertTextFormat, InsertTextMode, type CancellationToken } from 'vscode-languageserver';
import type { ClientFeatures, CompletionFeatures } from '../requests/client-features.js';
import type { FeatureServices } from './feature-services.js';
import type { LanguageFeature } from './language-feature.js';
import { markupOf } from './markup.js';

/** What starts or goes on with a name, a reference, a path or an expression. */
const TRIGGERS = ['"', "'", ':', '(', '/', '-', ' ', '@', '.', '{', '*'];

/** What may be written at the cursor. */
export const completionFeature: LanguageFeature = {
  capabilities: () => ({ completionProvider: { triggerCharacters: TRIGGERS, resolveProvider: true } }),
  register: (connection, services, features) => {
    connection.onCompletion(services.boundary.request('textDocument/completion', (params, token) => answer(params, token, services, features)));
    connection.onCompletionResolve(services.boundary.request('completionItem/resolve', (item, token) => resolve(item, token, services, features)));
  },
};

async function answer(params: CompletionParams, token: CancellationToken, services: FeatureServices, features: ClientFeatures): Promise<CompletionList> {
  const items = new Map<string, CompletionItem>();
  for (const place of await services.places(params, token)) {
    if (!isAwaited(place, params.context?.triggerCharacter)) continue;
    for (const proposal of complete(place)) {
      const item = toItem(proposal, place, services, features.completion);
      // A file of several connectors is completed with what each of them has.
      items.set(`${proposal.label} ${proposal.plainText}`, item);
    }
  }
  return { isIncomplete: false, items: [...items.values()] };
}

/** The card of what the proposal names that somebody looks at: of all of them, cards would take too long. */
async function resolve(item: CompletionItem, token: CancellationToken, services: FeatureServices, { completion: { markdown } }: ClientFeatures): Promise<CompletionItem> {
  if (!isSubjectData(item.data)) return item;
  const { uri, subject } = item.data;
  for (const { project } of await services.documents({ uri }, token)) {
    const card = describeCompletion(subject, indexOf(project));
    if (card !== '') return { ...item, documentation: markupOf(card, markdown) };
  }
  return item;
}

/** What an item takes along to the editor and back. */
interface SubjectData {
  readonly uri: string;
  readonly subject: CompletionSubject;
}

function isSubjectData(data: unknown): data is SubjectData {
  if (typeof data !== 'object' || data === null || !('uri' in data) || !('subject' in data)) return false;
  const { uri, subject } = data;
  return typeof uri === 'string' && typeof subject === 'object' && subject !== null && 'kind' in subject && (subject.kind === 'operation' || subject.kind === 'reference') && 'name' in subject && typeof subject.name === 'string';
}

/** A space asks for nothing but behind a colon, a dash or a comparison, and a star for nothing but the name of an anchor. */
function isAwaited({ document, offset }: FeaturePlace, trigger: string | undefined): boolean {
  const before = document.source.slice(Math.max(0, offset - 10), offset);
  if (trigger === '*') return document.syntax === 'yaml' && /(?:[:,[{-]\s*|^\s+)\*$/m.test(before);
  return trigger !== ' ' || /(?:[:-]|==|!=|\bcase)\s$/.test(before);
}

const KINDS: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  key: CompletionItemKind.Property,
  value: CompletionItemKind.EnumMember,
  template: CompletionItemKind.Snippet,
  operation: CompletionItemKind.Method,
  reference: CompletionItemKind.Reference,
  property: CompletionItemKind.Field,
  variable: CompletionItemKind.Variable,
  function: CompletionItemKind.Function,
  file: CompletionItemKind.File,
};

function toItem(proposal: Proposal, { document }: FeaturePlace, services: FeatureServices, { snippets, markdown, asIs, deprecatedTag }: CompletionFeatures): CompletionItem {
  const newText = snippets ? proposal.snippet : proposal.plainText;
  const isSnippet = snippets && proposal.snippet !== proposal.plainText;
  return {
    label: proposal.label,
    kind: KINDS[proposal.kind],
    sortText: proposal.sortText,
    filterText: proposal.filterText,
    textEdit: services.textEdit(document, { range: proposal.range, newText }),
    ...(proposal.detail === '' ? {} : { detail: proposal.detail }),
    ...(proposal.documentation === '' ? {} : { documentation: markupOf(proposal.documentation, markdown) }),
    ...(isSnippet ? { insertTextFormat: InsertTextFormat.Snippet } : {}),
    ...(asIs && newText.includes('\n') ? { insertTextMode: InsertTextMode.asIs } : {}),
    ...(proposal.additionalEdits.length === 0 ? {} : { additionalTextEdits: proposal.additionalEdits.map((edit) => services.textEdit(document, edit)) }),
    ...(proposal.subject === undefined ? {} : { data: { uri: document.uri, subject: proposal.subject } satisfies SubjectData }),
    ...(proposal.isDeprecated && deprecatedTag ? { tags: [CompletionItemTag.Deprecated] } : {}),
  };
}
