import { ROOT_POINTER } from '@connector-workbench/core';
import { handled, replacing, SCRIPT_OPERATIONS, withRefusingScript, withScript } from '../bases/script.js';
import { withSettings } from '../bases/folder.js';

import { atValue, atWords, below, type Change, type Expectation, pointerTo, put, rewrite, set, settingValue } from '../engine/change.js';
import { listOf, member, objectOf } from '../engine/json.js';
import type { Mutation } from '../engine/mutation.js';
import { misspelt } from './choosing.js';

const LARGE = `// ${'contoso '.repeat(140_000)}\n`;

/** One fault in the script that is added to the connector: what stands in the place of some words, and what the rule marks. */
function scripted(rule: string, name: string, words: string, others: string, marked: string): Mutation {
  return { rule, name, prepare: withScript, breaks: () => [{ changes: [replacing(words, others)], expected: atWords('script', marked) }] };
}

/** A line before the script sends its request. */
const SENDING = 'var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken);';
const EXECUTE = 'public override async Task<HttpResponseMessage> ExecuteAsync()';

const without: Change = { kind: 'delete', file: 'script' };
const inProperties = (changes: readonly Change[], expected: Expectation): ReturnType<Mutation['breaks']> => [{ changes, expected }];

/** The script, and what apiProperties.json and the settings say of it. */
export const SCRIPT_MUTATIONS: readonly Mutation[] = [
  scripted('script-class', 'another base', 'Script : ScriptBase', 'Script', ''),
  scripted('script-class', 'another name', 'class Script :', 'class ContosoScript :', 'ContosoScript'),
  scripted('script-class', 'other capitals', 'class Script :', 'class script :', 'script'),
  scripted('script-class', 'not public', 'public class Script', 'class Script', 'Script'),
  scripted('script-execute-async', 'another name', 'HttpResponseMessage> ExecuteAsync()', 'HttpResponseMessage> RunAsync()', 'RunAsync'),
  scripted('script-execute-async', 'a slip', 'HttpResponseMessage> ExecuteAsync()', 'HttpResponseMessage> ExecuteAsynch()', 'ExecuteAsynch'),
  scripted('script-execute-async', 'another method', EXECUTE, 'private async Task<HttpResponseMessage> RunAsync()', 'Script'),
  scripted('script-member-misspelt', 'other capitals', 'this.Context.OperationId', 'this.Context.OperationID', 'OperationID'),
  scripted('script-member-misspelt', 'a slip', SENDING, SENDING.replace('SendAsync', 'SendAsnyc'), 'SendAsnyc'),
  scripted('script-member-misspelt', 'of the class', SENDING, SENDING.replace('CancellationToken', 'CancelationToken'), 'CancelationToken'),
  scripted('script-member-misspelt', 'the token of another object', SENDING, SENDING.replace('this.CancellationToken', 'this.Context.CancellationToken'), 'CancellationToken'),
  scripted('script-execute-async', 'overrides nothing', EXECUTE, EXECUTE.replace(' override', ''), 'ExecuteAsync'),
  scripted('script-execute-async', 'answers nothing', EXECUTE, EXECUTE.replace('Task<HttpResponseMessage>', 'Task'), 'ExecuteAsync'),
  scripted('script-execute-async', 'takes something', EXECUTE, EXECUTE.replace('()', '(string id)'), 'ExecuteAsync'),
  scripted('script-brackets', 'a parenthesis', SENDING, SENDING.replace('Token);', 'Token;'), '('),
  scripted('script-http-client', 'a client of its own', SENDING, 'var response = await new HttpClient().SendAsync(this.Context.Request);', 'new HttpClient'),
  scripted('script-json-formatting', 'which one', 'Newtonsoft.Json.Formatting.None', 'Formatting.None', 'Formatting'),
  scripted('script-namespace', 'reflection', 'using System.Text;', 'using System.Text;\nusing System.Reflection;', 'System.Reflection'),
  {
    rule: 'script-operation-id-base64',
    name: 'as it is',
    prepare: withScript,
    breaks: (subject) => [{ changes: [replacing('Encoding.UTF8.GetString(Convert.FromBase64String(this.Context.OperationId))', 'this.Context.OperationId')], expected: atWords('script', `"${handled(subject)[0] ?? ''}"`) }],
  },
  {
    rule: 'script-operation-handled',
    name: 'misspelt',
    prepare: withScript,
    breaks: (subject) => handled(subject).slice(0, 1).map((id) => ({ changes: [replacing(`"${id}"`, `"${misspelt(id)}"`)], expected: atWords('script', `"${misspelt(id)}"`) })),
  },
  { rule: 'script-operation-handled', name: 'unknown', prepare: withScript, breaks: (subject) => handled(subject).slice(0, 1).map((id) => ({ changes: [replacing(`"${id}"`, '"NoSuchContoso"')], expected: atWords('script', '"NoSuchContoso"') })) },
  { rule: 'script-operation-handled', name: 'refused', prepare: withRefusingScript, breaks: (subject) => [settingValue(below(SCRIPT_OPERATIONS, 1), handled(subject)[1], 'properties')] },
  { rule: 'script-operations-empty', name: 'all', prepare: withScript, breaks: () => [settingValue(SCRIPT_OPERATIONS, [], 'properties')] },
  { rule: 'script-operations-without-script', name: 'deleted', prepare: withScript, breaks: () => inProperties([without], atValue(SCRIPT_OPERATIONS, 'properties')) },
  { rule: 'script-single', name: 'a second one', prepare: withScript, breaks: () => [{ changes: [put('script', 'zweites.csx', 'public class Another { }\n')], expected: { ...atWords('script'), name: 'zweites.csx' } }] },
  { rule: 'script-size', name: 'a long remark', prepare: withScript, breaks: () => [{ changes: [rewrite((text) => LARGE + text, 'script')], expected: atWords('script') }] },
  {
    rule: 'script-gateway',
    name: 'a capability',
    prepare: withScript,
    breaks: ({ properties }) => {
      const capabilities = listOf(member(objectOf(properties?.properties), 'capabilities'));
      const place = pointerTo('/properties/capabilities');
      return inProperties([set(place, [...capabilities, 'gateway'], 'properties')], atValue(below(place, capabilities.length), 'properties'));
    },
  },
  { rule: 'script-extension', name: 'a text', prepare: withSettings, breaks: () => [settingValue(below(ROOT_POINTER, 'script'), 'script.txt', 'settings')] },
];
