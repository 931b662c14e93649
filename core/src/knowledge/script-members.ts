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
  { name: 'CancellationToken', form: 'property', declaration: 'CancellationToken CancellationToken { get; }', meaning: 'Is cancelled when the platform no longer waits: after 5 seconds by Microsoft’s page of 2023, after 2 minutes by later ones. Pass it on to `SendAsync`.' },
  { name: 'CreateJsonContent', form: 'method', declaration: 'static StringContent CreateJsonContent(string serializedJson)', meaning: 'The content of a request or response from a text with JSON.', arguments: ['serializedJson'] },
  { name: 'ExecuteAsync', form: 'method', declaration: 'abstract Task<HttpResponseMessage> ExecuteAsync()', meaning: 'Where the script starts. It is overridden, and answers the response. The request of the operation is only sent where it sends it.', arguments: [] },
];

/** The members of `Context`. */
export const SCRIPT_CONTEXT_MEMBERS: readonly ScriptMember[] = [
  { name: 'OperationId', form: 'property', declaration: 'string OperationId { get; }', meaning: 'The `operationId` of the operation that is called. Some regions give it as Base64.' },
  { name: 'Request', form: 'property', declaration: 'HttpRequestMessage Request { get; }', meaning: 'The request of the call. It may be changed and sent on.' },
  { name: 'SendAsync', form: 'method', declaration: 'Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)', meaning: 'Sends a request, from outside of your network: hosts that only a virtual network reaches are not found. Scripts use it in place of `HttpClient`.', arguments: ['this.Context.Request', 'this.CancellationToken'] },
  { name: 'CorrelationId', form: 'property', declaration: 'string CorrelationId { get; }', meaning: 'Identifies the call in the logs of the platform.' },
  { name: 'Logger', form: 'property', declaration: 'ILogger Logger { get; }', meaning: 'Writes to the log of the platform, which authors of connectors cannot see.' },
];
