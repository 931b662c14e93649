import type { Token } from '../../csharp/token.js';
import { tokenize } from '../../csharp/tokenize.js';
import type { ConnectorDocument } from '../../documents/connector-document.js';
import type { ConnectorIndex } from '../../index/connector-index.js';
import { SCRIPT_BASE_MEMBERS, SCRIPT_PAGE, SCRIPT_TYPES, type ScriptMember } from '../../knowledge/script-members.js';
import { SCRIPT_NAMESPACES } from '../../limits.js';
import type { OffsetRange } from '../../text/offset-range.js';
import type { FeaturePlace } from '../feature-place.js';
import type { CompletionItem, CompletionKind } from './completion-item.js';
import { operationItems } from './operation-items.js';
import { isSign, ownerMembers } from './script-owner.js';

/** Documents never change, and completion is asked for more than once at one place. */
const TOKENS = new WeakMap<ConnectorDocument, readonly Token[]>();

/** The members of what scripts are written against, and the operations where their ids are compared. */
export function completeScript({ document, index, offset }: FeaturePlace): readonly CompletionItem[] {
  const tokens = tokensOf(document);
  if (tokens.length === 0) return [newScript(offset)];
  const namespace = /^[ \t]*using[ \t]+([\w.]*)$/.exec(lineBefore(document.text, offset));
  if (namespace !== null) return namespaces({ start: offset - (namespace[1] ?? '').length, end: offset });
  const at = tokens.findLastIndex((token) => token.start < offset);
  const token = tokens[at];
  if (token !== undefined && offset <= token.end && token.kind !== 'word' && token.kind !== 'sign') {
    return token.kind === 'text' && comparesOperations(tokens, at) ? textOfOperations(index, contentOf(document.text, token, offset)) : [];
  }
  if (isInComment(document.text, token?.end ?? 0, offset)) return [];
  const isWord = token?.kind === 'word' && offset <= token.end;
  const range = isWord ? { start: token.start, end: token.end } : { start: offset, end: offset };
  const before = isWord ? at - 1 : at;
  if (isSign(tokens[before], '.', '?.')) return members(ownerMembers(tokens, before - 1), range);
  if (comparesOperations(tokens, before + 1)) return operations(index, range, '"');
  if (isSign(tokens[before], ':') && tokens[before - 2]?.value === 'class') return types(range, '');
  if (isWord) return [...members(SCRIPT_BASE_MEMBERS, range), ...types(range, document.source.slice(token.start, offset))];
  return tokens[before]?.value === 'await' ? members(SCRIPT_BASE_MEMBERS, range) : [];
}

/** The types of the platform that begin like what is typed: most words are none of them. */
function types(range: OffsetRange, typed: string): readonly CompletionItem[] {
  return SCRIPT_TYPES.filter(({ name }) => name.startsWith(typed)).map(({ name, declaration, meaning }, position) => item({ label: name, kind: 'value', detail: declaration, documentation: `${meaning}\n\n[Documentation](${SCRIPT_PAGE})`, position: SCRIPT_BASE_MEMBERS.length + position, range, text: name, snippet: name }));
}

/** What every script needs. */
const SCRIPT = `public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
        |
        return response;
    }
}
`;

function newScript(offset: number): CompletionItem {
  const documentation = `A script that sends each call on and answers what comes.\n\n[Documentation](${SCRIPT_PAGE})`;
  return item({ label: 'New script', kind: 'template', detail: 'script', documentation, position: 0, range: { start: offset, end: offset }, text: SCRIPT.replace('|', ''), snippet: SCRIPT.replace('|', '$0') });
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}

/** The namespaces that Microsoft supports in scripts. */
function namespaces(range: OffsetRange): readonly CompletionItem[] {
  return SCRIPT_NAMESPACES.map((name, position) => item({ label: name, kind: 'value', detail: 'namespace', documentation: '', position, range, text: name, snippet: name }));
}

/** The tokens of a script, found once for each version of it. */
export function tokensOf(document: ConnectorDocument): readonly Token[] {
  let tokens = TOKENS.get(document);
  if (tokens === undefined) {
    tokens = tokenize(document.text);
    TOKENS.set(document, tokens);
  }
  return tokens;
}

/** Whether what stands, or is going to stand, at `at` is compared with the id of the called operation. */
function comparesOperations(tokens: readonly Token[], at: number): boolean {
  const before = tokens.slice(Math.max(0, at - MAX_BACK), at);
  const last = before.at(-1);
  if (last?.kind === 'word' && last.value === 'case') return tokens.slice(0, at).some(isOperationId);
  const statement = before.slice(before.findLastIndex((token) => isSign(token, ';', '{', '}')) + 1);
  const isCompared = last !== undefined && isSign(last, '==', '!=', '(', ',');
  return isCompared && statement.some(isOperationId);
}

/** How far a comparison reaches back, in tokens. */
const MAX_BACK = 12;

function isOperationId(token: Token): boolean {
  return token.kind === 'word' && /operationid$/i.test(token.value);
}

/** Behind the last token stand only blanks and comments. */
function isInComment(text: string, end: number, offset: number): boolean {
  const gap = text.slice(end, offset);
  const line = gap.slice(gap.lastIndexOf('\n') + 1);
  return line.includes('//') || gap.lastIndexOf('/*') > gap.lastIndexOf('*/') || /^\s*#/.test(line);
}

/** A string without its quotes; one that nobody has closed ends with the word at the cursor. */
function contentOf(text: string, { start, end }: Token, offset: number): OffsetRange & { readonly isClosed: boolean } {
  const open = text.indexOf('"', start) + 1;
  const isClosed = end > open && text.charAt(end - 1) === '"' && offset < end;
  if (isClosed) return { start: open, end: end - 1, isClosed };
  const rest = /^\w*/.exec(text.slice(offset, end))?.[0].length ?? 0;
  return { start: Math.min(open, offset), end: offset + rest, isClosed };
}

function members(known: readonly ScriptMember[], range: OffsetRange): readonly CompletionItem[] {
  return known.map((member, position) => {
    const { name, form, declaration, meaning } = member;
    return item({ label: name, kind: form === 'method' ? 'function' : 'property', detail: declaration, documentation: `${meaning}\n\n[Documentation](${SCRIPT_PAGE})`, position, range, text: callText(member), snippet: callSnippet(member) });
  });
}

function callText({ name, form, arguments: given = [] }: ScriptMember): string {
  return form === 'method' ? `${name}(${given.join(', ')})` : name;
}

function callSnippet({ name, form, arguments: given = [] }: ScriptMember): string {
  return form === 'method' ? `${name}(${given.map((each, index) => `\${${index + 1}:${each}}`).join(', ')})` : name;
}

function operations(index: ConnectorIndex, range: OffsetRange, quote: string): readonly CompletionItem[] {
  return operationItems(index.operations, range, (operationId) => `${quote}${operationId}${quote}`);
}

function textOfOperations(index: ConnectorIndex, { isClosed, ...range }: OffsetRange & { readonly isClosed: boolean }): readonly CompletionItem[] {
  return operationItems(index.operations, range, (operationId) => `${operationId}${isClosed ? '' : '"'}`);
}

interface Parts {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail: string;
  readonly documentation: string;
  readonly position: number;
  readonly range: OffsetRange;
  readonly text: string;
  readonly snippet: string;
}

function item({ label, kind, detail, documentation, position, range, text, snippet }: Parts): CompletionItem {
  return { label, kind, detail, documentation, sortText: `2${String(position).padStart(4, '0')}`, filterText: label, range, plainText: text, snippet, additionalEdits: [], isDeprecated: false };
}
