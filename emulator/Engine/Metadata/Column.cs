namespace SocialExtension.Emulator.Metadata;

/// <summary>A column of a table.</summary>
public sealed class Column
{
    public required string Name { get; init; }

    public required string SchemaName { get; init; }

    public required string Label { get; init; }

    public required ColumnType Type { get; init; }

    public string RequiredLevel { get; init; } = "none";

    public bool ValidForCreate { get; init; } = true;

    public bool ValidForUpdate { get; init; } = true;

    public bool ValidForRead { get; init; } = true;

    public bool IsPrimaryName { get; init; }

    /// <summary>Whether only members of a column security profile read or write it.</summary>
    public bool IsSecured { get; init; }

    public int? MaxLength { get; init; }

    public string Format { get; init; } = "";

    public decimal? Minimum { get; init; }

    public decimal? Maximum { get; init; }

    /// <summary>Digits behind the point.</summary>
    public int Accuracy { get; init; } = 2;

    /// <summary>Whether a date-time is only a date, stored without a zone.</summary>
    public bool IsDateOnly { get; init; }

    /// <summary>Whether a date-time is on whatever clock whoever reads it has: it is never converted.</summary>
    public bool IsTimeZoneIndependent { get; init; }

    /// <summary>What a choice or yes/no holds when nothing is given; null for none.</summary>
    public int? Default { get; init; }

    /// <summary>The options of a choice, state, status or yes/no.</summary>
    public Choice? Choice { get; init; }

    /// <summary>The tables that a lookup points to, filled from relationships.</summary>
    public List<string> Targets { get; } = [];

    public bool IsLookup => Type is ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner;

    /// <summary>Whether a lookup must say which table it points to.</summary>
    public bool IsPolymorphic => Type is ColumnType.Customer or ColumnType.Owner || Targets.Count > 1;

    public bool IsChoice => Type is ColumnType.Choice or ColumnType.State or ColumnType.Status;

    public bool IsNumber => Type is ColumnType.Integer or ColumnType.BigInteger or ColumnType.Decimal or ColumnType.Float or ColumnType.Money;

    public bool IsText => Type is ColumnType.Text or ColumnType.Memo;

    public override string ToString() => Name;
}
