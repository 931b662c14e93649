import { executeMethod } from './script-skeleton.js';
import type { ScriptType } from '../../csharp/script-types.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeText } from '../../fixes/fixing.js';
import { classesOfScript, classThatRuns } from '../../csharp/script-classes.js';
import type { ScriptMethod } from '../../csharp/script-methods.js';
import type { ScriptOutline } from '../../csharp/script-outline.js';
import { Location } from '../../lint/location.js';
import { defineRule } from '../rule.js';

export const scriptExecuteAsync = defineRule({
  meta: {
    id: 'script-execute-async',
    title: 'The script overrides ExecuteAsync, which the service calls',
    severity: 'error',
    profiles: ['save'],
    serviceRules: {},
    reads: ['script'],
    messages: {
      missing: 'The class "{name}" has no method ExecuteAsync for the service to call. Write "public override async Task<HttpResponseMessage> ExecuteAsync()".',
      signature: 'This ExecuteAsync does not override the one that the service calls. Declare it as "public override async Task<HttpResponseMessage> ExecuteAsync()".',
    },
    fixable: 'suggestion',
  },
  create: ({ index, report }) => ({
    Project() {
      for (const { document, outline } of index.scripts) {
        const classes = classesOfScript(outline);
        const main = classThatRuns(classes);
        // A script without such a class is what script-class is about.
        if (main === undefined) continue;
        const methods = classes.flatMap((type) => outline.methodsOf(type, 'ExecuteAsync'));
        if (methods.some((method) => overrides(method, outline))) continue;
        const at = Location.root(document);
        const [first] = methods;
        if (first === undefined) report({ at, messageId: 'missing', data: { name: main.name }, range: main.nameRange, ...offering(proposeMethod(at, main)) });
        else report({ at, messageId: 'signature', range: first.nameRange, ...offering(proposeHead(at, first)) });
      }
    },
  }),
});

function overrides({ modifiers, returnType, hasParameters }: ScriptMethod, { usings }: ScriptOutline): boolean {
  if (hasParameters || !modifiers.has('public') || !modifiers.has('override')) return false;
  const words = returnType.split(/\W+/u);
  // What an alias stands for would have to be looked up; whoever writes one knows what it is.
  if (usings.some(({ alias }) => alias !== undefined && words.includes(alias))) return true;
  return /^Task<HttpResponseMessage\??>$/.test(returnType.replace(/(?<!\w)\w+(?:\.|::)/gu, ''));
}

function proposeMethod(at: Location, { bodyStart, modifiers }: ScriptType): readonly Fix[] {
  if (bodyStart === undefined || modifiers.has('static')) return [];
  return [proposeText(at, { start: bodyStart, end: bodyStart }, executeMethod(at.document), 'Add an ExecuteAsync that sends the request as it came')];
}

/** What the method returns stays right: an answer at hand is one that an async method may return. */
function proposeHead(at: Location, { headRange, modifiers, returnType, hasParameters }: ScriptMethod): readonly Fix[] {
  const isTask = /^(?:\w+\.)*Task<(?:\w+\.)*HttpResponseMessage\??>$/.test(returnType);
  const isAnswer = /^(?:\w+\.)*HttpResponseMessage$/.test(returnType);
  if (hasParameters || (!isTask && !isAnswer) || modifiers.has('static')) return [];
  const head = `public override ${isAnswer || modifiers.has('async') ? 'async ' : ''}Task<HttpResponseMessage> `;
  return [proposeText(at, headRange, head, `Declare it as "${head}ExecuteAsync()"`)];
}
