import { ITEM_DEFINITIONS, ITEM_OPERATIONS, ITEM_PATHS } from './items-paths.js';
import { API_KEY } from './sign-in-templates.js';
import type { Template } from './template.js';

const customCode: Template = {
  id: 'custom-code',
  title: 'Custom code',
  detail: 'A C# script changes what the service answers. Signs in with an API key.',
  parts: ({ title }) => ({
    ...API_KEY,
    paths: ITEM_PATHS,
    definitions: ITEM_DEFINITIONS,
    scriptOperations: ['GetItem'],
    script: SCRIPT,
    capabilities: ['actions'],
    operations: ITEM_OPERATIONS,
    description: `Find and read the items that you keep in ${title}.`,
  }),
};

/** Some regions send the id of the operation as Base64; what is none is the id itself. */
const SCRIPT = `public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        switch (DecodeOperationId(this.Context.OperationId))
        {
            case "GetItem":
                return await this.GetItem().ConfigureAwait(false);
            default:
                return await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<HttpResponseMessage> GetItem()
    {
        var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
        if (!response.IsSuccessStatusCode)
        {
            return response;
        }

        // Change what makers get of an item here.
        var item = JObject.Parse(await response.Content.ReadAsStringAsync().ConfigureAwait(false));
        item["name"] = ((string)item["name"] ?? string.Empty).Trim();
        response.Content = CreateJsonContent(item.ToString());
        return response;
    }

    // Some regions send the id as Base64. What is no Base64 is the id itself.
    private static string DecodeOperationId(string operationId)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromBase64String(operationId));
        }
        catch (FormatException)
        {
            return operationId;
        }
    }
}
`;

const mcpServer: Template = {
  id: 'mcp-server',
  title: 'MCP server',
  detail: 'Agents use the tools of a Model Context Protocol server. Signs in with an API key.',
  parts: ({ title }) => ({
    ...API_KEY,
    paths: {
      '/mcp': {
        post: {
          operationId: 'InvokeServer',
          summary: 'Use the tools of the server',
          description: `Lets agents use the tools that ${title} offers by the Model Context Protocol.`,
          'x-ms-visibility': 'important',
          'x-ms-agentic-protocol': 'mcp-streamable-1.0',
          responses: { 200: { description: 'What the server answers.' } },
        },
      },
    },
    capabilities: ['actions'],
    operations: [{ summary: 'Use the tools of the server', description: `Lets agents use the tools that ${title} offers by the Model Context Protocol.` }],
    description: `Lets agents use the tools that ${title} offers by the Model Context Protocol.`,
  }),
};

export const OTHER_TEMPLATES: readonly Template[] = [customCode, mcpServer];
