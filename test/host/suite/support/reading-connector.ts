/** A connector for an invented library of books that uses what language features know: a dropdown, shared parts, a policy, a script. All of its files. */
export const READING_FILES = {
  'apiDefinition.swagger.json': `{
  "swagger": "2.0",
  "info": { "title": "Contoso Suite Reading", "description": "Finds the books of the Contoso library.", "version": "1.0", "contact": { "name": "Contoso", "url": "https://contoso.example/help", "email": "help@contoso.example" } },
  "host": "api.contoso.example",
  "basePath": "/reading",
  "schemes": ["https"],
  "paths": {
    "/books": {
      "get": {
        "operationId": "ListBooks",
        "summary": "List books",
        "description": "Lists the books of the library.",
        "responses": { "200": { "description": "The books.", "schema": { "type": "object", "properties": { "value": { "type": "array", "x-ms-summary": "Books", "description": "The books.", "items": { "$ref": "#/definitions/Book" } } } } } }
      }
    },
    "/books/{bookId}": {
      "get": {
        "operationId": "GetBook",
        "summary": "Get a book",
        "description": "Gets one book.",
        "parameters": [
          {
            "name": "bookId",
            "in": "path",
            "required": true,
            "type": "string",
            "description": "The number of the book.",
            "x-ms-summary": "Book",
            "x-ms-url-encoding": "single",
            "x-ms-dynamic-values": { "operationId": "ListBooks", "value-collection": "value", "value-path": "id", "value-title": "title" }
          }
        ],
        "responses": {
          "200": {
            "description": "The book.",
            "schema": {
              "$ref": "#/definitions/Book"
            }
          }
        }
      }
    }
  },
  "definitions": {
    "Book": {
      "type": "object",
      "properties": {
        "id": { "type": "string", "x-ms-summary": "Book ID", "description": "The number of the book." },
        "title": { "type": "string", "x-ms-summary": "Title", "description": "The title of the book." }
      }
    }
  },
  "securityDefinitions": { "api_key": { "type": "apiKey", "in": "header", "name": "X-Api-Key" } },
  "security": [{ "api_key": [] }]
}
`,
  'apiProperties.json': `{
  "properties": {
    "connectionParameters": {
      "api_key": {
        "type": "securestring",
        "uiDefinition": { "displayName": "API key", "description": "The key of your account.", "tooltip": "Your administrator has it.", "constraints": { "tabIndex": 2, "clearText": false, "required": "true" } }
      }
    },
    "iconBrandColor": "#007ee5",
    "capabilities": [],
    "scriptOperations": ["GetBook"],
    "policyTemplateInstances": [
      {
        "templateId": "setheader",
        "title": "Say where the key is from",
        "parameters": {
          "x-ms-apimTemplateParameter.name": "X-Origin",
          "x-ms-apimTemplateParameter.value": "@connectionParameters('api_key', '')",
          "x-ms-apimTemplateParameter.existsAction": "override",
          "x-ms-apimTemplate-policySection": "Request",
          "x-ms-apimTemplate-operationName": ["ListBooks"]
        }
      }
    ]
  }
}
`,
  'settings.json': `{
  "connectorId": null,
  "environment": null,
  "apiProperties": "apiProperties.json",
  "apiDefinition": "apiDefinition.swagger.json",
  "script": "script.csx"
}
`,
  'connector.config.json': `{
  "profiles": ["save", "discovery"]
}
`,
  'script.csx': `public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        if (this.Context.OperationId == "GetBook") return new HttpResponseMessage(HttpStatusCode.OK);
        return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
    }
}
`,
} as const;

/** The same, a little smaller, with its definition in YAML. */
export const READING_YAML_FILES = {
  'apiDefinition.swagger.yaml': `swagger: '2.0'
info:
  title: Contoso Suite Reading in YAML
  description: Finds the books of the Contoso library.
  version: '1.0'
  contact: { name: Contoso, url: https://contoso.example/help, email: help@contoso.example }
host: api.contoso.example
basePath: /reading
schemes: [https]
paths:
  /books:
    get:
      operationId: ListBooks
      summary: List books
      description: Lists the books of the library.
      responses:
        '200':
          description: The books.
          schema:
            type: object
            properties:
              value: { type: array, x-ms-summary: Books, description: The books., items: { $ref: '#/definitions/Book' } }
  /books/{bookId}:
    get:
      operationId: GetBook
      summary: Get a book
      description: Gets one book.
      parameters:
        - name: bookId
          in: path
          required: true
          type: string
          description: The number of the book.
          x-ms-summary: Book
          x-ms-url-encoding: single
          x-ms-dynamic-values:
            operationId: ListBooks
            value-collection: value
            value-path: id
            value-title: title
      responses:
        '200':
          description: The book.
          schema:
            $ref: '#/definitions/Book'
definitions:
  Book:
    type: object
    properties:
      id: { type: string, x-ms-summary: Book ID, description: The number of the book. }
      title: { type: string, x-ms-summary: Title, description: The title of the book. }
securityDefinitions:
  api_key: { type: apiKey, in: header, name: X-Api-Key }
security:
  - api_key: []
`,
  'apiProperties.json': READING_FILES['apiProperties.json'].replace('    "scriptOperations": ["GetBook"],\n', ''),
} as const;
