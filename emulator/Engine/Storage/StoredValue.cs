using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Storage;

/// <summary>
/// Column values as SQLite holds them: ids as lower-case text, times as ISO text in UTC (which sorts as time does), choices and yes/no as
/// integers, decimals as real numbers that reading rounds to the column's digits.
/// </summary>
internal static class StoredValue
{
    public const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string DateFormat = "yyyy-MM-dd";

    public static string SqlType(Column column) => column.Type switch
    {
        ColumnType.Integer or ColumnType.BigInteger or ColumnType.Boolean or ColumnType.Choice or ColumnType.State or ColumnType.Status => "INTEGER",
        ColumnType.Decimal or ColumnType.Float or ColumnType.Money => "REAL",
        ColumnType.Text or ColumnType.Memo => "TEXT COLLATE NOCASE",
        _ => "TEXT",
    };

    /// <summary>A value as a parameter. Accepts the SDK's types and, for conditions, the plain values that stand for them.</summary>
    public static object? ToSql(Column column, object? value) => value switch
    {
        null => null,
        _ when column.Type == ColumnType.Choices => ChoicesText.Of(value) ?? throw Fault.Of(FaultCode.InvalidConditionValue, $"'{value}' is not a value for column '{column.Name}' of type {column.Type}."),
        EntityReference reference => Text(reference.Id),
        OptionSetValue option => (long)option.Value,
        Money money => (double)money.Value,
        AliasedValue aliased => ToSql(column, aliased.Value),
        Guid id => Text(id),
        DateTime time => Time(column, time),
        bool flag => flag ? 1L : 0L,
        Enum choice => Convert.ToInt64(choice, CultureInfo.InvariantCulture),
        int or long or short or byte => Number(column, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        decimal or double or float => Convert.ToDouble(value, CultureInfo.InvariantCulture),
        string text => Parse(column, text),
        _ => throw Fault.InvalidArgument($"A value of type {value.GetType().Name} can't be used for column '{column.Name}'."),
    };

    /// <summary>Reads a value, and for a lookup the table that it points to, from consecutive places of a row.</summary>
    public static object? Read(Column column, SqliteDataReader row, int at)
    {
        if (row.IsDBNull(at)) return null;
        return column.Type switch
        {
            ColumnType.Key or ColumnType.Guid => Guid.ParseExact(row.GetString(at), "D"),
            ColumnType.Text or ColumnType.Memo => row.GetString(at),
            ColumnType.Integer => row.GetInt32(at),
            ColumnType.BigInteger => row.GetInt64(at),
            ColumnType.Decimal => Math.Round(Exact(row.GetDouble(at)), column.Accuracy),
            ColumnType.Money => new Money(Math.Round(Exact(row.GetDouble(at)), 4)),
            ColumnType.Float => row.GetDouble(at),
            ColumnType.Boolean => row.GetInt64(at) != 0,
            ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue(row.GetInt32(at)),
            ColumnType.Choices => ChoicesText.Read(row.GetString(at)),
            ColumnType.DateTime => ReadTime(column, row.GetString(at)),
            ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => new EntityReference(
                column.IsPolymorphic && !row.IsDBNull(at + 1) ? row.GetString(at + 1) : column.Targets.FirstOrDefault() ?? "", Guid.ParseExact(row.GetString(at), "D")),
            _ => throw Fault.NotSupported($"reading columns of type {column.Type}"),
        };
    }

    public static string Text(Guid id) => id.ToString("D");

    /// <summary>The shortest decimal that is stored as this number; a plain conversion keeps fifteen digits only.</summary>
    public static decimal Exact(double value) => decimal.Parse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);

    private static object Number(Column column, long value) => column.Type is ColumnType.Decimal or ColumnType.Float or ColumnType.Money ? (double)value : value;

    private static string Time(Column column, DateTime time) =>
        column.IsDateOnly ? time.ToString(DateFormat, CultureInfo.InvariantCulture) : Utc(time).ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>A time without a kind is taken as UTC, as the platform does.</summary>
    private static DateTime Utc(DateTime time) => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : time;

    private static DateTime ReadTime(Column column, string text) => column.IsDateOnly
        ? DateTime.SpecifyKind(DateTime.ParseExact(text, DateFormat, CultureInfo.InvariantCulture), DateTimeKind.Unspecified)
        : DateTime.ParseExact(text, TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);

    /// <summary>Text stands for a value of any column: in FetchXML always, in OData for ids.</summary>
    private static object? Parse(Column column, string text)
    {
        var ok = column.Type switch
        {
            ColumnType.Text or ColumnType.Memo => text,
            ColumnType.Key or ColumnType.Guid or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Guid.TryParse(text, out var id) ? Text(id) : null,
            ColumnType.Boolean => text switch { "1" or "true" => 1L, "0" or "false" => 0L, _ => null },
            ColumnType.DateTime => DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time) ? Time(column, time) : null,
            ColumnType.Decimal or ColumnType.Float or ColumnType.Money => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var real) ? real : null,
            _ => (object?)(long.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null),
        };
        return ok ?? throw Fault.Of(FaultCode.InvalidConditionValue, $"'{text}' is not a value for column '{column.Name}' of type {column.Type}.");
    }
}
