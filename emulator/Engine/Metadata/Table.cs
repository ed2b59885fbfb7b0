namespace SocialExtension.Emulator.Metadata;

/// <summary>A table with its columns, keys and relationships.</summary>
public sealed class Table
{
    private readonly Dictionary<string, Column> columns = new(StringComparer.Ordinal);

    /// <summary>The logical name.</summary>
    public required string Name { get; init; }

    public required string SchemaName { get; init; }

    public required string Label { get; init; }

    public required string PluralLabel { get; init; }

    public required string EntitySet { get; init; }

    public required Ownership Ownership { get; init; }

    public int? TypeCode { get; set; }

    public bool IsActivity { get; init; }

    public bool HasNotes { get; init; }

    /// <summary>Whether activities can regard its rows.</summary>
    public bool HasActivities { get; init; }

    /// <summary>Whether it only ties rows of two other tables.</summary>
    public bool IsIntersect { get; init; }

    public required string KeyName { get; init; }

    public IReadOnlyCollection<Column> Columns => columns.Values;

    public List<AlternateKey> Keys { get; } = [];

    /// <summary>Relationships in which this table holds the lookup.</summary>
    public List<Relationship> ManyToOne { get; } = [];

    /// <summary>Relationships in which other tables point here.</summary>
    public List<Relationship> OneToMany { get; } = [];

    public List<ManyToMany> ManyToMany { get; } = [];

    public Column Key => columns[KeyName];

    public Column? PrimaryName => columns.Values.FirstOrDefault(c => c.IsPrimaryName);

    public bool IsActivityPointer => Name == ActivityPointer;

    /// <summary>Whether its rows come and go with users, one for each.</summary>
    public bool IsUserSettings => Name == UserSettings;

    /// <summary>Whether its rows say who shares in rows of other tables.</summary>
    public bool IsShares => Name == Shares;

    /// <summary>Whether its rows are made by the platform only.</summary>
    public bool IsPlatformWritten => IsShares || Name is "asyncoperation" or "importjob";

    /// <summary>The column that says whose a row is; null where rows are nobody's.</summary>
    public string? OwnerColumn => Ownership == Ownership.User ? "ownerid" : IsUserSettings ? KeyName : null;

    /// <summary>The column that says to which business unit a row belongs; null where rows are nobody's.</summary>
    public string? UnitColumn => Ownership == Ownership.User ? "owningbusinessunit" : IsUserSettings ? "businessunitid" : null;

    public const string ActivityPointer = "activitypointer";

    public const string Shares = "principalobjectaccess";

    public const string UserSettings = "usersettings";

    public void Add(Column column) => columns[column.Name] = column;

    public Column? Find(string name) => columns.GetValueOrDefault(name);

    public bool Has(string name) => columns.ContainsKey(name);

    public override string ToString() => Name;
}
