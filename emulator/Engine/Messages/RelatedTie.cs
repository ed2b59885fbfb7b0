using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Messages;

/// <summary>What ties rows that come with a row to it: a lookup of the row, lookups of theirs, or pairs.</summary>
/// <param name="Lookup">The relationship by which the row points to the related one.</param>
/// <param name="Children">The relationship by which the related rows point to it.</param>
/// <param name="Pairs">The N:N relationship.</param>
internal sealed record RelatedTie(string Name, Metadata.Relationship? Lookup, Metadata.Relationship? Children, ManyToMany? Pairs, string Other)
{
    /// <summary>Finds the relationship of a table.</summary>
    /// <param name="table">The table of the row.</param>
    /// <param name="relationship">Its name, and which side the row is on where the table is tied to itself.</param>
    /// <param name="other">The table of the related rows, where it is known.</param>
    public static RelatedTie Of(Table table, Microsoft.Xrm.Sdk.Relationship relationship, string? other)
    {
        var name = relationship.SchemaName;
        var lookup = relationship.PrimaryEntityRole == EntityRole.Referenced ? null : table.ManyToOne.FirstOrDefault(r => r.Name == name && (other is null || r.Referenced == other));
        var children = relationship.PrimaryEntityRole == EntityRole.Referencing ? null : table.OneToMany.FirstOrDefault(r => r.Name == name);
        if (lookup is not null && children is not null) throw Fault.InvalidArgument($"The relationship '{name}' ties the table '{table.Name}' to itself: its PrimaryEntityRole says which side the related rows are on.");
        var pairs = table.ManyToMany.FirstOrDefault(m => m.Name == name);
        var expected = lookup?.Referenced ?? children?.Referencing ?? (pairs is null ? null : pairs.First == table.Name ? pairs.Second : pairs.First) ?? throw Fault.InvalidArgument($"The table '{table.Name}' has no relationship '{name}'.");
        if (other is not null && other != expected) throw Fault.InvalidArgument($"The relationship '{name}' of '{table.Name}' takes rows of '{expected}', not of '{other}'.");
        return new RelatedTie(name, lookup, children, pairs, expected);
    }
}
