using SocialExtension.Emulator.Solutions;

namespace SocialExtension.Emulator.Metadata;

/// <summary>Ids of tables, columns, relationships and choices: the same in every organization and after every import.</summary>
public static class MetadataId
{
    /// <summary>The id of what has a name of a kind, such as a column of a table.</summary>
    public static Guid Of(string kind, params string[] names) => StableId.For(["metadata", kind, .. names]);
}
