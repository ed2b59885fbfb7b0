using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>The related rows of many rows, read with a few queries however many rows there are.</summary>
internal sealed class ExpandedRows
{
    private const int IdsPerQuery = 500;
    private const string Parent = "pair.parent";
    private readonly WebApiRequest request;
    private readonly Table table;
    private readonly Expansion expansion;
    private readonly Dictionary<Guid, List<Entity>> found = [];
    private readonly List<Column> columns;
    private readonly List<ExpandedRows> nested;

    private ExpandedRows(WebApiRequest request, Table table, Expansion expansion, IReadOnlyList<Entity> rows)
    {
        (this.request, this.table, this.expansion) = (request, table, expansion);
        columns = [.. expansion.Query?.Columns ?? []];
        nested = [];
        if (expansion.Query is not { } query) return;
        // Rows of a collection say whose they are, wanted or not.
        if (Back is { } back && !columns.Contains(back)) columns.Add(back);
        foreach (var column in columns) query.Fetch(column);
        Prepare(expansion.Table!, query);
        foreach (var ids in Keys(rows).Distinct().Chunk(IdsPerQuery)) Read(query, ids);
        nested = [.. query.Expansions.Select(e => new ExpandedRows(request, expansion.Table!, e, [.. found.Values.SelectMany(f => f)]))];
    }

    private Column? Back => expansion.Navigation.Children is { } children ? MetadataModel.Column(expansion.Table!, children.Column) : null;

    private string Lookup => expansion.Navigation.Lookups[0].Column;

    /// <summary>Makes a query bring what its expansions rest on: the version of rows and the lookups that are followed.</summary>
    public static void Prepare(Table table, ODataQuery query)
    {
        if (table.Find("versionnumber") is { } version) query.Fetch(version);
        foreach (var lookup in query.Expansions.Where(e => !e.Navigation.IsCollection)) query.Fetch(MetadataModel.Column(table, lookup.Navigation.Lookups[0].Column));
    }

    /// <summary>Reads what is expanded of rows.</summary>
    public static IReadOnlyList<ExpandedRows> Of(WebApiRequest request, Table table, IReadOnlyList<Expansion> expansions, IReadOnlyList<Entity> rows) =>
        [.. expansions.Select(e => new ExpandedRows(request, table, e, rows))];

    /// <summary>Writes what belongs to one row, inside its object.</summary>
    public void Write(Utf8JsonWriter json, RowWriter writer, Entity row)
    {
        json.WritePropertyName(expansion.Navigation.Name);
        if (expansion.Navigation.IsCollection)
        {
            json.WriteStartArray();
            foreach (var child in found.GetValueOrDefault(row.Id) ?? []) WriteRow(json, writer, child);
            json.WriteEndArray();
            json.WriteString($"{expansion.Navigation.Name}@odata.nextLink", $"{request.AddressOf(table, row.Id)}/{expansion.Navigation.Name}{(expansion.Options.Length > 0 ? "?" + expansion.Options : "")}");
        }
        else if (Target(row) is not { } target) json.WriteNullValue();
        else if (expansion.IsReference) WriteObject(json, "@odata.id", request.AddressOf(request.Model.Table(target.LogicalName), target.Id));
        else if (expansion.Query is null) WriteObject(json, "@odata.type", $"#{EdmModelBuilder.Namespace}.{target.LogicalName}", "ownerid", target.Id.ToString());
        else if (found.GetValueOrDefault(target.Id) is [var parent]) WriteRow(json, writer, parent);
        else json.WriteNullValue();
    }

    private static void WriteObject(Utf8JsonWriter json, params string[] members)
    {
        json.WriteStartObject();
        foreach (var member in members.Chunk(2)) json.WriteString(member[0], member[1]);
        json.WriteEndObject();
    }

    private void WriteRow(Utf8JsonWriter json, RowWriter writer, Entity row)
    {
        json.WriteStartObject();
        writer.Members(json, expansion.Table!, row, columns);
        foreach (var inner in nested) inner.Write(json, writer, row);
        json.WriteEndObject();
    }

    /// <summary>What a lookup points to; nothing where it points to another table than this navigation property leads to.</summary>
    private EntityReference? Target(Entity row) =>
        row.GetAttributeValue<EntityReference>(Lookup) is { } target && expansion.Navigation.Lookups.Any(l => l.Referenced == target.LogicalName) ? target : null;

    private IEnumerable<Guid> Keys(IReadOnlyList<Entity> rows) => expansion.Navigation.IsCollection ? rows.Select(r => r.Id) : rows.Select(Target).OfType<EntityReference>().Select(t => t.Id);

    private void Read(ODataQuery query, Guid[] ids)
    {
        var select = query.Select.Restricted(Condition(query.Select.Table, ids, out var pairs));
        if (pairs is not null) select.Links.Add(pairs);
        // Each row has as many as $top says, not all rows together.
        if (ids.Length > 1) select.Top = null;
        for (var more = true; more;)
        {
            var page = request.Service.RetrieveMultiple(new TreeQuery(select));
            foreach (var row in page.Entities) Keep(row, query.Select.Top);
            more = page.MoreRecords;
            // A row that belongs to several stands in the page several times; a cookie can't tell the places apart.
            if (more) select.TakePage(select.Page + 1, Select.LargestPage, pairs is null ? page.PagingCookie : null);
        }
    }

    private Condition Condition(Table target, Guid[] ids, out Link? pairs)
    {
        var values = ids.Cast<object>().ToList();
        pairs = null;
        if (expansion.Navigation.Pairs is not { } relationship) return new Condition(Select.RootAlias, Back ?? target.Key, ConditionOperator.In, values);
        var intersect = request.Model.Table(relationship.Intersect);
        var parent = MetadataModel.Column(intersect, table.KeyName);
        pairs = new Link(intersect, "pair", MetadataModel.Column(intersect, target.KeyName), target.Key, JoinOperator.Inner);
        pairs.Columns.Add(new SelectedColumn(parent, Parent, true));
        return new Condition("pair", parent, ConditionOperator.In, values);
    }

    private void Keep(Entity row, int? most)
    {
        var key = row.GetAttributeValue<AliasedValue>(Parent) is { Value: Guid parent } ? parent : Back is { } back ? row.GetAttributeValue<EntityReference>(back.Name).Id : row.Id;
        if (!found.TryGetValue(key, out var rows)) found[key] = rows = [];
        if (rows.Count < (most ?? int.MaxValue)) rows.Add(row);
    }
}
