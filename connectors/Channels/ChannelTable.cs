using System.Text.Json;
using SocialExtension.Connectors.Server;

namespace SocialExtension.Connectors.Channels;

/// <summary>Reads and creates channels by the Web API.</summary>
internal sealed class ChannelTable(WebApi api, Caller caller)
{
    /// <summary>The labels of the networks.</summary>
    public async Task<NetworkLabels> ReadLabels()
    {
        var labels = new NetworkLabels();
        const string Query = "stringmaps?$select=value,attributevalue&$filter=attributename eq 'soc_network'";
        // Every table that has the choice has the same labels; the channel's own are asked first.
        foreach (var query in (string[])[Query + " and objecttypecode eq 'soc_channel'", Query])
        {
            await foreach (var row in Rows(query))
            {
                if (Text(row, "value") is { } label && Number(row, "attributevalue") is { } value) labels.AddLabel(label, value);
            }

            if (labels.Labels.Any()) return labels;
        }

        throw new StoppedException("The organization has no labels for the choice soc_network. Is the solution SocialExtension imported there?");
    }

    /// <summary>The channels that there are. They are settings, and few.</summary>
    public async Task<IReadOnlyList<ExistingChannel>> ReadAll()
    {
        var channels = new List<ExistingChannel>();
        await foreach (var row in Rows("soc_channels?$select=soc_channelid,soc_network,soc_externalid,soc_networktoken"))
        {
            if (Text(row, "soc_channelid") is { } id) channels.Add(new ExistingChannel(Guid.Parse(id), Number(row, "soc_network"), Text(row, "soc_externalid"), Text(row, "soc_networktoken")));
        }

        return channels;
    }

    public async Task Create(NewChannel channel)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, object?>
        {
            ["soc_name"] = channel.Name,
            ["soc_network"] = channel.Network,
            ["soc_externalid"] = channel.ExternalId,
            ["soc_handle"] = channel.Handle,
            ["soc_url"] = channel.Url,
        });
        using var answer = await api.Post("soc_channels", body, caller);
    }

    private async IAsyncEnumerable<JsonElement> Rows(string query)
    {
        for (var next = query; next is not null;)
        {
            using var page = await api.Get(next, caller);
            var root = page.RootElement;
            if (root.ValueKind != JsonValueKind.Object || !root.TryGetProperty("value", out var rows) || rows.ValueKind != JsonValueKind.Array) throw new StoppedException("The organization answered a query with something other than rows. Is --to the address of an organization?");
            foreach (var row in rows.EnumerateArray()) yield return row;
            next = Text(root, "@odata.nextLink");
        }
    }

    private static string? Text(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static int? Number(JsonElement row, string name) => row.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number ? value.GetInt32() : null;
}
