public class Script : ScriptBase
{
    public override async Task<HttpResponseMessage> ExecuteAsync()
    {
        var response = await this.Context.SendAsync(this.Context.Request, this.CancellationToken).ConfigureAwait(false);
        if (this.Context.OperationId != "GetOrder" || !response.IsSuccessStatusCode)
        {
            return response;
        }

        var text = await response.Content.ReadAsStringAsync().ConfigureAwait(false);
        var order = JObject.Parse(text);
        order["total"] = TotalOf(order);
        response.Content = CreateJsonContent(order.ToString());
        return response;
    }

    private static decimal TotalOf(JObject order)
    {
        var lines = order["lines"] as JArray ?? new JArray();
        return lines.Sum(line => (decimal)line["quantity"] * (decimal)line["price"]);
    }
}
