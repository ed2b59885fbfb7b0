using System.Text.Json.Nodes;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>Definitions as JSON, with what $select leaves and $expand adds.</summary>
internal sealed class DefinitionWriter(string? select, string? expand, bool withType)
{
    public JsonObject Write(Definition definition)
    {
        var json = new JsonObject();
        if (withType) json["@odata.type"] = $"#{EdmModelBuilder.Namespace}.{definition.Type}";
        foreach (var name in Names(definition)) json[name] = definition.Properties[name]?.DeepClone();
        foreach (var item in ODataText.Split(expand ?? "", ',').Select(i => i.Trim())) Expand(json, definition, item);
        return json;
    }

    /// <summary>The id always comes.</summary>
    private List<string> Names(Definition definition)
    {
        if (select is null) return [.. definition.Properties.Select(p => p.Key)];
        var names = select.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Where(n => !definition.Many.ContainsKey(n) && !definition.One.ContainsKey(n)).ToList();
        // Columns of other types lack it: it is not written for them. A name that no type knows is refused by the request.
        return [.. names.Append("MetadataId").Where(definition.Properties.ContainsKey).Distinct()];
    }

    private static void Expand(JsonObject json, Definition definition, string item)
    {
        var open = item.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? item : item[..open];
        var options = open < 0 ? [] : ODataText.Split(item[(open + 1)..ODataText.EndOfParentheses(item, open)], ';').Select(o => o.Trim().Split('=', 2)).Where(o => o.Length == 2).ToDictionary(o => o[0], o => o[1]);
        if (options.Keys.FirstOrDefault(o => o is not ("$select" or "$filter" or "$expand")) is { } unknown) throw Fault.Of(FaultCode.ODataRequest, $"{unknown} is not supported inside of $expand of definitions.");
        if (definition.Many.TryGetValue(name, out var many))
        {
            var writer = new DefinitionWriter(options.GetValueOrDefault("$select"), options.GetValueOrDefault("$expand"), name == "Attributes");
            json[name] = new JsonArray([.. DefinitionFilter.Apply(options.GetValueOrDefault("$filter"), many()).Select(d => (JsonNode)writer.Write(d))]);
        }
        else if (definition.One.TryGetValue(name, out var one))
        {
            json[name] = one() is { } found ? new DefinitionWriter(options.GetValueOrDefault("$select"), options.GetValueOrDefault("$expand"), false).Write(found) : null;
        }
        else throw Fault.Of(FaultCode.ODataRequest, $"Could not find a property named '{name}' on type '{EdmModelBuilder.Namespace}.{definition.Type}'.");
    }
}
