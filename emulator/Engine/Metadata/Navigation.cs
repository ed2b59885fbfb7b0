namespace SocialExtension.Emulator.Metadata;

/// <summary>What a navigation property of the Web API stands for: a lookup, with one relationship for each table that it points to under this name; the rows of another table; or pairs.</summary>
public sealed record Navigation(string Name, IReadOnlyList<Relationship> Lookups, Relationship? Children, ManyToMany? Pairs)
{
    public bool IsCollection => Lookups.Count == 0;

    /// <summary>The navigation property of a table; null where there is none of that name.</summary>
    public static Navigation? Find(Table table, string name)
    {
        if (LookupsOf(table, name) is { Count: > 0 } lookups) return new Navigation(name, lookups, null, null);
        if (table.OneToMany.FirstOrDefault(r => r.Collection == name) is { } children) return new Navigation(name, [], children, null);
        return table.ManyToMany.FirstOrDefault(m => m.Name == name) is { } pairs ? new Navigation(name, [], null, pairs) : null;
    }

    /// <summary>The table on the other side of pairs.</summary>
    public string Other(Table table) => Pairs!.First == table.Name ? Pairs.Second : Pairs.First;

    /// <summary>On activities, lookups that every activity has go by their name with and without the activity's behind it.</summary>
    private static List<Relationship> LookupsOf(Table table, string name)
    {
        var found = table.ManyToOne.Where(r => r.Navigation == name).ToList();
        return found.Count > 0 || !table.IsActivity ? found : [.. table.ManyToOne.Where(r => r.Navigation == $"{name}_{table.Name}" || $"{r.Navigation}_{table.Name}" == name)];
    }
}
