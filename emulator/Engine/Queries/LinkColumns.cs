using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>The columns of links that name one of them or none: the relationship between the two tables tells (…/data-platform/fetchxml/join-tables).</summary>
internal static class LinkColumns
{
    /// <summary>The N:N relationship that a link without columns follows; null where the tables have none.</summary>
    public static ManyToMany? Pairs(Table table, Table parent)
    {
        var found = parent.ManyToMany.Where(m => (m.First == parent.Name ? m.Second : m.First) == table.Name).ToList();
        return found.Count > 1 ? throw Unclear(table, parent, found.Select(m => m.Name)) : found.FirstOrDefault();
    }

    /// <summary>The column of the linked table and that of its parent.</summary>
    /// <param name="table">The linked table.</param>
    /// <param name="parent">The table that it is linked to.</param>
    /// <param name="from">The column of the linked table, where it is given.</param>
    /// <param name="to">The column of the parent, where it is given.</param>
    public static (Column From, Column To) Of(Table table, Table parent, string? from, string? to)
    {
        if (from is not null && to is not null) return (MetadataModel.Column(table, from), MetadataModel.Column(parent, to));
        var (named, aimed) = (from is null ? null : MetadataModel.Column(table, from), to is null ? null : MetadataModel.Column(parent, to));
        var ways = table.ManyToOne.Where(r => r.Referenced == parent.Name).Select(r => (Name: r.Name, From: MetadataModel.Column(table, r.Column), To: parent.Key))
            .Concat(parent.ManyToOne.Where(r => r.Referenced == table.Name).Select(r => (Name: r.Name, From: table.Key, To: MetadataModel.Column(parent, r.Column))))
            .Where(w => (named is null || w.From == named) && (aimed is null || w.To == aimed))
            .DistinctBy(w => (w.From, w.To)).ToList();
        return ways switch
        {
            [var way] => (way.From, way.To),
            [] => throw Fault.Of(FaultCode.UnknownTable, $"No system relationship exists between '{parent.Name}' and '{table.Name}' that a link without 'from' and 'to' could follow."),
            _ => throw Unclear(table, parent, ways.Select(w => w.Name)),
        };
    }

    private static Exception Unclear(Table table, Table parent, IEnumerable<string> names) =>
        Fault.Of(FaultCode.InvalidFetchXml, $"Malformed FetchXml: a link of '{parent.Name}' to '{table.Name}' needs 'from' and 'to': there are several relationships ({string.Join(", ", names.Order(StringComparer.Ordinal).Take(5))}).");
}
