using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace SocialExtension.Connectors.Tests.Support;

/// <summary>The table soc_channel and the labels of the choice soc_network.</summary>
internal sealed class FakeChannels
{
    public const int X = 285100000;
    public const int Mastodon = 285100006;

    public List<Dictionary<string, object?>> Rows { get; } = [];

    public Dictionary<string, int> Networks { get; } = new() { ["X"] = X, ["Mastodon"] = Mastodon, ["Review site"] = 285100011 };

    /// <summary>The table whose labels there are.</summary>
    public string LabelledTable { get; set; } = "soc_channel";

    /// <summary>How many rows a page holds.</summary>
    public int PageSize { get; set; } = 5000;

    public void Add(int network, string externalId, string? token = null) => Rows.Add(new()
    {
        ["soc_channelid"] = Guid.NewGuid(), ["soc_name"] = "by hand", ["soc_network"] = network, ["soc_externalid"] = externalId, ["soc_networktoken"] = token,
    });

    public object? Create(JsonElement row)
    {
        var created = new Dictionary<string, object?> { ["soc_channelid"] = Guid.NewGuid() };
        foreach (var column in row.EnumerateObject()) created[column.Name] = column.Value.ValueKind == JsonValueKind.Number ? column.Value.GetInt32() : column.Value.GetString();
        Rows.Add(created);
        return null;
    }

    public object All(IQueryCollection query, string root)
    {
        var skip = int.Parse(query["$skiptoken"].FirstOrDefault() ?? "0");
        var page = new Dictionary<string, object> { ["value"] = Rows.Skip(skip).Take(PageSize) };
        if (skip + PageSize < Rows.Count) page["@odata.nextLink"] = $"{root}soc_channels?$select={query["$select"]}&$skiptoken={skip + PageSize}";
        return page;
    }

    public object Labels(string filter)
    {
        var asked = filter.Contains("objecttypecode") ? filter.Split('\'')[3] : LabelledTable;
        return new { value = asked == LabelledTable ? Networks.Select(n => new { value = n.Key, attributevalue = n.Value }) : [] };
    }
}
