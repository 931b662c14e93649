import { executeMethod } from './script-skeleton.js';
import type { ScriptType } from '../../csharp/script-types.js';
import type { Fix } from '../../fixes/fix.js';
import { offering, proposeText, suggestion } from '../../fixes/fixing.js';
import { classesOfScript, classThatRuns } from '../../csharp/script-classes.js';
import type { ScriptMethod } from '../../csharp/script-methods.js';
import type { ScriptOutline } from '../../csharp/script-outline.js';
import { Location } from '../../lint/location.js';
import { nearestName } from '../../wording/nearest-name.js';
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
      misnamed: 'The service calls a method ExecuteAsync, which the class "{name}" does not have: it has {method}. Rename that to "ExecuteAsync".',
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
        const other = first === undefined ? misnamed(classes, outline) : undefined;
        if (other !== undefined) report({ at, messageId: 'misnamed', data: { name: main.name, method: other.name }, range: other.nameRange, fixes: () => [proposeRename(at, other, outline)] });
        else if (first === undefined) report({ at, messageId: 'missing', data: { name: main.name }, range: main.nameRange, ...offering(proposeMethod(at, main)) });
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

/** The method that is meant, by another name: one that is called almost like it, or that overrides what nothing else can be. */
function misnamed(classes: readonly ScriptType[], outline: ScriptOutline): ScriptMethod | undefined {
  const methods = classes.flatMap((type) => outline.methodsOf(type)).filter((method) => !method.modifiers.has('static') && (overrides(method, outline) || headOf(method) !== undefined));
  const nearest = nearestName('ExecuteAsync', methods.map(({ name }) => name));
  return methods.find(({ name }) => name === nearest) ?? methods.find((method) => overrides(method, outline));
}

/** With all of its calls, and as the service wants it declared. */
function proposeRename(at: Location, method: ScriptMethod, outline: ScriptOutline): Fix {
  const head = overrides(method, outline) ? undefined : headOf(method);
  return suggestion('Rename to "ExecuteAsync"', at, (corrector) => {
    if (head !== undefined) corrector.replaceText(method.headRange, head);
    for (const range of outline.placesOf(method.name)) corrector.replaceText(range, 'ExecuteAsync');
  });
}

function proposeMethod(at: Location, { bodyStart, modifiers }: ScriptType): readonly Fix[] {
  if (bodyStart === undefined || modifiers.has('static')) return [];
  return [proposeText(at, { start: bodyStart, end: bodyStart }, executeMethod(at.document), 'Add an ExecuteAsync that sends the request as it came')];
}

function proposeHead(at: Location, method: ScriptMethod): readonly Fix[] {
  const head = headOf(method);
  return head === undefined ? [] : [proposeText(at, method.headRange, head, `Declare it as "${head}ExecuteAsync()"`)];
}

/** The declaration that it should have, where what the method returns stays right: an answer at hand is one that an async method may return. */
function headOf({ modifiers, returnType, hasParameters }: ScriptMethod): string | undefined {
  const isTask = /^(?:\w+\.)*Task<(?:\w+\.)*HttpResponseMessage\??>$/.test(returnType);
  const isAnswer = /^(?:\w+\.)*HttpResponseMessage$/.test(returnType);
  if (hasParameters || (!isTask && !isAnswer) || modifiers.has('static')) return undefined;
  return `public override ${isAnswer || modifiers.has('async') ? 'async ' : ''}Task<HttpResponseMessage> `;
}
