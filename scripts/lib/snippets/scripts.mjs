/** @typedef {import('./snippet.mjs').Snippet} Snippet */

/** A call of the service, as it came. */
const SEND = 'await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false)';

const DECODE = `    // Some regions send the id as Base64. What is no Base64 is the id itself.
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
    }`;

/** @param {string} methods */
const script = (methods) => `public class Script : ScriptBase
{
${methods}
}
`;

/** Skeletons of script.csx. @type {readonly Snippet[]} */
export const scripts = [
  {
    name: 'Connector script that forwards',
    prefix: ['connector-script', 'connector-script-forward'],
    description: 'A script that sends each call on as it is.',
    place: 'script',
    value: script(`    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        return ${SEND};
    }`),
  },
  {
    name: 'Connector script that changes answers',
    prefix: ['connector-script-response'],
    description: 'A script that changes the JSON of an answer.',
    place: 'script',
    value: script(`    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var response = ${SEND};
        if (!response.IsSuccessStatusCode)
        {
            return response;
        }

        var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        var body = JObject.Parse(text);
        body["«source»"] = "«contoso»";
        response.Content = CreateJsonContent(body.ToString());
        return response;
    }`),
  },
  {
    name: 'Connector script that changes requests',
    prefix: ['connector-script-request'],
    description: 'A script that changes the JSON of a request before it is sent.',
    place: 'script',
    value: script(`    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var text = await this.Context.Request.Content.ReadAsStringAsync().ConfigureAwait(false);
        var body = JObject.Parse(text);
        body["«source»"] = "«contoso»";
        this.Context.Request.Content = CreateJsonContent(body.ToString());
        return ${SEND};
    }`),
  },
  {
    name: 'Connector script by operation',
    prefix: ['connector-script-operation-switch'],
    description: 'A script with a method for each operation.',
    place: 'script',
    value: script(`    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        switch (DecodeOperationId(this.Context.OperationId))
        {
            case "«ListItems»":
                return await this.«HandleListItems»().ConfigureAwait(false);
            default:
                return ${SEND};
        }
    }

    private async Task<HttpResponseMessage> «HandleListItems»()
    {
        return ${SEND};
    }

${DECODE}`),
  },
  {
    name: 'Connector script answer',
    prefix: ['connector-script-answer'],
    description: 'A method that answers with JSON and does not call the service.',
    place: 'scriptMethod',
    value: `private static HttpResponseMessage «Answer»(JToken body)
{
    var response = new HttpResponseMessage(HttpStatusCode.«OK|BadRequest|NotFound»);
    response.Content = CreateJsonContent(body.ToString());
    return response;
}`,
  },
  { name: 'Connector script operation ID', prefix: ['connector-script-operation-id'], description: 'A method that reads the id of an operation in every region.', place: 'scriptMethod', value: DECODE.replace(/^ {4}/gm, '') },
];
