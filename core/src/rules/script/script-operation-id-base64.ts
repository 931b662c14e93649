import { lineBreakNear } from '../../fixes/text-style.js';
import type { ScriptOutline } from '../../csharp/script-outline.js';
import { classesOfScript, classThatRuns } from '../../csharp/script-classes.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, suggestion } from '../../fixes/fixing.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptOperationIdBase64 = defineRule({
  meta: {
    id: 'script-operation-id-base64',
    title: 'The script also reads an OperationId that is Base64',
    severity: 'hint',
    profiles: ['style'],
    serviceRules: {},
    reads: ['script'],
    messages: { plainOnly: 'In some regions the OperationId was seen to arrive as Base64, and would not be equal to "{id}" then. Decode it before you compare it.' },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        const [first] = outline.comparisons;
        if (first === undefined || outline.decodesBase64) continue;
        report({ at: Location.root(document), messageId: 'plainOnly', data: { id: first.operationId }, range: first.range, ...offering(proposeHelper(Location.root(document), outline)) });
      }
    },
  }),
});

/** Names that are no Base64 by chance decode to no names of letters and digits. */
const HELPER = [
  '// In some regions the OperationId arrives as Base64.',
  'private string ReadOperationId()',
  '{',
  '    try',
  '    {',
  '        var decoded = System.Text.Encoding.UTF8.GetString(System.Convert.FromBase64String(this.Context.OperationId));',
  '        return System.Text.RegularExpressions.Regex.IsMatch(decoded, @"^[\\w.-]+$") ? decoded : this.Context.OperationId;',
  '    }',
  '    catch (System.FormatException)',
  '    {',
  '        return this.Context.OperationId;',
  '    }',
  '}',
];

/** A method that reads the id either way, in the place of what reads it now. */
function proposeHelper(at: Location, outline: ScriptOutline): readonly Fix[] {
  const start = classThatRuns(classesOfScript(outline))?.bodyStart;
  const reads = outline.operationIdReads.filter((range) => start !== undefined && range.start >= start);
  if (start === undefined || reads.length === 0 || reads.length < outline.operationIdReads.length || outline.mentions('ReadOperationId')) return [];
  const lineBreak = lineBreakNear(at.document.text, 0);
  return [
    suggestion('Read the OperationId as it is, or as Base64', at, (corrector) => {
      corrector.replaceText({ start, end: start }, HELPER.map((line) => `${lineBreak}    ${line}`).join('') + lineBreak);
      for (const range of reads) corrector.replaceText(range, 'this.ReadOperationId()');
    }),
  ];
}
