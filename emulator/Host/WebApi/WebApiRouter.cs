using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Host.WebApi.Definitions;
using SocialExtension.Emulator.Host.WebApi.Operations;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Finds out what an address is about and hands it on.</summary>
internal sealed class WebApiRouter(WebApiRequest request, IEdmModel edm)
{
    private string Method => request.Method;

    public Task Answer(string path)
    {
        NotYet.Refuse(request);
        var segments = PathSegment.Split(path);
        if (segments.Count == 0) return new ServiceDocument(request).Answer();
        var first = segments[0];
        if (first.Name == "$metadata") return new MetadataDocument(request, edm).Answer();
        if (DefinitionRequest.IsAbout(first.Name)) return new DefinitionRequest(request).Answer(segments);
        if (request.Model.FindSet(first.Name) is not { } table) return Operation(segments);
        return first.Arguments is null ? Collection(table, segments) : Row(table, segments);
    }

    /// <summary>What is called by its name alone: unbound functions and actions.</summary>
    private Task Operation(IReadOnlyList<PathSegment> segments)
    {
        var segment = segments[0];
        if (segments.Count > 1) throw Unknown(segments[1].Name);
        return Call(segment, ApiBinding.Global, table: null, row: null);
    }

    private Task Collection(Table table, IReadOnlyList<PathSegment> segments)
    {
        if (segments.Count > 1) return OfCollection(table, segments);
        return Method switch
        {
            "GET" => new ReadRows(request, edm).List(table),
            "POST" => new WriteRows(request, edm).Create(table),
            _ => throw NotAllowed($"the collection '{table.EntitySet}'"),
        };
    }

    private Task OfCollection(Table table, IReadOnlyList<PathSegment> segments)
    {
        if (segments.Count > 2) throw Behind(segments, 2);
        var segment = segments[1];
        if (segment.Name == "$count") return Method == "GET" ? new ReadRows(request, edm).Count(table) : throw NotAllowed("a count");
        return segment.IsQualified ? Call(segment, ApiBinding.Collection, table, row: null) : throw Unknown(segment.Name);
    }

    private Task Row(Table table, IReadOnlyList<PathSegment> segments)
    {
        var row = RowKey.Read(table, segments[0].Arguments, request.Options);
        if (segments.Count > 1) return segments[1].IsQualified ? Bound(table, row, segments) : OfRow(table, row, segments);
        return Method switch
        {
            "GET" => new ReadRows(request, edm).One(table, row),
            "PATCH" => new WriteRows(request, edm).Update(table, row),
            "DELETE" => new WriteRows(request, edm).Delete(row),
            _ => throw NotAllowed("a row"),
        };
    }

    private Task Bound(Table table, EntityReference row, IReadOnlyList<PathSegment> segments) =>
        segments.Count > 2 ? throw Behind(segments, 2) : Call(segments[1], ApiBinding.Row, table, row);

    private Task Call(PathSegment segment, ApiBinding binding, Table? table, EntityReference? row) =>
        new OperationCall(request).Answer(OperationCatalog.Find(request.Organization, segment.Operation, binding, table?.Name) ?? throw NoOperation(segment.Operation), segment, row, table?.Name);

    /// <summary>A property, a navigation property, or an operation that was called without its namespace.</summary>
    private Task OfRow(Table table, EntityReference row, IReadOnlyList<PathSegment> segments)
    {
        var segment = segments[1];
        var last = segments.Count > 2 ? segments[2].Name : null;
        if (segments.Count > 3) throw Behind(segments, 3);
        if (Navigation.Find(table, segment.Name) is { } navigation) return Related(table, row, navigation, segment.Arguments, last);
        if (table.Columns.FirstOrDefault(c => EdmModelBuilder.PropertyName(c) == segment.Name && c.Type != ColumnType.PartyList) is { } column && segment.Arguments is null && last is null or "$value") return new RowProperty(request, table, row, column).Answer(isBare: last is not null);
        if (OperationCatalog.Find(request.Organization, segment.Name, ApiBinding.Row, table.Name) is not null) throw Fault.Of(FaultCode.ODataRequest, $"Request message has unresolved parameters. A bound operation is called with its namespace: {EdmModelBuilder.Namespace}.{segment.Name}.");
        throw Unknown(segment.Name);
    }

    private Task Related(Table table, EntityReference row, Navigation navigation, string? key, string? last) => (Method, last) switch
    {
        ("GET", "$ref") when key is null => new ReadRows(request, edm).References(table, row, navigation),
        (_, "$ref") => new RowLinks(request).Answer(table, row, navigation, key),
        _ when key is not null => throw Fault.NotSupported($"one row of '{navigation.Name}' by its key"),
        ("GET", null or "$count") => new ReadRows(request, edm).Related(table, row, navigation, isCount: last is not null),
        ("POST", null) when navigation.IsCollection => new WriteRows(request, edm).CreateIn(table, row, navigation),
        (_, not (null or "$count")) => throw Fault.NotSupported($"'{last}' behind '{navigation.Name}'"),
        _ => throw NotAllowed($"'{navigation.Name}' of a row"),
    };

    private Exception NotAllowed(string what) => Fault.Of(FaultCode.MethodNotAllowed, $"{Method} is not allowed on {what}.");

    private static Exception Behind(IReadOnlyList<PathSegment> segments, int at) => Fault.NotSupported($"'{segments[at].Name}' behind '{segments[at - 1].Name}'");

    /// <summary>Names of the platform's own operations have no prefix: those that are not here are still to come.</summary>
    private Exception NoOperation(string name) => char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit) && !OperationCatalog.Knows(request.Organization, name) && !request.Model.Tables.Any(t => t.EntitySet.Equals(name, StringComparison.OrdinalIgnoreCase))
        ? Fault.NotSupported($"the operation {name}")
        : Unknown(name);

    private static Exception Unknown(string name) => Fault.Of(FaultCode.ODataSegment, $"Resource not found for the segment '{name}'.");
}
