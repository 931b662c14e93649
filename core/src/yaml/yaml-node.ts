import type { SourceNode } from '../fixes/source-tree.js';
import type { OffsetRange } from '../text/offset-range.js';

/** How a value is written: in lines, in brackets, or as one of the forms of a text. */
export type YamlStyle = 'block' | 'flow' | 'plain' | 'single' | 'double' | 'literal' | 'alias';

/** What is known of a value before its members are read. */
export interface YamlNodeInit {
  readonly kind: YamlNode['kind'];
  readonly style: YamlStyle;
  readonly range: OffsetRange;
  readonly place: YamlPlace;
}

/** Where a value stands in the value around it. */
export interface YamlPlace {
  readonly parent: YamlNode | undefined;
  readonly key: string | undefined;
  readonly keyRange: OffsetRange | undefined;
  /** Where the member or item starts: its `- `, its anchor, its key, or the value itself. */
  readonly start: number;
  /** The value of a `<<` key, whose members count as members of the object around it. */
  readonly isMerge: boolean;
}

/** A value of a YAML text. Only the tree builder adds to it. */
export class YamlNode implements SourceNode<YamlNode> {
  readonly kind: 'object' | 'array' | 'scalar';
  readonly style: YamlStyle;
  readonly parent: YamlNode | undefined;
  readonly key: string | undefined;
  readonly isMerge: boolean;
  readonly children: YamlNode[] = [];
  /** The members that count, in the order of the text: the last of those with one key, and those that `<<` brings in. */
  readonly members = new Map<string, YamlNode>();
  keyRange: OffsetRange | undefined;
  range: OffsetRange;
  start: number;
  /** Where the last line break of a text ends that keeps all line breaks after it (`|+`). */
  keepsLinesUntil: number | undefined;
  value: unknown = null;
  /** What an alias refers to. */
  target: YamlNode | undefined;
  /** How many values this one unfolds to, and how deep they nest. */
  size = 1;
  height = 0;

  constructor({ kind, style, range, place }: YamlNodeInit) {
    this.kind = kind;
    this.style = style;
    this.range = range;
    this.parent = place.parent;
    this.key = place.key;
    this.keyRange = place.keyRange;
    this.start = place.start;
    this.isMerge = place.isMerge;
  }
}
