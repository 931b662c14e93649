import assert from 'node:assert/strict';
import { completedWith, completionsAt } from '../../testing/completion-text.js';

const files = (body: string): Readonly<Record<string, string>> => ({
  'apiDefinition.swagger.json': '{ "paths": { "/a": { "get": { "operationId": "GetItem" }, "post": { "operationId": "CreateItem" } } } }',
  'script.csx': `public class Script : ScriptBase { public override async Task<HttpResponseMessage> ExecuteAsync() { ${body} } }`,
});

const CONTEXT = ['OperationId', 'Request', 'SendAsync', 'CorrelationId', 'Logger'];
const BASE = ['Context', 'CancellationToken', 'CreateJsonContent', 'ExecuteAsync'];
const REQUEST = ['Content', 'RequestUri', 'Headers', 'Method'];
const RESPONSE = ['Content', 'StatusCode', 'IsSuccessStatusCode', 'Headers', 'ReasonPhrase', 'EnsureSuccessStatusCode'];
const CONTENT = ['ReadAsStringAsync', 'ReadAsByteArrayAsync', 'ReadAsStreamAsync', 'Headers'];
const OPERATIONS = ['GetItem', 'CreateItem'];

describe('completion in scripts', () => {
  const CASES: readonly (readonly [body: string, labels: readonly string[]])[] = [
    ['this.Context.<|>', CONTEXT],
    ['Context.Op<|>', CONTEXT],
    ['this.<|>', BASE],
    ['base.<|>', BASE],
    ['Con<|>', BASE],
    ['other.Context.<|>', []],
    ['other.<|>', []],
    ['if (this.Context.OperationId == "<|>") {}', OPERATIONS],
    ['if (this.Context.OperationId == "Get<|>', OPERATIONS],
    ['if (this.Context.OperationId == <|>)', OPERATIONS],
    ['switch (Context.OperationId) { case "<|>": break; }', OPERATIONS],
    ['switch (Context.OperationId) { case <|>', OPERATIONS],
    ['if (Context.OperationId.Equals("<|>"))', OPERATIONS],
    ['this.Context.Request.<|>', REQUEST],
    ['Context.Request?.<|>', REQUEST],
    ['this.Context.Request.Content.<|>', CONTENT],
    ['await this.Context.Request.Content.Re<|>', CONTENT],
    ['this.Context.Request.RequestUri.<|>', ['AbsolutePath', 'Query', 'Host', 'AbsoluteUri']],
    ['this.Context.Request.Headers.<|>', ['Add', 'TryAddWithoutValidation', 'TryGetValues', 'Contains', 'Remove']],
    ['this.Context.Logger.<|>', ['LogInformation', 'LogWarning', 'LogError']],
    ['await <|>', BASE],
    ['await th<|>', BASE],
    ['await this.Context.<|>', CONTEXT],
    ['var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false); response.<|>', RESPONSE],
    ['var request = this.Context.Request; var content = request.Content; content.<|>', CONTENT],
    ['(await this.Context.SendAsync(a, b)).<|>', []],
    ['var a = b; var b = a; a.<|>', []],
    ['HttpResponseMessage response = null; response.<|>', []],
    ['other.Request.<|>', []],
    ['other.Context.Request.<|>', []],
    ['this.Context.OperationId.<|>', []],
    ['this.Context.Request.Gone.<|>', []],
    ['this.Context.Request."<|>"', []],
    ['var a = "this.Context.<|>";', []],
    ['var a = $"{this.Context.Op<|>}";', CONTEXT],
    ['var a = @"this.Context.<|>";', []],
    ['var text = "<|>";', []],
    ['// this.<|>', []],
    ['/* this.<|> */', []],
  ];
  for (const [body, labels] of CASES) {
    it(`offers ${labels.length === 0 ? 'nothing' : labels.join(', ')} in ${body}`, () => {
      assert.deepEqual(completionsAt(files(body)).map(({ label }) => label), labels);
    });
  }

  it('offers the types of the platform where one may stand', () => {
    const at = (text: string): readonly string[] => completionsAt({ 'script.csx': text }).map(({ label }) => label);
    assert.deepEqual(at('public class Script : <|> { }'), ['ScriptBase', 'IScriptContext']);
    assert.deepEqual(at('public class Script : Scr<|> { }'), ['ScriptBase', 'IScriptContext']);
    assert.deepEqual(at('public class Script : ScriptBase { void Log(IScr<|>) { } }'), [...BASE, 'IScriptContext']);
    assert.deepEqual(at('public class Script : ScriptBase { int A() { return b ? 1 : <|> } }'), []);
  });

  it('offers the namespaces that scripts may use', () => {
    const labels = completionsAt({ 'script.csx': 'using Sys<|>\npublic class Script : ScriptBase { }' }).map(({ label }) => label);
    assert.deepEqual(labels.slice(0, 2), ['System', 'System.Collections']);
  });

  it('begins a script in an empty file', () => {
    assert.match(completedWith({ 'script.csx': '<|>' }, 'New script'), /^public class Script : ScriptBase\n\{\n {4}public override async Task<HttpResponseMessage> ExecuteAsync\(\)/);
  });

  it('writes calls with their arguments, and ids in their quotes', () => {
    assert.match(completedWith(files('return await this.Context.Se<|>'), 'SendAsync'), /this\.Context\.SendAsync\(‹1:this\.Context\.Request›, ‹2:this\.CancellationToken›\)/);
    assert.match(completedWith(files('if (Context.OperationId == "Cre<|>")'), 'GetItem'), /== "GetItem"\)/);
    assert.match(completedWith(files('if (Context.OperationId == "Cre<|>\n)'), 'GetItem'), /== "GetItem"\n/);
    assert.match(completedWith(files('if (Context.OperationId == <|>)'), 'GetItem'), /== "GetItem"\)/);
  });
});
