namespace SocialExtension.Emulator.Metadata;

/// <summary>What happens to referencing rows when the row that they point to is deleted.</summary>
public enum CascadeDelete
{
    NoCascade,
    Cascade,
    RemoveLink,
    Restrict,
}

/// <summary>Which referencing rows follow when the row that they point to is assigned or shared.</summary>
public enum CascadeRows
{
    NoCascade,
    Cascade,

    /// <summary>Those that are active.</summary>
    Active,

    /// <summary>Those of the same owner.</summary>
    UserOwned,
}

/// <summary>A 1:N relationship: a lookup column of one table that points to another.</summary>
/// <param name="Name">Its schema name.</param>
/// <param name="Referencing">The table with the lookup.</param>
/// <param name="Column">The lookup.</param>
/// <param name="Referenced">The table that it points to.</param>
/// <param name="Navigation">How the Web API calls it from the lookup's side.</param>
/// <param name="Collection">How the Web API calls it from the other side.</param>
/// <param name="Delete">What a delete of the referenced row does.</param>
/// <param name="Assign">What follows when the referenced row gets another owner.</param>
/// <param name="Share">What follows when the referenced row is shared.</param>
/// <param name="Unshare">What follows when that ends.</param>
public sealed record Relationship(string Name, string Referencing, string Column, string Referenced, string Navigation, string Collection, CascadeDelete Delete, CascadeRows Assign = CascadeRows.NoCascade, CascadeRows Share = CascadeRows.NoCascade, CascadeRows Unshare = CascadeRows.NoCascade)
{
    /// <summary>Whether its rows are a hierarchy that conditions can follow: of a table with itself.</summary>
    public bool IsHierarchical { get; init; }
}

/// <summary>An N:N relationship with the table that holds its pairs.</summary>
public sealed record ManyToMany(string Name, string First, string Second, string Intersect)
{
    public string FirstColumn(MetadataModel model) => model.Table(First).KeyName;

    public string SecondColumn(MetadataModel model) => model.Table(Second).KeyName;
}

/// <summary>Columns whose values together name one row.</summary>
public sealed record AlternateKey(string Name, IReadOnlyList<string> Columns);
