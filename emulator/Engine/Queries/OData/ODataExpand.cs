using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>Turns $expand into queries for related rows (learn.microsoft.com/power-apps/developer/data-platform/webapi/query/join-tables).</summary>
/// <param name="model">The tables.</param>
/// <param name="query">Makes the query for a table out of the options inside of an expansion.</param>
internal sealed class ODataExpand(MetadataModel model, Func<Table, ExpandedNavigationSelectItem, string, int, bool, ODataQuery> query)
{
    private const int MostExpansions = 15;
    private int count;

    /// <summary>The expansions of a clause.</summary>
    /// <param name="table">The table whose rows are expanded.</param>
    /// <param name="clause">What was parsed.</param>
    /// <param name="text">What was written.</param>
    /// <param name="level">How many expansions there are around it.</param>
    /// <param name="behindPairs">Whether the rows themselves come by an N:N relationship.</param>
    public IReadOnlyList<Expansion> Read(Table table, SelectExpandClause? clause, string text, int level, bool behindPairs = false)
    {
        if (clause is null) return [];
        var written = ODataText.Split(text, ',').Select(t => t.Trim()).ToLookup(t => t.Split('(', '/')[0].Trim(), StringComparer.Ordinal);
        return [.. clause.SelectedItems.OfType<ExpandedReferenceSelectItem>().Select(i => Read(table, i, Options(written[Name(i)].FirstOrDefault() ?? ""), level, behindPairs))];
    }

    private static string Name(ExpandedReferenceSelectItem item) => ((NavigationPropertySegment)item.PathToNavigationProperty.LastSegment).NavigationProperty.Name;

    /// <summary>What stands in the parentheses.</summary>
    private static string Options(string item) => item.IndexOf('(', StringComparison.Ordinal) is var open and >= 0 ? item[(open + 1)..ODataText.EndOfParentheses(item, open)] : "";

    private Expansion Read(Table table, ExpandedReferenceSelectItem item, string options, int level, bool behindPairs)
    {
        if (++count > MostExpansions) throw Bad($"The number of $expand options is more than {MostExpansions}, the most that a query can have.");
        var name = Name(item);
        var navigation = Navigation.Find(table, name) ?? throw Fault.NotSupported($"expanding '{name}' of '{table.Name}'");
        if (behindPairs && navigation.IsCollection) throw Bad($"The navigation property '{name}' cannot be expanded. Only many-to-one relationships are supported for nested expansion.");
        if (item.CountOption is not null || item.SkipOption is not null || item.SearchOption is not null) throw Bad("$count, $skip and $search are not supported inside of $expand.");
        if ((!navigation.IsCollection || level > 0) && (item.OrderByOption ?? (object?)item.TopOption) is not null) throw Bad("Only $select and $filter clause can be provided while doing $expand on many-to-one relationship or nested one-to-many relationship.");
        if (item is not ExpandedNavigationSelectItem expanded)
        {
            return navigation.IsCollection ? throw Bad("Expand with $ref is only supported on lookup type navigation property.") : new Expansion(navigation, null, null, "", IsReference: true);
        }

        if (expanded.LevelsOption is not null) throw Bad("$levels is not supported inside of $expand.");
        if (EdmModelBuilder.IsPrincipal(((NavigationPropertySegment)item.PathToNavigationProperty.LastSegment).NavigationProperty.ToEntityType())) return new Expansion(navigation, null, null, "", IsReference: false);
        var target = model.Table(navigation.Children?.Referencing ?? (navigation.Pairs is null ? navigation.Lookups[0].Referenced : navigation.Other(table)));
        return new Expansion(navigation, target, query(target, expanded, options, level + 1, navigation.Pairs is not null), string.Join('&', ODataText.Split(options, ';').Select(o => o.Trim())), IsReference: false);
    }

    private static Exception Bad(string why) => Fault.Of(FaultCode.ODataRequest, why);
}
