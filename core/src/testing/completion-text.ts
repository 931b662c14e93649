import type { CompletionItem } from '../features/completion/completion-item.js';
import { complete } from '../features/completion/complete.js';
import { applyEdits } from '../text/text-edit.js';
import { placeAtCursor } from './place-at-cursor.js';

/** What is proposed at `<|>`, as an editor orders it. */
export function completionsAt(files: Readonly<Record<string, string>>): readonly CompletionItem[] {
  return [...complete(placeAtCursor(files))].sort((a, b) => (a.sortText < b.sortText ? -1 : a.sortText > b.sortText ? 1 : 0));
}

/** The text of the file at `<|>` after the item of that label was chosen; placeholders are written as ‹1:name›. Throws where there is no such item. */
export function completedWith(files: Readonly<Record<string, string>>, label: string): string {
  const { document } = placeAtCursor(files);
  const items = completionsAt(files);
  const item = items.find((each) => each.label === label);
  if (item === undefined) throw new Error(`${label} is not among ${items.map((each) => each.label).join(', ')}`);
  return applyEdits(document.text, [...item.additionalEdits, { range: item.range, newText: shown(item.snippet) }]);
}

function shown(snippet: string): string {
  return snippet
    .replace(/\$\{(\d+)\|((?:[^\\|]|\\.)*)\|\}/g, '‹$1:$2›')
    .replace(/\$\{(\d+):((?:[^\\}]|\\.)*)\}/g, '‹$1:$2›')
    .replace(/(?<!\\)\$(\d+)/g, '‹$1›')
    .replace(/\\([\\$},|])/g, '$1');
}
