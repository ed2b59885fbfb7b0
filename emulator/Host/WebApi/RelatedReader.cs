using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Messages;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>Reads what comes with a row in a body: rows to make (deep insert), rows to tie, and the parties of an activity (…/webapi/create-entity-web-api).</summary>
internal sealed class RelatedReader(WebApiRequest request, RowReader rows)
{
    private const string Type = "@odata.type";

    /// <summary>Reads the value of a navigation property.</summary>
    public void Read(Table table, Entity row, Navigation navigation, JsonElement value)
    {
        if (!navigation.IsCollection && value.ValueKind == JsonValueKind.Null) row[navigation.Lookups[0].Column] = null;
        else if (!navigation.IsCollection) One(table, row, navigation, value);
        else if (value.ValueKind != JsonValueKind.Array) throw RowReader.Payload(table, $"'{navigation.Name}' holds a list of rows.");
        else if (table.IsActivity && navigation.Children?.Referencing == PartyRows.Table) Parties(table, row, value);
        else Add(row, Relationship(navigation), value.EnumerateArray().Select(r => rows.Read(Other(table, navigation), r)));
    }

    /// <summary>Reads addresses of rows that are there already and are tied to the one that is made.</summary>
    public void Bind(Table table, Entity row, Navigation navigation, JsonElement addresses)
    {
        if (addresses.ValueKind != JsonValueKind.Array) throw RowReader.Payload(table, $"'{navigation.Name}@odata.bind' holds a list of addresses.");
        var bound = addresses.EnumerateArray().Select(a => request.ReadLink(a.ToString())).Select(r => new Entity(r.LogicalName, request.IdOf(r)) { EntityState = EntityState.Unchanged }).ToList();
        if (bound.FirstOrDefault(b => b.LogicalName != Other(table, navigation).Name) is { } stranger) throw RowReader.Payload(table, $"'{navigation.Name}' does not hold rows of '{stranger.LogicalName}'.");
        Add(row, Relationship(navigation), bound);
    }

    private void One(Table table, Entity row, Navigation navigation, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Object) throw RowReader.Payload(table, $"'{navigation.Name}' holds a row.");
        var type = value.TryGetProperty(Type, out var stated) ? stated.GetString()?.TrimStart('#').Replace(EdmModelBuilder.Namespace + ".", "", StringComparison.Ordinal) : null;
        var lookups = navigation.Lookups.Where(l => type is null || l.Referenced == type).ToList();
        if (lookups is not [var lookup]) throw RowReader.Payload(table, $"Of which type is the row in '{navigation.Name}'? {Type} says it: {string.Join(", ", navigation.Lookups.Select(l => $"{EdmModelBuilder.Namespace}.{l.Referenced}"))}.");
        Add(row, new Microsoft.Xrm.Sdk.Relationship(lookup.Name) { PrimaryEntityRole = EntityRole.Referencing }, [rows.Read(request.Model.Table(lookup.Referenced), value)]);
    }

    /// <summary>Each says by its number in which column it stands.</summary>
    private void Parties(Table table, Entity row, JsonElement value)
    {
        var parties = request.Model.Table(PartyRows.Table);
        foreach (var party in value.EnumerateArray().Select(p => rows.Read(parties, p)))
        {
            var mask = party.GetAttributeValue<OptionSetValue>("participationtypemask")?.Value;
            var column = mask is { } number ? PartyRows.Columns.GetValueOrDefault(number) : null;
            if (column is null || !table.Has(column)) throw RowReader.Payload(table, $"'{table.Name}' has no parties with the participationtypemask '{mask}'.");
            if (!row.Contains(column)) row[column] = new EntityCollection { EntityName = PartyRows.Table };
            ((EntityCollection)row[column]).Entities.Add(party);
        }
    }

    private Table Other(Table table, Navigation navigation) => request.Model.Table(navigation.Children?.Referencing ?? navigation.Other(table));

    private static Microsoft.Xrm.Sdk.Relationship Relationship(Navigation navigation) =>
        navigation.Children is { } children ? new(children.Name) { PrimaryEntityRole = EntityRole.Referenced } : new(navigation.Pairs!.Name);

    private static void Add(Entity row, Microsoft.Xrm.Sdk.Relationship relationship, IEnumerable<Entity> related)
    {
        if (!row.RelatedEntities.Contains(relationship)) row.RelatedEntities[relationship] = new EntityCollection();
        row.RelatedEntities[relationship].Entities.AddRange(related);
    }
}
