import { PAGES } from './documentation-links.js';

/** A member of what a script is written against. */
export interface ScriptMember {
  readonly name: string;
  readonly form: 'property' | 'method';
  /** As C# declares it. */
  readonly declaration: string;
  readonly meaning: string;
  /** What a call of it starts with, by the names of its arguments. */
  readonly arguments?: readonly string[];
}

/** The page that lists the members. */
export const SCRIPT_PAGE = PAGES.customCode;

/** What `Script` inherits from `ScriptBase`. */
export const SCRIPT_BASE_MEMBERS: readonly ScriptMember[] = [
  { name: 'Context', form: 'property', declaration: 'IScriptContext Context { get; }', meaning: 'The call that the script answers: its request, and how to send another.' },
  { name: 'CancellationToken', form: 'property', declaration: 'CancellationToken CancellationToken { get; }', meaning: 'Is cancelled when the platform no longer waits. Pass it on to `SendAsync`.' },
  { name: 'CreateJsonContent', form: 'method', declaration: 'static StringContent CreateJsonContent(string serializedJson)', meaning: 'The content of a request or response from a text with JSON.', arguments: ['serializedJson'] },
  { name: 'ExecuteAsync', form: 'method', declaration: 'abstract Task<HttpResponseMessage> ExecuteAsync()', meaning: 'Where the script starts. It is overridden, and answers the response.', arguments: [] },
];

/** The members of `Context`. */
export const SCRIPT_CONTEXT_MEMBERS: readonly ScriptMember[] = [
  { name: 'OperationId', form: 'property', declaration: 'string OperationId { get; }', meaning: 'The `operationId` of the operation that is called. Some regions give it as Base64.' },
  { name: 'Request', form: 'property', declaration: 'HttpRequestMessage Request { get; }', meaning: 'The request of the call. It may be changed and sent on.' },
  { name: 'SendAsync', form: 'method', declaration: 'Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)', meaning: 'Sends a request. Scripts use it in place of `HttpClient`.', arguments: ['this.Context.Request', 'this.CancellationToken'] },
  { name: 'CorrelationId', form: 'property', declaration: 'string CorrelationId { get; }', meaning: 'Identifies the call in the logs of the platform.' },
  { name: 'Logger', form: 'property', declaration: 'ILogger Logger { get; }', meaning: 'Writes to the log of the platform, which authors of connectors cannot see.' },
];
