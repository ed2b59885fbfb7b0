using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>POST, PATCH and DELETE of rows (…/webapi/create-entity-web-api, …/update-delete-entities-using-web-api).</summary>
internal sealed class WriteRows(WebApiRequest request)
{
    private IHeaderDictionary Headers => request.Http.Request.Headers;

    public async Task Create(Table table)
    {
        var row = new RowReader(request.Model).Read(table, await Body());
        await Written(table, request.Service.Create(row), StatusCodes.Status201Created);
    }

    /// <summary>PATCH creates the row where there is none, unless a header forbids it.</summary>
    public async Task Update(Table table, EntityReference target)
    {
        var row = new RowReader(request.Model).Read(table, await Body());
        row.Id = target.Id;
        foreach (var key in target.KeyAttributes) row.KeyAttributes[key.Key] = key.Value;
        row.Attributes.Remove(table.KeyName);
        if (Headers.IfNoneMatch == "*" && Exists(target)) throw Fault.Of(FaultCode.DuplicateRecord, "A record with matching key values already exists.");
        if (Headers.IfMatch is { Count: > 0 } match)
        {
            Change(row, match.ToString());
            await Written(table, row.Id, StatusCodes.Status200OK);
            return;
        }

        var response = request.Service.Execute(new UpsertRequest { Target = row });
        await Written(table, ((EntityReference)response.Results["Target"]).Id, (bool)response.Results["RecordCreated"] ? StatusCodes.Status201Created : StatusCodes.Status200OK);
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

    private bool Exists(EntityReference target)
    {
        try
        {
            request.Service.Execute(new RetrieveRequest { Target = target, ColumnSet = new ColumnSet(false) });
            return true;
        }
        catch (System.ServiceModel.FaultException<OrganizationServiceFault> e) when (unchecked((uint)e.Detail.ErrorCode) is FaultCode.ObjectDoesNotExist or FaultCode.KeyNotFound)
        {
            return false;
        }
    }

    /// <summary>Nothing but the address, or, where the caller prefers it, the row.</summary>
    private Task Written(Table table, Guid id, int status)
    {
        var response = request.Http.Response;
        response.Headers["OData-EntityId"] = response.Headers.Location = request.AddressOf(table, id);
        if (!request.Prefer.Representation) return JsonAnswer.Empty(request);
        var columns = table.Columns.Where(c => c.ValidForRead && c.Type != ColumnType.PartyList).ToList();
        if (request.Options.TryGetValue("$select", out var names)) columns = [.. columns.Where(c => c == table.Key || names.Split(',').Contains(Queries.OData.EdmModelBuilder.PropertyName(c)))];
        var row = request.Service.Retrieve(table.Name, id, new ColumnSet([.. columns.Select(c => c.Name)]));
        return JsonAnswer.Write(request, status, json =>
        {
            json.WriteString("@odata.context", $"{request.Root}/$metadata#{table.EntitySet}/$entity");
            new RowWriter(request).Members(json, table, row, columns);
        });
    }

    private async Task<JsonElement> Body()
    {
        using var document = await JsonDocument.ParseAsync(request.Http.Request.Body, cancellationToken: request.Aborted);
        return document.RootElement.Clone();
    }
}
