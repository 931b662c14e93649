import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import type { ConnectorDocument } from '../documents/connector-document.js';
import { indexOf } from '../index/index-of.js';
import { projectOfTexts } from '../testing/place-at-cursor.js';
import { FILES_OF_NAMES } from '../testing/sample-of-names.js';
import type { OffsetRange } from '../text/offset-range.js';
import { inlayHintsOf } from './lens/inlay-hints.js';
import { operationLensesOf } from './lens/operation-lenses.js';
import { definitionsAt } from './navigation/definition.js';
import { implementationsAt, referencesAt } from './navigation/references.js';
import { typeDefinitionsAt } from './navigation/type-definition.js';
import { outlineOfDocument } from './outline/outline.js';
import { prepareRename, renameAt } from './rename/rename.js';
import { foldingRangesOf } from './structure/folding.js';
import { documentLinksOf } from './structure/links.js';
import { selectionRangesAt } from './structure/selection.js';

/** Asks everything of each file, at one place of it; all ranges have to be in their texts. */
function askEverything(files: Readonly<Record<string, string>>, share: number): void {
  const project = projectOfTexts(files);
  for (const document of project.documents) {
    const { length } = document.text;
    const place = { project, document, index: indexOf(project), offset: Math.floor(length * share) };
    const inText = (each: ConnectorDocument, { start, end }: OffsetRange): void => { assert.ok(start >= 0 && start <= end && end <= each.text.length); };
    for (const target of [...definitionsAt(place), ...typeDefinitionsAt(place)]) inText(target.document, target.whole);
    for (const reference of [...referencesAt(place, { includeDeclaration: true }), ...implementationsAt(place)]) inText(reference.document, reference.range);
    prepareRename(place);
    const renamed = renameAt(place, 'Other');
    if (renamed?.kind === 'renamed') for (const change of renamed.changes) for (const { range } of change.edits) inText(change.document, range);
    for (const { whole } of outlineOfDocument(project, document)) inText(document, whole);
    for (const { range } of [...foldingRangesOf(document), ...documentLinksOf(project, document)]) inText(document, range);
    for (const range of selectionRangesAt(document, place.offset)) inText(document, range);
    for (const { offset } of inlayHintsOf(project, document, { start: 0, end: length })) inText(document, { start: offset, end: offset });
    for (const { range, details } of operationLensesOf(project, document)) for (const place of [range, ...(details.name === undefined ? [] : [details.name])]) inText(document, place);
  }
}

const ODD_VALUES: readonly unknown[] = [null, 7, 'x', true, [], {}, [null], { $ref: 7 }, { name: 3 }, { '': '' }];

describe('language features', () => {
  it('answer for files that are written up to any place', () => {
    for (const [name, text] of Object.entries(FILES_OF_NAMES)) {
      for (let end = 0; end < text.length; end += 47) askEverything({ ...FILES_OF_NAMES, [name]: text.slice(0, end) }, (end % 10) / 10);
    }
  });

  it('answer for YAML that is written up to any place', () => {
    const text = stringify(JSON.parse(FILES_OF_NAMES['apiDefinition.swagger.json'] ?? ''));
    for (let end = 0; end < text.length; end += 83) askEverything({ 'apiDefinition.swagger.yaml': text.slice(0, end) }, (end % 10) / 10);
  });

  it('answer whatever stands in place of any value', () => {
    for (const name of ['apiDefinition.swagger.json', 'apiProperties.json', 'connector.config.json']) {
      let count = 0;
      const replaced = (value: unknown, at: number): unknown => JSON.parse(JSON.stringify(value, (_key, member: unknown) => (count++ === at ? ODD_VALUES[at % ODD_VALUES.length] : member)));
      const value: unknown = JSON.parse(FILES_OF_NAMES[name] ?? '');
      for (let at = 0; count === 0 || at <= count; at++) {
        count = 0;
        askEverything({ ...FILES_OF_NAMES, [name]: JSON.stringify(replaced(value, at)) }, (at % 10) / 10);
      }
    }
  });
});
