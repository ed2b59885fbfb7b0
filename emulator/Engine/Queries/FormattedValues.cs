using System.Globalization;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Queries;

/// <summary>Values as people read them: dates on the clock and in the format of who asks, numbers as in the United States.</summary>
internal static class FormattedValues
{
    public static void Fill(MetadataModel model, Table table, Entity row, Lazy<QuerySettings> settings)
    {
        foreach (var attribute in row.Attributes)
        {
            var aliased = attribute.Value as AliasedValue;
            var owner = aliased is null ? table : model.Table(aliased.EntityLogicalName);
            if (owner.Find(aliased?.AttributeLogicalName ?? attribute.Key) is { } column && Format(column, aliased?.Value ?? attribute.Value, settings) is { } text) row.FormattedValues[attribute.Key] = text;
        }
    }

    /// <summary>The text for a value; null for what is shown as it is.</summary>
    public static string? Format(Column column, object? value, Lazy<QuerySettings> settings) => value switch
    {
        OptionSetValue option => column.Choice?.Find(option.Value)?.Label,
        OptionSetValueCollection options => string.Join("; ", options.Select(o => column.Choice?.Find(o.Value)?.Label)),
        bool flag => column.Choice?.Find(flag ? 1 : 0)?.Label,
        EntityReference reference => reference.Name,
        DateTime date when column.IsDateOnly || column.Format == "date" => Local(column, date, settings).ToString(settings.Value.DateFormat, CultureInfo.InvariantCulture),
        DateTime time => Local(column, time, settings).ToString($"{settings.Value.DateFormat} {settings.Value.TimeFormat}", CultureInfo.InvariantCulture),
        Money money => money.Value.ToString("$#,##0.00", CultureInfo.InvariantCulture),
        int or long => Convert.ToInt64(value, CultureInfo.InvariantCulture).ToString("#,##0", CultureInfo.InvariantCulture),
        decimal number => number.ToString("#,##0." + new string('0', column.Accuracy), CultureInfo.InvariantCulture),
        double number => number.ToString("#,##0." + new string('0', column.Accuracy), CultureInfo.InvariantCulture),
        _ => null,
    };

    private static DateTime Local(Column column, DateTime time, Lazy<QuerySettings> settings) =>
        column.IsDateOnly || column.IsTimeZoneIndependent ? time : settings.Value.Time.ToLocal(time);
}
