using Microsoft.Xrm.Sdk.Metadata;

namespace SocialExtension.Emulator.Metadata.Definitions;

/// <summary>What only columns of a type have.</summary>
internal static class ColumnTypeDefinition
{
    public static AttributeMetadata Of(Table table, Column column, bool isGlobal) => column.Type switch
    {
        ColumnType.Text => new StringAttributeMetadata { MaxLength = column.MaxLength, FormatName = TextFormat(column), Format = Enum.TryParse<StringFormat>(TextFormat(column), out var format) ? format : null },
        ColumnType.Memo => new MemoAttributeMetadata { MaxLength = column.MaxLength, FormatName = TextFormat(column), Format = Enum.TryParse<StringFormat>(TextFormat(column), out var format) ? format : null },
        ColumnType.Integer => new IntegerAttributeMetadata { MinValue = (int?)column.Minimum, MaxValue = (int?)column.Maximum, Format = Enum.TryParse<IntegerFormat>(column.Format, ignoreCase: true, out var format) ? format : IntegerFormat.None },
        ColumnType.BigInteger => new BigIntAttributeMetadata().With(nameof(BigIntAttributeMetadata.MinValue), (long?)column.Minimum).With(nameof(BigIntAttributeMetadata.MaxValue), (long?)column.Maximum),
        ColumnType.Decimal => new DecimalAttributeMetadata { MinValue = column.Minimum, MaxValue = column.Maximum, Precision = column.Accuracy },
        ColumnType.Float => new DoubleAttributeMetadata { MinValue = (double?)column.Minimum, MaxValue = (double?)column.Maximum, Precision = column.Accuracy },
        ColumnType.Money => new MoneyAttributeMetadata { MinValue = (double?)column.Minimum, MaxValue = (double?)column.Maximum, Precision = column.Accuracy },
        ColumnType.Boolean => new BooleanAttributeMetadata { DefaultValue = column.Default == 1, OptionSet = column.Choice is null ? null : ChoiceDefinition.YesNo(table, column, isGlobal) },
        ColumnType.Choice => Options(new PicklistAttributeMetadata(), table, column, isGlobal),
        ColumnType.Choices => Options(new MultiSelectPicklistAttributeMetadata(), table, column, isGlobal),
        ColumnType.State => Options(new StateAttributeMetadata(), table, column, isGlobal),
        ColumnType.Status => Options(new StatusAttributeMetadata(), table, column, isGlobal),
        ColumnType.DateTime => Time(column),
        ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner or ColumnType.PartyList => Lookup(column),
        ColumnType.Key or ColumnType.Guid => new UniqueIdentifierAttributeMetadata(),
        _ => throw new InvalidOperationException($"Columns of type {column.Type} have no definition."),
    };

    private static EnumAttributeMetadata Options(EnumAttributeMetadata definition, Table table, Column column, bool isGlobal)
    {
        definition.DefaultFormValue = column.Default ?? -1;
        if (column.Choice is not null) definition.OptionSet = ChoiceDefinition.Of(table, column, isGlobal);
        return definition;
    }

    private static DateTimeAttributeMetadata Time(Column column) => new(column.IsDateOnly || column.Format == "date" ? DateTimeFormat.DateOnly : DateTimeFormat.DateAndTime)
    {
        DateTimeBehavior = column.IsDateOnly ? DateTimeBehavior.DateOnly : column.IsTimeZoneIndependent ? DateTimeBehavior.TimeZoneIndependent : DateTimeBehavior.UserLocal,
    };

    /// <summary>One class for all that point to rows; the type of the column tells them apart.</summary>
    private static LookupAttributeMetadata Lookup(Column column) => new LookupAttributeMetadata { Targets = [.. column.Targets], Format = LookupFormat.None }
        .With(nameof(AttributeMetadata.AttributeType), Enum.Parse<AttributeTypeCode>(column.Type.ToString()))
        .With(nameof(AttributeMetadata.AttributeTypeName), (AttributeTypeDisplayName)$"{column.Type}Type");

    /// <summary>Solution files write formats in small letters.</summary>
    private static string TextFormat(Column column) => Enum.GetNames<StringFormat>().FirstOrDefault(f => f.Equals(column.Format, StringComparison.OrdinalIgnoreCase)) ?? nameof(StringFormat.Text);
}
