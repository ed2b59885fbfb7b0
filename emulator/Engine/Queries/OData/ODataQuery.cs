using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>The options of a Web API request.</summary>
/// <param name="Select">The query for the rows.</param>
/// <param name="Columns">The columns to answer with; null where rows are summed up and each has what it has.</param>
/// <param name="Expansions">The related rows that come along.</param>
public sealed record ODataQuery(Select Select, IReadOnlyList<Column>? Columns, IReadOnlyList<Expansion> Expansions)
{
    /// <summary>Brings a column along, wanted or not.</summary>
    public void Fetch(Column column)
    {
        if (Select.Columns.All(c => c.Column != column)) Select.Columns.Add(new SelectedColumn(column, column.Name, false));
    }
}
