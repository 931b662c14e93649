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
  /** What it is or answers (once that is awaited), where that has members of its own here. */
  readonly type?: ScriptType;
}

/** What is reached through `Context`. A C# extension that knows .NET does not know `Context`, and so none of what stands behind it. */
export type ScriptType = 'IScriptContext' | 'HttpRequestMessage' | 'HttpResponseMessage' | 'HttpContent' | 'HttpHeaders' | 'Uri' | 'ILogger';

/** The page that lists the members. */
export const SCRIPT_PAGE = PAGES.customCode;

/** What `Script` inherits from `ScriptBase`. */
export const SCRIPT_BASE_MEMBERS: readonly ScriptMember[] = [
  { name: 'Context', form: 'property', declaration: 'IScriptContext Context { get; }', meaning: 'The call that the script answers: its request, and how to send another.', type: 'IScriptContext' },
  { name: 'CancellationToken', form: 'property', declaration: 'CancellationToken CancellationToken { get; }', meaning: 'Is cancelled when the platform no longer waits: after 5 seconds by Microsoft’s page of 2023, after 2 minutes by later ones. Pass it on to `SendAsync`.' },
  { name: 'CreateJsonContent', form: 'method', declaration: 'static StringContent CreateJsonContent(string serializedJson)', meaning: 'The content of a request or response from a text with JSON.', arguments: ['serializedJson'] },
  { name: 'ExecuteAsync', form: 'method', declaration: 'abstract Task<HttpResponseMessage> ExecuteAsync()', meaning: 'Where the script starts. It is overridden, and answers the response. The request of the operation is only sent where it sends it.', arguments: [] },
];

/** The types that the platform adds to .NET's. */
export const SCRIPT_TYPES: readonly Pick<ScriptMember, 'name' | 'declaration' | 'meaning'>[] = [
  { name: 'ScriptBase', declaration: 'abstract class ScriptBase', meaning: 'What the class `Script` has to inherit. It gives `Context`, `CancellationToken` and `CreateJsonContent`, and asks for `ExecuteAsync`.' },
  { name: 'IScriptContext', declaration: 'interface IScriptContext', meaning: 'The call that the script answers, as `Context` gives it: `OperationId`, `Request`, `SendAsync`, `CorrelationId` and `Logger`.' },
];

/** The members of `Context`. */
export const SCRIPT_CONTEXT_MEMBERS: readonly ScriptMember[] = [
  { name: 'OperationId', form: 'property', declaration: 'string OperationId { get; }', meaning: 'The `operationId` of the operation that is called. Some regions give it as Base64.' },
  { name: 'Request', form: 'property', declaration: 'HttpRequestMessage Request { get; }', meaning: 'The request of the call. It may be changed and sent on.', type: 'HttpRequestMessage' },
  { name: 'SendAsync', form: 'method', declaration: 'Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)', meaning: 'Sends a request, from outside of your network: hosts that only a virtual network reaches are not found. Scripts use it in place of `HttpClient`.', arguments: ['this.Context.Request', 'this.CancellationToken'], type: 'HttpResponseMessage' },
  { name: 'CorrelationId', form: 'property', declaration: 'string CorrelationId { get; }', meaning: 'Identifies the call in the logs of the platform.' },
  { name: 'Logger', form: 'property', declaration: 'ILogger Logger { get; }', meaning: 'Writes to the log of the platform, which authors of connectors cannot see.', type: 'ILogger' },
];

/** Members of `Context` that published scripts use, and no page describes. */
export const UNDOCUMENTED_CONTEXT_MEMBERS: ReadonlySet<string> = new Set(['OriginalRequestUri', 'CreateNotificationUri']);

/** What every object of .NET has. */
export const OBJECT_MEMBERS: ReadonlySet<string> = new Set(['Equals', 'GetHashCode', 'GetType', 'ToString']);

const CONTENT: ScriptMember = { name: 'Content', form: 'property', declaration: 'HttpContent Content { get; set; }', meaning: 'The body. `CreateJsonContent` makes one from JSON; it may be missing.', type: 'HttpContent' };
const HEADERS: ScriptMember = { name: 'Headers', form: 'property', declaration: 'HttpHeaders Headers { get; }', meaning: 'The headers, but for those of the body, such as `Content-Type`: these stand at `Content.Headers`.', type: 'HttpHeaders' };

const log = (name: string, meaning: string): ScriptMember => ({ name, form: 'method', declaration: `void ${name}(string message, params object[] args)`, meaning, arguments: ['message'] });

/** The members of what is reached through `Context`, those first that scripts mostly need. */
export const SCRIPT_TYPE_MEMBERS: Readonly<Record<ScriptType, readonly ScriptMember[]>> = {
  IScriptContext: SCRIPT_CONTEXT_MEMBERS,
  HttpRequestMessage: [
    CONTENT,
    { name: 'RequestUri', form: 'property', declaration: 'Uri RequestUri { get; set; }', meaning: 'Where the request goes: host, path and query of the service. A `UriBuilder` changes parts of it.', type: 'Uri' },
    HEADERS,
    { name: 'Method', form: 'property', declaration: 'HttpMethod Method { get; set; }', meaning: 'The method, such as `HttpMethod.Get`.' },
  ],
  HttpResponseMessage: [
    CONTENT,
    { name: 'StatusCode', form: 'property', declaration: 'HttpStatusCode StatusCode { get; set; }', meaning: 'The status that the flow gets.' },
    { name: 'IsSuccessStatusCode', form: 'property', declaration: 'bool IsSuccessStatusCode { get; }', meaning: 'Whether the status is one from 200 to 299.' },
    HEADERS,
    { name: 'ReasonPhrase', form: 'property', declaration: 'string ReasonPhrase { get; set; }', meaning: 'The words behind the status.' },
    { name: 'EnsureSuccessStatusCode', form: 'method', declaration: 'HttpResponseMessage EnsureSuccessStatusCode()', meaning: 'Throws where the status is no success. Most scripts answer the response of the service instead, so that makers read its error.', arguments: [], type: 'HttpResponseMessage' },
  ],
  HttpContent: [
    { name: 'ReadAsStringAsync', form: 'method', declaration: 'Task<string> ReadAsStringAsync()', meaning: 'The body as text, for `JObject.Parse` and the like.', arguments: [] },
    { name: 'ReadAsByteArrayAsync', form: 'method', declaration: 'Task<byte[]> ReadAsByteArrayAsync()', meaning: 'The body as bytes.', arguments: [] },
    { name: 'ReadAsStreamAsync', form: 'method', declaration: 'Task<Stream> ReadAsStreamAsync()', meaning: 'The body as a stream.', arguments: [] },
    HEADERS,
  ],
  HttpHeaders: [
    { name: 'Add', form: 'method', declaration: 'void Add(string name, string value)', meaning: 'Adds a header. It throws where the value does not suit the header.', arguments: ['name', 'value'] },
    { name: 'TryAddWithoutValidation', form: 'method', declaration: 'bool TryAddWithoutValidation(string name, string value)', meaning: 'Adds a header as it is.', arguments: ['name', 'value'] },
    { name: 'TryGetValues', form: 'method', declaration: 'bool TryGetValues(string name, out IEnumerable<string> values)', meaning: 'The values of a header, where it is there.', arguments: ['name', 'out var values'] },
    { name: 'Contains', form: 'method', declaration: 'bool Contains(string name)', meaning: 'Whether a header is there.', arguments: ['name'] },
    { name: 'Remove', form: 'method', declaration: 'bool Remove(string name)', meaning: 'Takes a header away.', arguments: ['name'] },
  ],
  Uri: [
    { name: 'AbsolutePath', form: 'property', declaration: 'string AbsolutePath { get; }', meaning: 'The path, with its slash.' },
    { name: 'Query', form: 'property', declaration: 'string Query { get; }', meaning: 'The query, with its question mark; `HttpUtility.ParseQueryString` reads it.' },
    { name: 'Host', form: 'property', declaration: 'string Host { get; }', meaning: 'The name of the host.' },
    { name: 'AbsoluteUri', form: 'property', declaration: 'string AbsoluteUri { get; }', meaning: 'All of it as a text.' },
  ],
  ILogger: [log('LogInformation', 'Writes to the log of the platform.'), log('LogWarning', 'Writes a warning to the log of the platform.'), log('LogError', 'Writes an error to the log of the platform.')],
};
