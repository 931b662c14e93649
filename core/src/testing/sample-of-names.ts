import type { FeaturePlace } from '../features/feature-place.js';
import { CURSOR, placeAtCursor } from './place-at-cursor.js';

/** A connector in which everything that can have a name has one, and is named elsewhere. For tests of what follows names. */
const DEFINITION_OF_NAMES = `{
  "swagger": "2.0",
  "info": { "title": "Contacts", "version": "1.0" },
  "host": "@environmentVariables(\\"contoso_Host\\")",
  "tags": [{ "name": "People" }],
  "security": [{ "api_key": [] }],
  "x-ms-capabilities": { "testConnection": { "operationId": "ListGroups" } },
  "paths": {
    "/groups": {
      "get": {
        "operationId": "ListGroups",
        "summary": "List groups",
        "parameters": [{ "name": "region", "in": "query", "type": "string" }, { "$ref": "#/parameters/Page" }],
        "responses": { "200": { "description": "OK", "schema": { "type": "array", "items": { "$ref": "#/definitions/Group" } } } }
      }
    },
    "/groups/{groupId}/contacts": {
      "parameters": [{ "name": "groupId", "in": "path", "required": true, "type": "string", "x-ms-dynamic-values": { "operationId": "ListGroups", "parameters": { "region": { "parameter": "area" } }, "value-path": "id" } }],
      "get": {
        "operationId": "ListContacts",
        "tags": ["People"],
        "parameters": [{ "name": "area", "in": "query", "type": "string", "x-ms-summary": "Area" }, { "$ref": "#/parameters/Page" }],
        "responses": { "200": { "description": "OK", "schema": { "$ref": "#/definitions/Group" } }, "404": { "$ref": "#/responses/Missing" } }
      },
      "post": {
        "operationId": "AddContact",
        "parameters": [{ "name": "area", "in": "query", "type": "string" }, { "name": "body", "in": "body", "schema": { "$ref": "#/definitions/Contact" } }],
        "responses": { "201": { "description": "Added" } }
      }
    }
  },
  "parameters": { "Page": { "name": "page", "in": "query", "type": "integer" } },
  "responses": { "Missing": { "description": "There is none." } },
  "definitions": {
    "Group": { "type": "object", "properties": { "members": { "type": "array", "items": { "$ref": "#/definitions/Contact" } } } },
    "Contact": { "type": "object", "properties": { "group": { "type": "string", "x-ms-dynamic-list": { "operationId": "ListGroups", "parameters": { "region": { "parameterReference": "area" } }, "itemValuePath": "id" } } } }
  },
  "securityDefinitions": { "api_key": { "type": "apiKey", "in": "header", "name": "X-Key" } }
}
`;

const PROPERTIES_OF_NAMES = `{
  "properties": {
    "connectionParameters": { "api_key": { "type": "securestring" }, "site": { "type": "string" } },
    "scriptOperations": ["AddContact", "ListGroups"],
    "policyTemplateInstances": [
      { "templateId": "dynamichosturl", "title": "Host", "parameters": { "x-ms-apimTemplateParameter.urlTemplate": "https://@connectionParameters('site').contacts.example" } },
      { "templateId": "routerequesttoendpoint", "title": "Route", "parameters": { "x-ms-apimTemplateParameter.newPath": "/v2/{groupId}", "x-ms-apimTemplate-operationName": ["AddContact"] } },
      { "templateId": "setheader", "title": "Area", "parameters": { "x-ms-apimTemplateParameter.name": "X-Area", "x-ms-apimTemplateParameter.value": "@queryParameters('area')", "x-ms-apimTemplate-operationName": ["ListContacts"] } }
    ]
  }
}
`;

const SCRIPT_OF_NAMES = `public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        if (this.Context.OperationId == "AddContact") return await this.Add();
        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken);
    }
}
`;

const CONFIG_OF_NAMES = `{
  "suppressions": [
    { "rule": "property-summary", "pointer": "/definitions/Contact/properties/group", "reason": "Shown by its id only." },
    { "rule": "param-summary", "pointer": "/paths/~1groups~1{groupId}~1contacts/parameters/0", "reason": "Filled in by the designer." }
  ]
}
`;

/** The whole connector by file name. */
export const FILES_OF_NAMES: Readonly<Record<string, string>> = {
  'apiDefinition.swagger.json': DEFINITION_OF_NAMES,
  'apiProperties.json': PROPERTIES_OF_NAMES,
  'script.csx': SCRIPT_OF_NAMES,
  'connector.config.json': CONFIG_OF_NAMES,
};

/** The connector with the cursor in front of the name in `around`, which has a `|` there: `"name": "|area", "in"`. The first place of that text counts. */
export function placeInNames(around: string): FeaturePlace {
  const text = around.replace('|', '');
  const found = Object.entries(FILES_OF_NAMES).find(([, content]) => content.includes(text));
  if (found === undefined) throw new Error(`${text} is in none of the files`);
  const [name, content] = found;
  return placeAtCursor({ ...FILES_OF_NAMES, [name]: content.replace(text, () => around.replace('|', CURSOR)) });
}
