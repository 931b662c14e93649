import type { PartName, PropertyPartName } from '../format/connector-parts.js';
import { COMPACT, formatJson, isJson, withoutBom } from '../format/json-layout.js';
import type { TreePart } from '../tree/tree-file.js';
import { utf8BytesOf } from '../utf8.js';
import type { ConnectorSource } from './connector-source.js';

export interface ContentOptions {
  /** Where the part was when the solution was unpacked. */
  readonly place: TreePart | undefined;
  /** A connector that the solution does not have yet gets the files that every export has. */
  readonly isNew: boolean;
  readonly minify: boolean;
}

/** The bytes of a part in the solution; undefined where the connector has none. */
export function partContent(source: ConnectorSource, part: PartName, options: ContentOptions): Uint8Array | undefined {
  switch (part) {
    case 'openapidefinition': return source.definition.bytes ?? utf8BytesOf(definitionText(source, options));
    case 'customcodeblobcontent': return source.script?.bytes;
    case 'iconblob': return source.icon?.bytes;
    case 'connectionparameters':
    case 'connectionparametersets':
    case 'policytemplateinstances': {
      const text = propertyText(source, part, options);
      return text === undefined ? undefined : utf8BytesOf(text);
    }
  }
}

function definitionText({ definition }: ConnectorSource, { place, isNew, minify }: ContentOptions): string {
  if (minify || definition.isConverted) return formatJson(definition.text, COMPACT);
  if (place?.layout !== undefined) return formatJson(definition.text, place.layout);
  return isNew ? withoutBom(definition.text) : definition.text;
}

function propertyText(source: ConnectorSource, part: PropertyPartName, { place, isNew, minify }: ContentOptions): string | undefined {
  const json = source.properties.get(part);
  const isNothing = json === undefined || /^(?:\{\}|\[\])$/.test(formatJson(json, COMPACT));
  if (isNothing && place?.without !== undefined) return place.without;
  if (isNothing && place === undefined && !isNew) return undefined;
  if (json === undefined) return EMPTY[part];
  if (!minify && place?.original !== undefined && isJson(place.original) && formatJson(withoutBom(place.original), COMPACT) === formatJson(json, COMPACT)) return place.original;
  return formatJson(json, minify ? COMPACT : (place?.layout ?? COMPACT));
}

/** What exports hold where there is nothing. */
const EMPTY: Readonly<Record<PropertyPartName, string | undefined>> = { connectionparameters: '{}', connectionparametersets: undefined, policytemplateinstances: 'null' };
