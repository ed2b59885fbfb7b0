using System.Text.Json;
using Microsoft.OData.Edm;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>POST, PATCH and DELETE of rows (…/webapi/create-entity-web-api, …/update-delete-entities-using-web-api).</summary>
internal sealed class WriteRows(WebApiRequest request, IEdmModel edm)
{
    private readonly ReadRows reading = new(request, edm);

    private IHeaderDictionary Headers => request.Http.Request.Headers;

    public async Task Create(Table table)
    {
        // Read before anything is written: who asks for a column that is not there shall write nothing.
        var query = reading.OneQuery(table);
        var row = new RowReader(request).Read(table, await Body());
        await Written(table, request.Service.Create(row), StatusCodes.Status201Created, query);
    }

    /// <summary>Creates a row in the collection of another.</summary>
    public async Task CreateIn(Table parent, EntityReference row, Navigation navigation)
    {
        var table = request.Model.Table(navigation.Children?.Referencing ?? navigation.Other(parent));
        var query = reading.OneQuery(table);
        var child = new RowReader(request).Read(table, await Body());
        var owner = new EntityReference(parent.Name, row.Id == Guid.Empty ? Find(row) : row.Id);
        if (navigation.Children is { } children) child[children.Column] = owner;
        else child.RelatedEntities[new Microsoft.Xrm.Sdk.Relationship(navigation.Pairs!.Name)] = new EntityCollection([new Entity(owner.LogicalName, owner.Id) { EntityState = EntityState.Unchanged }]);
        await Written(table, request.Service.Create(child), StatusCodes.Status201Created, query);
    }

    /// <summary>PATCH creates the row where there is none, unless a header forbids it.</summary>
    public async Task Update(Table table, EntityReference target)
    {
        // What is expanded is passed over, as on the platform.
        var query = reading.OneQuery(table) with { Expansions = [] };
        var row = new RowReader(request).Read(table, await Body());
        row.Id = target.Id;
        foreach (var key in target.KeyAttributes) row.KeyAttributes[key.Key] = key.Value;
        row.Attributes.Remove(table.KeyName);
        if (row.RelatedEntities.Count > 0 && Exists(target)) throw RowReader.Payload(table, "rows come with a row that is made, not with one that is changed: write them by requests of their own.");
        if (Headers.IfNoneMatch == "*" && Exists(target)) throw Fault.Of(FaultCode.DuplicateRecord, "A record with matching key values already exists.");
        if (Headers.IfMatch is { Count: > 0 } match)
        {
            var id = row.Id == Guid.Empty ? Find(target) : row.Id;
            Change(row, match.ToString());
            await Written(table, id, StatusCodes.Status200OK, query);
            return;
        }

        var response = request.Service.Execute(new UpsertRequest { Target = row });
        await Written(table, ((EntityReference)response.Results["Target"]).Id, (bool)response.Results["RecordCreated"] ? StatusCodes.Status201Created : StatusCodes.Status200OK, query);
    }

    public Task Delete(EntityReference target)
    {
        var conditional = Headers.IfMatch is { Count: > 0 } match && match != "*";
        if (conditional) target.RowVersion = Version(Headers.IfMatch.ToString());
        request.Service.Execute(new DeleteRequest { Target = target, ConcurrencyBehavior = conditional ? ConcurrencyBehavior.IfRowVersionMatches : ConcurrencyBehavior.Default });
        return JsonAnswer.Empty(request);
    }

    private void Change(Entity row, string match)
    {
        if (match != "*") row.RowVersion = Version(match);
        request.Service.Execute(new UpdateRequest { Target = row, ConcurrencyBehavior = match == "*" ? ConcurrencyBehavior.Default : ConcurrencyBehavior.IfRowVersionMatches });
    }

    private static string Version(string etag) => etag.Replace("W/", "", StringComparison.Ordinal).Trim('"');

    private Guid Find(EntityReference target) => ((Entity)request.Service.Execute(new RetrieveRequest { Target = target, ColumnSet = new ColumnSet(false) }).Results["Entity"]).Id;

    private bool Exists(EntityReference target)
    {
        try
        {
            return Find(target) != Guid.Empty;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> e) when (unchecked((uint)e.Detail.ErrorCode) is FaultCode.ObjectDoesNotExist or FaultCode.KeyNotFound)
        {
            return false;
        }
    }

    /// <summary>Nothing but the address, or, where the caller prefers it, the row.</summary>
    private Task Written(Table table, Guid id, int status, ODataQuery query)
    {
        request.Written = new EntityReference(table.Name, id);
        if (request.Prefer.Representation) return reading.One(table, request.Written, query, status);
        var headers = request.Http.Response.Headers;
        headers["OData-EntityId"] = headers.Location = request.AddressOf(table, id);
        return JsonAnswer.Empty(request);
    }

    private Task<JsonElement> Body() => RequestBody.Read(request, "the columns of the row");
}
