using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>The tables of a query by what its conditions and orders call them: a link's alias or, where it has none, its table's name.</summary>
internal sealed class QueryAliases
{
    private readonly Dictionary<string, (Table Table, string Alias)> known = new(StringComparer.OrdinalIgnoreCase);
    private int links;

    public QueryAliases(Table root) => known[root.Name] = known[Select.RootAlias] = (root, Select.RootAlias);

    /// <summary>Takes up a link.</summary>
    /// <returns>Its alias; one without gets the name of its table and its place among the links.</returns>
    public string Add(Table table, string? given)
    {
        links++;
        var alias = string.IsNullOrEmpty(given) ? $"{table.Name}{links}" : given;
        if (!known.TryAdd(alias, (table, alias))) throw Fault.Of(FaultCode.DuplicateAlias, $"FetchXML should have unique aliases. '{alias}' is there twice.");
        if (string.IsNullOrEmpty(given)) known.TryAdd(table.Name, (table, alias));
        return alias;
    }

    /// <summary>What a condition or an order is about: the place where it stands, unless it names another.</summary>
    public (Table Table, string Alias) Find(string? named, Table here, string alias) =>
        string.IsNullOrEmpty(named) || named == here.Name ? (here, alias)
        : known.TryGetValue(named, out var found) ? found
        : throw Fault.Of(FaultCode.UnknownAlias, $"No alias for the given entity in the condition was found: {named}.");
}
