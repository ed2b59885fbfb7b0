using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.OData;

namespace SocialExtension.Emulator.Host.Shell;

/// <summary>
/// A column of a view's layout. Name is what the layout calls it: a column of a link has the link's alias in front. Table is the table that the
/// column belongs to; Width, in pixels, is null where the layout doesn't say.
/// </summary>
internal sealed record LayoutColumn(string Name, string? Alias, Table Table, Column Column, int? Width)
{
    public string Label => Alias is null ? Column.Label : $"{Column.Label} ({Table.Label})";

    /// <summary>What the Web API calls it in the rows of the view's query.</summary>
    public string Property => Alias is null ? EdmModelBuilder.PropertyName(Column) : Name;
}
