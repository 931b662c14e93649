import { yamlAliasAt } from '../../cursor/yaml-alias.js';
import type { FeaturePlace } from '../feature-place.js';
import type { CompletionItem } from './completion-item.js';

/** The anchors of the file that may be named behind `*` in YAML; undefined where nothing of the kind is being written. */
export function completeAlias({ document, offset }: FeaturePlace): readonly CompletionItem[] | undefined {
  const alias = document.syntax === 'yaml' ? yamlAliasAt(document, offset) : undefined;
  return alias?.anchors.map(({ name, line }, position) => ({
    label: name,
    kind: 'reference',
    detail: line.length > 60 ? `${line.slice(0, 60)}…` : line,
    documentation: '',
    sortText: `5${String(position).padStart(4, '0')}`,
    filterText: `*${name}`,
    range: alias.range,
    plainText: `*${name}`,
    snippet: `*${name.replace(/[\\$}]/g, '\\$&')}`,
    additionalEdits: [],
    isDeprecated: false,
  }));
}
