using Microsoft.OData.Edm;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Pipeline;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Finds out what an address is about and hands it on.</summary>
internal sealed class WebApiRouter(WebApiRequest request, IEdmModel edm)
{
    private string Method => request.Http.Request.Method;

    public Task Answer(string path)
    {
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
        if (segment.Name == "WhoAmI") return new Operations(request).WhoAmI();
        var api = request.Organization.CustomApis.FirstOrDefault(a => a.Name == segment.Name && a.Binding == ApiBinding.Global);
        if (api is null || segments.Count > 1) throw Fault.Of(FaultCode.ODataSegment, $"Resource not found for the segment '{segment.Name}'.");
        return new Operations(request).Call(api, segment, target: null);
    }

    private Task Collection(Table table, IReadOnlyList<PathSegment> segments)
    {
        if (segments.Count > 1) throw Fault.NotSupported($"'{segments[1].Name}' on a collection");
        return Method switch
        {
            "GET" => new ReadRows(request, edm).List(table),
            "POST" => new WriteRows(request).Create(table),
            _ => throw Fault.Of(FaultCode.CannotDeleteDueToAssociation, $"{Method} is not allowed on the collection '{table.EntitySet}'."),
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
                "PATCH" => new WriteRows(request).Update(table, row),
                "DELETE" => new WriteRows(request).Delete(row),
                _ => throw Fault.Of(FaultCode.CannotDeleteDueToAssociation, $"{Method} is not allowed on a row."),
            };
        }

        var next = segments[1];
        if (next.IsQualified)
        {
            var api = request.Organization.CustomApis.FirstOrDefault(a => a.Name == next.Operation && a.BoundTable == table.Name) ?? throw Fault.Of(FaultCode.ODataSegment, $"Resource not found for the segment '{next.Name}'.");
            return new Operations(request).Call(api, next, row);
        }

        if (segments.Count > 2) throw Fault.NotSupported($"'{segments[2].Name}' behind '{next.Name}'");
        return new ReadRows(request, edm).Related(table, row, next);
    }
}
