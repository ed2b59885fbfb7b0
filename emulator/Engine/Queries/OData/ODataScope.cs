using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>A table as an expression sees it: its columns, and by its navigation properties those of other tables.</summary>
internal sealed class ODataScope
{
    private readonly MetadataModel model;
    private readonly List<Link> links;
    private readonly Func<string> nextAlias;
    private readonly Dictionary<string, ODataScope> reached = new(StringComparer.Ordinal);

    /// <summary>The scope of the table that a query is about.</summary>
    public ODataScope(MetadataModel model, Select select)
    {
        var count = 0;
        (this.model, Table, Alias, links, Results) = (model, select.Table, Select.RootAlias, select.Links, select.Columns);
        nextAlias = () => $"${++count}";
    }

    private ODataScope(ODataScope from, Link link) => (model, Table, Alias, links, Results, nextAlias) = (from.model, link.Table, link.Alias, link.Links, link.Columns, from.nextAlias);

    public Table Table { get; }

    public string Alias { get; }

    /// <summary>The columns that the query brings of this table.</summary>
    public List<SelectedColumn> Results { get; }

    public Column Column(string property) => EdmModelBuilder.ColumnOf(Table, property);

    /// <summary>The row that a lookup points to; its columns are null where there is none.</summary>
    public ODataScope Through(string navigation)
    {
        if (reached.TryGetValue(navigation, out var known)) return known;
        var lookup = Find(navigation).Lookups[0];
        var target = model.Table(lookup.Referenced);
        var link = new Link(target, nextAlias(), target.Key, MetadataModel.Column(Table, lookup.Column), JoinOperator.LeftOuter);
        links.Add(link);
        return reached[navigation] = new ODataScope(this, link);
    }

    /// <summary>The lookup behind a navigation property.</summary>
    public Column Lookup(string navigation) => MetadataModel.Column(Table, Find(navigation).Lookups[0].Column);

    /// <summary>The rows of a collection: a link that asks whether there are any, or none, and what expressions about them see.</summary>
    public (Link Link, ODataScope Rows) Into(string collection, JoinOperator asked)
    {
        var found = Find(collection);
        if (found.Children is { } children)
        {
            var child = model.Table(children.Referencing);
            var link = new Link(child, nextAlias(), MetadataModel.Column(child, children.Column), Table.Key, asked);
            return (link, new ODataScope(this, link));
        }

        var intersect = model.Table(found.Pairs!.Intersect);
        var other = model.Table(found.Other(Table));
        var pairs = new Link(intersect, nextAlias(), MetadataModel.Column(intersect, Table.KeyName), Table.Key, asked);
        var rows = new Link(other, nextAlias(), other.Key, MetadataModel.Column(intersect, other.KeyName), JoinOperator.Inner);
        pairs.Links.Add(rows);
        return (pairs, new ODataScope(this, rows));
    }

    private Navigation Find(string name) => Navigation.Find(Table, name) ?? throw Fault.NotSupported($"the navigation property '{name}' of '{Table.Name}'");
}
