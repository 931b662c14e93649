import type { Fix } from '../../fixes/fix.js';
import { offering, safeFix } from '../../fixes/fixing.js';
import { Location } from '../../lint/location.js';
import { documentOf } from '../../project/connector-project.js';
import { defineRule } from '../rule.js';

export const indentation = defineRule({
  meta: {
    id: 'indentation',
    title: 'The definition is indented with blanks, and no line ends in them',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['definition'],
    messages: {
      tabs: 'Line {line} is indented with tabs. Microsoft’s connectors are indented with blanks; "Format Document" changes all lines.',
      trailing: 'Line {line} ends in blanks. "Format Document" removes them everywhere.',
    },
    fixable: 'safe',
  },
  create: ({ project, report }) => ({
    Project() {
      const definition = documentOf(project, 'definition');
      // In YAML, blanks have a meaning, and tabs are no indentation.
      if (definition?.value === undefined || definition.syntax !== 'json') return;
      const at = Location.root(definition);
      // A text that nothing closes may go over several lines, and its blanks belong to it.
      const isWhole = definition.syntaxErrors.length === 0;
      // One finding of each kind says it for the whole file.
      const tab = /^[ ]*\t+/m.exec(definition.text);
      if (tab !== null) report({ at, messageId: 'tabs', data: { line: lineAt(definition.text, tab.index) }, range: { start: tab.index, end: tab.index + tab[0].length }, ...offering(isWhole ? [indentWithBlanks(at)] : []) });
      const trailing = /[^\S\r\n]\r?$/m.exec(definition.text);
      if (trailing !== null) report({ at, messageId: 'trailing', data: { line: lineAt(definition.text, trailing.index) }, range: { start: trailing.index, end: trailing.index + 1 }, ...offering(isWhole ? [removeTrailing(at)] : []) });
    },
  }),
});

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

/** As Microsoft's coding standards have it. */
const TAB = '    ';

function indentWithBlanks(at: Location): Fix {
  return safeFix('Indent all lines with blanks', at, (corrector) => {
    for (const { index, 0: blanks } of at.document.text.matchAll(/^[ ]*\t[ \t]*/gm)) corrector.replaceText({ start: index, end: index + blanks.length }, blanks.replaceAll('\t', TAB));
  });
}

function removeTrailing(at: Location): Fix {
  return safeFix('Remove the blanks at the ends of all lines', at, (corrector) => {
    for (const { index, 0: blanks } of at.document.text.matchAll(/(?<![^\S\r\n])[^\S\r\n]+(?=\r?$)/gm)) corrector.replaceText({ start: index, end: index + blanks.length }, '');
  });
}
