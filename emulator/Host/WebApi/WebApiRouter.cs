using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Finds out what an address is about and hands it on.</summary>
internal sealed class WebApiRouter(WebApiRequest request, IEdmModel edm)
{
    private string Method => request.Http.Request.Method;

    public Task Answer(string path)
    {
        NotYet.Refuse(request);
        var segments = PathSegment.Split(path);
        if (segments.Count == 0) return new ServiceDocument(request).Answer();
        var first = segments[0];
        if (first.Name is "$metadata" or "$batch" or "EntityDefinitions" or "RelationshipDefinitions" or "GlobalOptionSetDefinitions") throw Fault.NotSupported($"{first.Name} of the Web API");
        if (request.Model.FindSet(first.Name) is not { } table) return Operation(segments);
        return first.Arguments is null ? Collection(table, segments) : Row(table, segments);
    }

    /// <summary>What is called by its name alone: unbound functions and actions.</summary>
    private Task Operation(IReadOnlyList<PathSegment> segments)
    {
        var segment = segments[0];
        if (segments.Count > 1) throw Unknown(segments[1].Name);
        if (segment.Name == "WhoAmI") return new Operations(request).WhoAmI();
        var api = request.Organization.CustomApis.FirstOrDefault(a => a.Name == segment.Name && a.Binding == ApiBinding.Global) ?? throw NoOperation(segment.Name);
        return new Operations(request).Call(api, segment, target: null);
    }

    private Task Collection(Table table, IReadOnlyList<PathSegment> segments)
    {
        if (segments.Count > 1) throw Fault.NotSupported($"'{segments[1].Name}' on a collection");
        return Method switch
        {
            "GET" => new ReadRows(request, edm).List(table),
            "POST" => new WriteRows(request, edm).Create(table),
            _ => throw Fault.Of(FaultCode.MethodNotAllowed, $"{Method} is not allowed on the collection '{table.EntitySet}'."),
        };
    }

    private Task Row(Table table, IReadOnlyList<PathSegment> segments)
    {
        var row = RowKey.Read(table, segments[0].Arguments, request.Options);
        if (segments.Count == 1)
        {
            return Method switch
            {
                "GET" => new ReadRows(request, edm).One(table, row),
                "PATCH" => new WriteRows(request, edm).Update(table, row),
                "DELETE" => new WriteRows(request, edm).Delete(row),
                _ => throw Fault.Of(FaultCode.MethodNotAllowed, $"{Method} is not allowed on a row."),
            };
        }

        if (segments.Count > 2) throw Fault.NotSupported($"'{segments[2].Name}' behind '{segments[1].Name}'");
        return segments[1].IsQualified ? Bound(table, row, segments[1]) : Related(table, row, segments[1]);
    }

    private Task Bound(Table table, EntityReference row, PathSegment segment)
    {
        var api = request.Organization.CustomApis.FirstOrDefault(a => a.Name == segment.Operation && a.Binding == ApiBinding.Row && a.BoundTable == table.Name) ?? throw NoOperation(segment.Operation);
        return new Operations(request).Call(api, segment, row);
    }

    private Task Related(Table table, EntityReference row, PathSegment segment)
    {
        if (request.Organization.CustomApis.Any(a => a.Name == segment.Name && a.BoundTable == table.Name)) throw Fault.Of(FaultCode.ODataRequest, $"Request message has unresolved parameters. A bound operation is called with its namespace: {EdmModelBuilder.Namespace}.{segment.Name}.");
        if (Method != "GET") throw Fault.NotSupported($"{Method} on '{segment.Name}' of a row");
        return new ReadRows(request, edm).Related(table, row, segment);
    }

    /// <summary>Names of the platform's own operations have no prefix: those that are not here are still to come.</summary>
    private Exception NoOperation(string name) => char.IsAsciiLetterUpper(name[0]) && name.All(char.IsAsciiLetterOrDigit) && !request.Model.Tables.Any(t => t.EntitySet.Equals(name, StringComparison.OrdinalIgnoreCase))
        ? Fault.NotSupported($"the operation {name}")
        : Unknown(name);

    private static Exception Unknown(string name) => Fault.Of(FaultCode.ODataSegment, $"Resource not found for the segment '{name}'.");
}
