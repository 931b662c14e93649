import assert from 'node:assert/strict';
import { CURSOR, placeAtCursor } from '../../testing/place-at-cursor.js';
import { hover } from './hover.js';

const DEFINITION = `{
  "swagger": "2.0",
  "paths": {
    "/contacts/{id}": {
      "get": {
        "operationId": "GetContact", "summary": "Get a contact", "description": "Reads | one.",
        "parameters": [
          { "name": "id", "in": "path", "required": true, "type": "string", "x-ms-summary": "Contact ID" },
          { "name": "list", "in": "query", "type": "string", "x-ms-visibility": "advanced",
            "x-ms-dynamic-list": { "operationId": "GetLists", "itemsPath": "value", "itemTitlePath": "name", "parameters": { "owner": { "parameterReference": "id" } } } },
          { "name": "version", "in": "header", "type": "string", "x-ms-visibility": "internal", "default": "1" },
          { "$ref": "#/parameters/Top" }
        ],
        "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Contact" } } }
      }
    },
    "/lists": {
      "get": {
        "operationId": "GetLists", "x-ms-visibility": "internal",
        "parameters": [{ "name": "owner", "in": "query", "type": "string", "required": true, "description": "Whose lists." }],
        "responses": { "200": { "description": "OK", "schema": { "type": "object", "properties": { "value": { "type": "array", "items": { "$ref": "#/definitions/Contact" } } } } } }
      }
    }
  },
  "parameters": { "Top": { "name": "top", "in": "query", "type": "integer", "x-ms-summary": "Count", "x-ms-visibility": "important" } },
  "definitions": { "Contact": { "type": "object", "required": ["id"], "properties": { "id": { "type": "string", "format": "uuid", "x-ms-summary": "ID" }, "name": { "type": "string", "description": "Its name." } } } }
}`;
const PROPERTIES = `{
  "properties": {
    "connectionParameters": { "key": { "type": "securestring", "uiDefinition": { "displayName": "API key" } } },
    "policyTemplateInstances": [{ "templateId": "setheader", "parameters": { "x-ms-apimTemplateParameter.value": "a @connectionParameters('key') @queryParameters('owner')", "x-ms-apimTemplate-operationName": ["GetLists"] } }],
    "scriptOperations": ["GetContact"]
  }
}`;
const SCRIPT = 'public class Script : ScriptBase { void Run() { if (this.Context.OperationId == "GetContact") this.CreateJsonContent(""); } }';
const CONFIG = '{ "rules": { "host-missing": "off" } }';

const FILES = { 'apiDefinition.swagger.json': DEFINITION, 'apiProperties.json': PROPERTIES, 'script.csx': SCRIPT, 'connector.config.json': CONFIG };

/** The file where `marked` occurs, with the cursor where its mark is. */
function hoverAt(marked: string): { readonly word: string; readonly markdown: string } | undefined {
  const found = Object.entries(FILES).find(([, text]) => text.includes(marked.replace(CURSOR, '')));
  if (found === undefined) throw new Error(`${marked} occurs nowhere`);
  const place = placeAtCursor({ ...FILES, [found[0]]: found[1].replace(marked.replace(CURSOR, ''), () => marked) });
  const said = hover(place);
  return said === undefined ? undefined : { word: place.document.text.slice(said.range.start, said.range.end), markdown: said.markdown };
}

const CASES: readonly (readonly [marked: string, word: string, ...parts: readonly RegExp[]])[] = [
  ['"g<|>et": {\n        "operationId": "GetContact"', '"get"', /^\*\*Get a contact\*\* · action · `GET \/contacts\/\{id\}`/, /Reads \\\| one\./, /\| Contact ID \| `id` \| string \| required \|\n\| Count \| `top` \| integer \| important \|\n\| list \| `list` \| string \| advanced \|/, /One internal input/, /Answers: Contact/, /Named in 2 places\./],
  ['"operationId": "GetLi<|>sts", "items', '"GetLists"', /internal, makers do not see it/, /Named in 2 places\./],
  ['"/contacts/{i<|>d}"', '"/contacts/{id}"', /^Variable `id` of the path\n\n\*\*Contact ID\*\* · `id` · path, string, required/],
  ['"/con<|>tacts/{id}"', '"/contacts/{id}"', /^Path `\/contacts\/\{id\}`/],
  ['class Script : Scr<|>iptBase', 'ScriptBase', /abstract class ScriptBase/, /asks for `ExecuteAsync`/],
  ['<|>"/lists"', '"/lists"', /Path `\/lists`\n\n- `GET` GetLists · internal/],
  ['"x-ms-vis<|>ibility": "advanced"', '"x-ms-visibility"', /member of a parameter/, /- `important`: Always shown/, /openapi-extensions#x-ms-visibility/],
  ['"x-ms-visibility": "adv<|>anced"', '"advanced"', /^`advanced`: Hidden until/],
  ['"itemTi<|>tlePath"', '"itemTitlePath"', /what makers read/, /#x-ms-dynamic-list/],
  ['"itemTitlePath": "na<|>me"', '"name"', /In the answer of `GetLists`/, /Its name\./],
  ['"itemsPath": "va<|>lue"', '"value"', /list of Contact/, /\| `id` \| string \(uuid\) \| ID \| required \|/],
  ['"own<|>er": { "parameterReference"', '"owner"', /query, string, required/, /An input of `GetLists`\./],
  ['"parameterReference": "i<|>d"', '"id"', /\*\*Contact ID\*\* · `id` · path, string, required/],
  ['"$ref": "#/parameters/T<|>op"', '"#/parameters/Top"', /Shared parameter `Top`/, /\*\*Count\*\* · `top`/],
  ['"OK", "schema": { "$ref": "#/definitions/Con<|>tact"', '"#/definitions/Contact"', /Definition `Contact`/, /\| `name` \| string \|/],
  ['"Con<|>tact": {', '"Contact"', /Definition `Contact`/],
  ['"required": ["i<|>d"]', '"id"', /Property `id` · \*\*ID\*\*/],
  ['"2<|>00": { "description": "OK", "schema": { "$ref"', '"200"', /Response `200` · OK/, /\*object\*/],
  ['"format": "uu<|>id"', '"uuid"', /^`uuid`: A GUID/],
  ['"ke<|>y": { "type": "securestring"', '"key"', /\*\*API key\*\* · `key` · connection parameter, securestring/, /Policies take it in 1 place\./],
  ['"secure<|>string"', '"securestring"', /^`securestring`: A secret/],
  ['"set<|>header"', '"setheader"', /\*\*Set HTTP header\.\*\*/, /- `name`, required: /, /Sections: `Request`, `Response`, `Failure`\./],
  ['"x-ms-apimTemplate<|>Parameter.value"', '"x-ms-apimTemplateParameter.value"', /member of the parameters of a policy/],
  ["@connectionPara<|>meters('key')", "@connectionParameters('key')", /A parameter of the connection/, /\*\*API key\*\*/],
  ["@queryParameters('ow<|>ner')", "@queryParameters('owner')", /Whose lists\./],
  ['"x-ms-apimTemplate-operationName": ["Get<|>Lists"]', '"GetLists"', /internal, makers/],
  ['"scriptOperations": ["Get<|>Contact"]', '"GetContact"', /\*\*Get a contact\*\*/],
  ['this.Con<|>text.Op', 'Context', /IScriptContext Context/],
  ['Context.Oper<|>ationId', 'OperationId', /string OperationId/, /write-code/],
  ['== "Get<|>Contact"', '"GetContact"', /\*\*Get a contact\*\* · action/],
  ['this.CreateJson<|>Content', 'CreateJsonContent', /static StringContent/],
  ['"connectionParam<|>eters": {', '"connectionParameters"', /What people fill in/],
  ['"host-<|>missing"', '"host-missing"', /^`host-missing` · \w+, in /],
];

/** What docs/rules/not-checked.md says is told here. */
const FACTS: readonly (readonly [name: string, files: Readonly<Record<string, string>>, fact: RegExp])[] = [
  ['deprecated-effect, deprecated-notice', inOperation('"depre<|>cated": true'), /Flows that use it go on\..*thirty days/],
  ['info-title-independent-suffix', { 'apiDefinition.swagger.json': '{ "info": { "ti<|>tle": "Contoso" } }' }, /Independent Publisher/],
  ['mcp-transport', inOperation('"x-ms-agentic-pro<|>tocol": "mcp-streamable-1.0"'), /streamable HTTP; .* tools/],
  ['oauth-redirect-certification', inProperties('"connectionParameters": { "token": { "type": "oauthSetting", "oAuthSettings": { "redirect<|>Url": "" } } }'), /global-test\.consent/],
  ['param-sets-and-params, param-sets-cli-only', inProperties('"connectionParam<|>eterSets": {}'), /wizard.*keeps its `connectionParameters`/],
  ['policy-dynamic-host-override', inProperties('"policyTemplateInstances": [{ "templateId": "dynamic<|>hosturl" }]'), /host of the definition is no longer used/],
  ['script-precedence', inProperties('"scriptOper<|>ations": []'), /only where the script sends it/],
  ['script-precedence in the script', inScript('public override Task<HttpResponseMessage> Execute<|>Async() { }'), /only sent where it sends it/],
  ['script-timeout', inScript('void Run() { this.Cancellation<|>Token; }'), /5 seconds .* 2 minutes/],
  ['script-vnet', inScript('void Run() { this.Context.Send<|>Async(); }'), /virtual network/],
  ['settings-defaults', { 'settings.json': '{ "powerApps<|>Url": "" }', 'apiDefinition.swagger.json': '{}' }, /https:\/\/api\.powerapps\.com/],
  ['settings-defaults of flows', { 'settings.json': '{ "flow<|>Url": "" }', 'apiDefinition.swagger.json': '{}' }, /https:\/\/api\.flow\.microsoft\.com/],
  ['test-connection-support', { 'apiDefinition.swagger.json': '{ "x-ms-capabilities": { "test<|>Connection": {} } }' }, /schema says/],
  ['trigger-power-apps', inOperation('"x-ms-tri<|>gger": "single"'), /Power Apps cannot use them/],
];

function inOperation(member: string): Readonly<Record<string, string>> {
  return { 'apiDefinition.swagger.json': `{ "paths": { "/a": { "post": { ${member} } } } }` };
}

function inProperties(member: string): Readonly<Record<string, string>> {
  return { 'apiDefinition.swagger.json': '{}', 'apiProperties.json': `{ "properties": { ${member} } }` };
}

function inScript(method: string): Readonly<Record<string, string>> {
  return { 'apiDefinition.swagger.json': '{}', 'apiProperties.json': '{}', 'script.csx': `public class Script : ScriptBase { ${method} }` };
}

describe('hover', () => {
  it('says in how many places an operation is named that a script answers', () => {
    assert.match(hoverAt('OperationId == "Get<|>Contact"')?.markdown ?? '', /Named in 2 places\.$/);
  });

  it('tells a variable that no parameter fills in', () => {
    assert.equal(hover(placeAtCursor({ 'apiDefinition.swagger.yaml': 'paths:\n  /a/{b}/{<|>c}:\n    get:\n      parameters:\n        - name: b\n          in: path\n' }))?.markdown, 'Variable `c` of the path\n\nNo parameter fills it in.');
  });

  const passing = (reference: string): string => `{ "name": "list", "in": "query", "type": "string", "x-ms-dynamic-list": { "operationId": "GetLists", "itemsPath": "value", "itemTitlePath": "name", "parameters": { "owner": { "parameterReference": "${reference}" } } } }`;
  const input = (name: string, summary: string): string => `{ "name": "${name}", "in": "query", "type": "string", "x-ms-summary": "${summary}" }`;
  const INPUTS: readonly (readonly [what: string, definition: string, ...parts: readonly RegExp[]])[] = [
    ['a parameter of a path', `{ "paths": { "/a": { "parameters": [${input('area', 'Area')}, ${passing('ar<|>ea')}], "get": { "operationId": "A" } } } }`, /^\*\*Area\*\* · `area`/],
    ['a shared parameter', `{ "paths": { "/a": { "get": { "operationId": "A", "parameters": [${input('area', 'Area')}, { "$ref": "#/parameters/List" }] } } }, "parameters": { "List": ${passing('ar<|>ea')} } }`, /^\*\*Area\*\* · `area`/],
    ['a shared parameter of operations with unlike inputs', `{ "paths": { "/a": { "get": { "operationId": "A", "parameters": [${input('area', 'Area')}, { "$ref": "#/parameters/List" }] }, "put": { "operationId": "B", "parameters": [${input('area', 'Region')}, { "$ref": "#/parameters/List" }] }, "post": { "operationId": "C", "parameters": [${input('area', 'Area')}, { "$ref": "#/parameters/List" }] } } }, "parameters": { "List": ${passing('ar<|>ea')} } }`, /^\*\*Area\*\* · `area`[^]*\n\n\*\*Region\*\* · `area`/, /^(?:(?!Area)[^])*Area(?:(?!Area)[^])*$/],
    ['a definition', `{ "paths": { "/a": { "post": { "operationId": "A", "parameters": [{ "name": "body", "in": "body", "schema": { "$ref": "#/definitions/Own" } }] } } }, "definitions": { "Own": { "properties": { "area": { "type": "string", "title": "Area" }, "list": ${passing('body/ar<|>ea')} } } } }`, /^Property `area` of the body/],
    ['a definition that nothing uses', `{ "paths": { "/a": { "post": { "operationId": "A", "parameters": [${input('area', 'Area')}] } } }, "definitions": { "Own": { "properties": { "list": ${passing('ar<|>ea')} } } } }`, /^(?!.*\*\*Area)/],
  ];
  for (const [what, definition, ...parts] of INPUTS) {
    it(`tells what is passed to a call in ${what}`, () => {
      const markdown = hover(placeAtCursor({ 'apiDefinition.swagger.json': definition }))?.markdown ?? '';
      for (const part of parts) assert.match(markdown, part);
    });
  }

  it('says of a status what the platform does with it', () => {
    const at = (status: string): string => hover(placeAtCursor(inOperation(`"responses": { "<|>${status}": { "description": "x" } }`)))?.markdown ?? '';
    assert.match(at('202'), /^Response `202` · Accepted\n\nx\n\nThe work goes on\. Where the answer has a header `Location`/);
    assert.equal(at('constructor'), 'Response `constructor`\n\nx');
  });

  it('says of a scope what it allows', () => {
    const definition = '{ "securityDefinitions": { "oauth": { "type": "oauth2", "scopes": { "items.read": "Read | items." } } } }';
    const marked = '{ "properties": { "connectionParameters": { "token": { "type": "oauthSetting", "oAuthSettings": { "scopes": ["items<|>.read", "other"] } } } } }';
    assert.equal(hover(placeAtCursor({ 'apiDefinition.swagger.json': definition, 'apiProperties.json': marked }))?.markdown, 'Scope `items.read`\n\nRead \\| items.');
    assert.match(hover(placeAtCursor({ 'apiDefinition.swagger.json': definition, 'apiProperties.json': marked.replace('items<|>', 'items').replace('oth', 'oth<|>') }))?.markdown ?? '', /What the token has to allow/);
  });

  for (const [marked, word, ...parts] of CASES) {
    it(`explains ${JSON.stringify(marked.slice(0, 60))}`, () => {
      const said = hoverAt(marked);
      assert.equal(said?.word, word);
      for (const part of parts) assert.match(said.markdown, part);
    });
  }

  for (const [name, files, fact] of FACTS) {
    it(`tells what is no fault: ${name}`, () => {
      assert.match(hover(placeAtCursor(files))?.markdown ?? '', fact);
    });
  }

  for (const marked of ['{<|> "key"', '"a<|> @conn', 'void R<|>un', '"summary"<|>: "Get', 'public cl<|>ass']) {
    it(`has nothing to say at ${JSON.stringify(marked)}, or only what the key means`, () => {
      assert.doesNotMatch(hoverAt(marked)?.markdown ?? '', /undefined|API key/);
    });
  }

  it('says of a webhook what it sends, and not how the subscription is answered', () => {
    const place = placeAtCursor({ 'apiDefinition.swagger.yaml': 'paths:\n  /hooks:\n    x-ms-notification-content: { schema: { type: integer } }\n    po<|>st:\n      operationId: WhenThing\n      x-ms-trigger: single\n      responses: { 201: { description: OK, schema: { type: string } } }\n' });
    assert.match(hover(place)?.markdown ?? '', /Sends: integer/);
  });

  it('explains YAML in the same words', () => {
    const place = placeAtCursor({ 'apiDefinition.swagger.yaml': 'paths:\n  /a:\n    ge<|>t:\n      operationId: GetItems\n      summary: List items\n' });
    assert.equal(hover(place)?.markdown, '**List items** · action · `GET /a`');
    const value = placeAtCursor({ 'apiDefinition.swagger.yaml': 'paths:\n  /a:\n    get:\n      x-ms-visibility: inter<|>nal\n' });
    assert.match(hover(value)?.markdown ?? '', /^`internal`: Never shown/);
  });

  const IN_YAML = `paths:
  /contacts/{id}:
    get:
      operationId: GetContact
      summary: Get a contact
      parameters:
        - name: id
          in: path
          x-ms-dynamic-values: { operationId: GetContacts, value-path: name }
        - $ref: '#/parameters/Top'
      responses:
        '200':
          schema:
            $ref: "#/definitions/Contact"
  /contacts:
    get:
      operationId: GetContacts
      responses:
        '200':
          schema: { type: array, items: { $ref: '#/definitions/Contact' } }
parameters:
  Top: { name: top, in: query, type: integer }
definitions:
  Contact:
    type: object
    required: [name]
    properties:
      name: { type: string, x-ms-summary: Name }
`;
  const YAML_CASES: readonly (readonly [marked: string, word: string, says: RegExp])[] = [
    ['operationId: Get<|>Contacts, value', 'GetContacts', /`GET \/contacts`[^]*Named in 1 place\./],
    ['value-path: na<|>me', 'name', /In the answer of `GetContacts` · \*\*Name\*\*/],
    ['"#/definitions/Con<|>tact"', '"#/definitions/Contact"', /^Definition `Contact`[^]*\| `name` \| string \| Name \| required \|/],
    ["'#/parameters/T<|>op'", "'#/parameters/Top'", /^Shared parameter `Top`[^]*query, integer/],
    ['required: [na<|>me]', 'name', /Property `name` · \*\*Name\*\*/],
    ['Con<|>tact:\n', 'Contact', /`name` \| string/],
    ['x-ms-dynamic-<|>values:', 'x-ms-dynamic-values', /operation/],
    ["'20<|>0':\n          schema:\n", "'200'", /200|OK/],
    ['/contacts/{id<|>}:', '/contacts/{id}', /`GET` Get a contact · action/],
  ];
  for (const [marked, word, says] of YAML_CASES) {
    it(`explains ${JSON.stringify(marked)} in YAML`, () => {
      const text = marked.replace(CURSOR, '');
      assert.ok(IN_YAML.includes(text));
      const place = placeAtCursor({ 'apiDefinition.swagger.yaml': IN_YAML.replace(text, () => marked) });
      const said = hover(place);
      assert.equal(place.document.text.slice(said?.range.start, said?.range.end), word);
      assert.match(said?.markdown ?? '', says);
    });
  }

  it('explains what scripts reach through their context', () => {
    const script = (body: string): Readonly<Record<string, string>> => ({ 'script.csx': `class Script : ScriptBase { async Task A() { ${body} } }` });
    for (const [body, says] of [
      ['var c = await this.Context.Request.Content.ReadAs<|>StringAsync();', /Task<string> ReadAsStringAsync\(\)/],
      ['var r = await this.Context.SendAsync(a, b).ConfigureAwait(false); r.Status<|>Code = 1;', /HttpStatusCode StatusCode/],
      ['this.Context.Logger.Log<|>Error("a");', /void LogError/],
    ] as const) assert.match(hover(placeAtCursor(script(body)))?.markdown ?? '', says, body);
    assert.equal(hover(placeAtCursor(script('other.Status<|>Code = 1;'))), undefined);
  });

  it('lets no text of a connector change how a card looks', () => {
    const place = placeAtCursor({ 'apiDefinition.swagger.json': '{ "paths": { "/a": { "ge<|>t": { "operationId": "A", "summary": "![x](http://contoso.example) <b>|`" } } } }' });
    assert.equal(hover(place)?.markdown, '**!\\[x\\](http://contoso.example) \\<b\\>\\|\\`** · action · `GET /a`');
  });
});
