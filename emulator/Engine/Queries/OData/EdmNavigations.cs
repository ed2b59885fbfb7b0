using Microsoft.OData.Edm;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries.OData;

/// <summary>The navigation properties of a table. A lookup's names the column under it, and the property that leads back.</summary>
internal static class EdmNavigations
{
    /// <summary>Adds the lookups, each with the collection that leads back; to be done for all tables before the rest.</summary>
    public static void AddLookups(Table table, IReadOnlyDictionary<string, EdmEntityType> types, EdmEntityType principal)
    {
        var type = types[table.Name];
        foreach (var lookups in table.ManyToOne.GroupBy(r => r.Navigation).Where(g => type.FindProperty(g.Key) is null)) Lookup(type, [.. lookups], types, principal);
    }

    /// <summary>Adds the collections that no lookup has brought.</summary>
    public static void AddCollections(Table table, IReadOnlyDictionary<string, EdmEntityType> types)
    {
        var type = types[table.Name];
        foreach (var children in table.OneToMany.DistinctBy(r => r.Collection).Where(r => type.FindProperty(r.Collection) is null)) type.AddUnidirectionalNavigation(Collection(children.Collection, types[children.Referencing]));
        foreach (var pairs in table.ManyToMany.Where(m => type.FindProperty(m.Name) is null)) type.AddUnidirectionalNavigation(Collection(pairs.Name, types[pairs.First == table.Name ? pairs.Second : pairs.First]));
    }

    private static void Lookup(EdmEntityType type, IReadOnlyList<Relationship> lookups, IReadOnlyDictionary<string, EdmEntityType> types, EdmEntityType principal)
    {
        var lookup = lookups[0];
        var target = lookups.Count > 1 ? principal : types[lookup.Referenced];
        var info = new EdmNavigationPropertyInfo
        {
            Name = lookup.Navigation,
            Target = target,
            TargetMultiplicity = EdmMultiplicity.ZeroOrOne,
            DependentProperties = [(IEdmStructuralProperty)type.FindProperty($"_{lookup.Column}_value")],
            PrincipalProperties = target.DeclaredKey,
        };
        if (target == principal || target.FindProperty(lookup.Collection) is not null) type.AddUnidirectionalNavigation(info);
        else type.AddBidirectionalNavigation(info, Collection(lookup.Collection, type));
    }

    private static EdmNavigationPropertyInfo Collection(string name, EdmEntityType target) => new() { Name = name, Target = target, TargetMultiplicity = EdmMultiplicity.Many };
}
