import { scriptClass as skeleton } from './script-skeleton.js';
import type { ScriptType } from '../../csharp/script-types.js';
import type { ScriptOutline } from '../../csharp/script-outline.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeText, suggestion } from '../../fixes/fixing.js';
import { classesOfScript, classThatRuns } from '../../csharp/script-classes.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptClass = defineRule({
  meta: {
    id: 'script-class',
    title: 'The script has a public class Script that derives from ScriptBase',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['script'],
    messages: {
      missing: 'No class of the script derives from ScriptBase, so the service finds nothing to run. Write "public class Script : ScriptBase".',
      name: 'The service looks for a class called Script and does not find "{name}". Rename it to "Script".',
      notPublic: 'The class Script is not public, so the service may not find it. Write "public class Script : ScriptBase".',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        const at = Location.root(document);
        const classes = classesOfScript(outline);
        const main = classThatRuns(classes);
        if (main === undefined) {
          report({ at, messageId: 'missing', range: { start: 0, end: 0 }, fixes: () => proposeClass(at, outline) });
        } else if (main.name !== 'Script') {
          // Published connectors write it without the capital, so the service does not mind that.
          report({ at, messageId: 'name', data: { name: main.name }, range: main.nameRange, severity: main.name.toLowerCase() === 'script' ? 'warning' : 'error', ...offering(proposeName(at, main.name, outline)) });
        } else if (!classes.some(({ name, modifiers }) => name === main.name && modifiers.has('public'))) {
          report({ at, messageId: 'notPublic', range: main.nameRange, severity: 'warning', ...offering(makePublic(at, main)) });
        }
      }
    },
  }),
});

/** A class of that name derives from ScriptBase from now on; where there is none, one that changes nothing is added. */
function proposeClass(at: Location, { types }: ScriptOutline): readonly Fix[] {
  const { document } = at;
  const named = types.find(({ kind, name, bases }) => kind === 'class' && name === 'Script' && bases.length === 0);
  const after = named === undefined ? '' : document.source.slice(named.nameRange.end).trimStart();
  if (named !== undefined && after.startsWith('{')) return [proposeText(at, { start: named.nameRange.end, end: named.nameRange.end }, ' : ScriptBase', 'Derive it from ScriptBase')];
  const end = document.source.length;
  return [proposeText(at, { start: end, end }, skeleton(document), 'Add a class Script that sends each request as it came')];
}

function proposeName(at: Location, name: string, outline: ScriptOutline): readonly Fix[] {
  if (outline.types.some((type) => type.name === 'Script')) return [];
  return [
    suggestion(`Rename "${name}" to "Script"`, at, (corrector) => {
      for (const range of outline.placesOf(name)) corrector.replaceText(range, 'Script');
    }),
  ];
}

function makePublic(at: Location, { start, modifiers }: ScriptType): readonly Fix[] {
  const isOther = ['private', 'protected', 'internal', 'file'].some((modifier) => modifiers.has(modifier));
  return isOther ? [] : [proposeText(at, { start, end: start }, 'public ', 'Make it public')];
}
