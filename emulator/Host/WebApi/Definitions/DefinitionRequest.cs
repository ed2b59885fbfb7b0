using System.Text.Json.Nodes;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi.Definitions;

/// <summary>Reads definitions: EntityDefinitions, RelationshipDefinitions, GlobalOptionSetDefinitions (…/webapi/query-metadata-web-api).</summary>
internal sealed class DefinitionRequest(WebApiRequest request)
{
    private const string Tables = "EntityDefinitions";
    private const string Relationships = "RelationshipDefinitions";
    private const string Choices = "GlobalOptionSetDefinitions";
    private static readonly string[] Known = ["$select", "$filter", "$expand"];

    public static bool IsAbout(string name) => name is Tables or Relationships or Choices;

    public Task Answer(IReadOnlyList<PathSegment> segments)
    {
        if (request.Method != "GET") throw Fault.NotSupported($"{request.Method} on {segments[0].Name}");
        if (request.Options.Keys.FirstOrDefault(o => o.StartsWith('$') && !Known.Contains(o)) is { } option) throw Fault.Of(FaultCode.ODataRequest, $"The query parameter {option} is not supported on definitions.");
        var definitions = new DefinitionSource(request.Model);
        IEnumerable<Definition> found = segments[0].Name switch { Tables => definitions.Tables, Relationships => definitions.Relationships, _ => definitions.Choices };
        if (segments[0].Name == Choices && request.Options.ContainsKey("$filter")) throw Fault.Of(FaultCode.ODataRequest, $"{Choices} can't be filtered.");
        var one = segments[0].Arguments is { } key ? Named(found, key) : null;
        for (var i = 1; i < segments.Count; i++)
        {
            var segment = segments[i];
            if (segment.IsQualified)
            {
                if (one is not null && !one.Is(segment.Operation)) throw Unknown(segment.Operation);
                found = found.Where(d => d.Is(segment.Operation));
            }
            else if (one is null)
            {
                throw Unknown(segment.Name);
            }
            else if (one.Many.TryGetValue(segment.Name, out var many))
            {
                found = many();
                one = segment.Arguments is { } inner ? Named(found, inner) : null;
            }
            else if (one.One.TryGetValue(segment.Name, out var single))
            {
                one = single() ?? throw Unknown(segment.Name);
            }
            else
            {
                return Property(one, segments, i);
            }
        }

        return one is not null ? One(one, segments) : Many(found, segments);
    }

    private Task Property(Definition definition, IReadOnlyList<PathSegment> segments, int at)
    {
        var name = segments[at].Name;
        if (!definition.Properties.TryGetPropertyValue(name, out var value) || segments.Count > at + 2 || (segments.Count == at + 2 && segments[at + 1].Name != "$value")) throw Unknown(name);
        if (segments.Count == at + 2) return JsonAnswer.Text(request, value?.ToString() ?? "");
        return Write(new JsonObject { ["@odata.context"] = Context(segments), ["value"] = value?.DeepClone() });
    }

    private Task One(Definition definition, IReadOnlyList<PathSegment> segments)
    {
        Demand([definition]);
        var json = new JsonObject { ["@odata.context"] = Context(segments) + "/$entity" };
        foreach (var (name, value) in Writer(IsOfManyTypes(segments)).Write(definition).ToList()) json[name] = value?.DeepClone();
        return Write(json);
    }

    private Task Many(IEnumerable<Definition> definitions, IReadOnlyList<PathSegment> segments)
    {
        var all = definitions.ToList();
        Demand(all);
        var writer = Writer(IsOfManyTypes(segments));
        return Write(new JsonObject { ["@odata.context"] = Context(segments), ["value"] = new JsonArray([.. DefinitionFilter.Apply(request.Options.GetValueOrDefault("$filter"), all).Select(d => (JsonNode)writer.Write(d))]) });
    }

    private DefinitionWriter Writer(bool withType) => new(request.Options.GetValueOrDefault("$select"), request.Options.GetValueOrDefault("$expand"), withType);

    /// <summary>Columns and relationships say their type, unless the address casts to one.</summary>
    private static bool IsOfManyTypes(IReadOnlyList<PathSegment> segments) => !segments[^1].IsQualified && segments[^1].Name is "Attributes" or Relationships;

    /// <summary>What is selected must be there in at least one of them.</summary>
    private void Demand(IReadOnlyList<Definition> definitions)
    {
        foreach (var name in (request.Options.GetValueOrDefault("$select") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (definitions.Count > 0 && !definitions.Any(d => d.Properties.ContainsKey(name) || d.Many.ContainsKey(name) || d.One.ContainsKey(name))) throw Fault.Of(FaultCode.ODataRequest, $"Could not find a property named '{name}' on type '{EdmModelBuilder.Namespace}.{definitions[0].Type}'.");
        }
    }

    private Definition Named(IEnumerable<Definition> definitions, string arguments)
    {
        if (ODataLiteral.Arguments(arguments, request.Options).ToList() is not [var (name, literal)]) throw Fault.Of(FaultCode.ODataRequest, $"'({arguments})' does not name one definition.");
        var value = ODataText.Unquoted(literal).Trim('{', '}');
        return definitions.FirstOrDefault(d => d.IsNamed(name, value)) ?? throw Fault.Of(FaultCode.ObjectDoesNotExist, $"Could not find a definition with {(name.Length == 0 ? "MetadataId" : name)}='{value}'.");
    }

    private string Context(IReadOnlyList<PathSegment> segments)
    {
        var path = string.Join('/', segments.Select(s => s.Arguments is null ? s.Name : s == segments[^1] ? s.Name : $"{s.Name}({s.Arguments[(s.Arguments.IndexOf('=', StringComparison.Ordinal) + 1)..]})"));
        return $"{request.Root}/$metadata#{path}{(request.Options.TryGetValue("$select", out var names) ? $"({names.Replace(" ", "", StringComparison.Ordinal)})" : "")}";
    }

    private Task Write(JsonObject json) => JsonAnswer.Write(request, StatusCodes.Status200OK, writer =>
    {
        foreach (var (name, value) in json)
        {
            writer.WritePropertyName(name);
            if (value is null) writer.WriteNullValue();
            else value.WriteTo(writer);
        }
    });

    private static Exception Unknown(string name) => Fault.Of(FaultCode.ODataSegment, $"Resource not found for the segment '{name}'.");
}
