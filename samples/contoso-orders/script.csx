public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
        var operationId = DecodeOperationId(this.Context.OperationId);
        if (operationId != "GetOrder" || !response.IsSuccessStatusCode)
        {
            return response;
        }

        var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        var order = JObject.Parse(text);
        order["total"] = TotalOf(order);
        response.Content = CreateJsonContent(order.ToString());
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

    private static decimal TotalOf(JObject order)
    {
        var lines = order["lines"] as JArray ?? new JArray();
        return lines.Sum(line => (decimal)line["quantity"] * (decimal)line["price"]);
    }
}
