import type { JsonSourceNode } from '../json/json-source-tree.js';
import type { OffsetEdit } from '../text/text-edit.js';
import { changeBracketGap } from './bracket-gap.js';
import type { ChangeWriter } from './change-corrector.js';
import type { GapChange, Renaming, Replacement } from './change-set.js';
import { type JsonStyle, rootStyleOf, styleOf } from './json-style.js';
import { writeJson, writeMember } from './write-json.js';

/** Writes changes to a JSON text. */
export class JsonWriter implements ChangeWriter<JsonSourceNode> {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  replace({ node, value }: Replacement<JsonSourceNode>): OffsetEdit {
    const style: JsonStyle = node.parent === undefined ? rootStyleOf(this.#text) : styleOf(this.#text, node.parent, node);
    const isMissing = node.range.start === node.range.end;
    return { range: node.range, newText: (isMissing ? ' ' : '') + writeJson(value, style) };
  }

  rename({ keyRange, key }: Renaming<JsonSourceNode>): OffsetEdit {
    return { range: keyRange, newText: JSON.stringify(key) };
  }

  change(gap: GapChange<JsonSourceNode>): OffsetEdit {
    const style = styleOf(this.#text, gap.container, gap.left ?? gap.right);
    return changeBracketGap(this.#text, gap, { ...style, write: ({ key, value }) => writeMember(key, value, style) });
  }
}
