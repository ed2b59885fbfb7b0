namespace SocialExtension.Emulator.Metadata;

/// <summary>Column types by what they hold; the names in solution files differ (nvarchar, ntext, bit …).</summary>
public enum ColumnType
{
    Key,
    Text,
    Memo,
    Integer,
    BigInteger,
    Decimal,
    Float,
    Money,
    Boolean,
    Choice,

    /// <summary>Several options of a choice at once.</summary>
    Choices,

    State,
    Status,
    DateTime,
    Guid,
    Lookup,
    Customer,
    Owner,
    PartyList,
}
