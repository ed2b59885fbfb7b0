using System.Globalization;
using System.Text.Json;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Metadata;

namespace SocialExtension.Emulator.Host.WebApi;

/// <summary>JSON values as the SDK's values for a column. As lenient as the platform: numbers and flags may come as text.</summary>
internal static class JsonValue
{
    public static object? Read(Column column, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Null) return null;
        try
        {
            return Converted(column, json);
        }
        catch (InvalidOperationException)
        {
            throw Wrong(column, json); // half of a surrogate pair is no text
        }
    }

    private static object? Converted(Column column, JsonElement json) => column.Type switch
    {
        ColumnType.Text or ColumnType.Memo => json.ValueKind == JsonValueKind.String ? json.GetString() : throw Wrong(column, json),
        ColumnType.Integer => (int)Integer(column, json),
        ColumnType.BigInteger => Integer(column, json),
        ColumnType.Decimal => Number(column, json),
        ColumnType.Float => (double)Number(column, json),
        ColumnType.Money => new Money(Number(column, json)),
        ColumnType.Boolean => Flag(column, json),
        ColumnType.Choice or ColumnType.State or ColumnType.Status => new OptionSetValue((int)Integer(column, json)),
        ColumnType.Choices => Options(column, json),
        ColumnType.DateTime => Time(column, json),
        ColumnType.Key or ColumnType.Guid or ColumnType.Lookup or ColumnType.Customer or ColumnType.Owner => Guid.TryParse(Text(json), out var id) ? id : throw Wrong(column, json),
        _ => throw Fault.NotSupported($"writing columns of type {column.Type}"),
    };

    /// <summary>Several options are one text: "1,3".</summary>
    private static OptionSetValueCollection Options(Column column, JsonElement json)
    {
        var options = new OptionSetValueCollection();
        foreach (var part in Text(json).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) options.Add(new OptionSetValue(int.TryParse(part, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column, json)));
        return options;
    }

    private static long Integer(Column column, JsonElement json)
    {
        if (!long.TryParse(Text(json), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) throw Wrong(column, json);
        return column.Type == ColumnType.BigInteger || number is >= int.MinValue and <= int.MaxValue ? number : throw Wrong(column, json);
    }

    private static decimal Number(Column column, JsonElement json) => decimal.TryParse(Text(json), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : throw Wrong(column, json);

    private static bool Flag(Column column, JsonElement json) => bool.TryParse(Text(json), out var flag) ? flag : throw Wrong(column, json);

    /// <summary>A time without an offset is taken as UTC, as the platform does.</summary>
    private static DateTime Time(Column column, JsonElement json) =>
        json.ValueKind == JsonValueKind.String && DateTime.TryParse(json.GetString(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time) ? time : throw Wrong(column, json);

    private static string Text(JsonElement json) => json.ValueKind == JsonValueKind.String ? json.GetString()! : json.GetRawText();

    private static System.ServiceModel.FaultException<OrganizationServiceFault> Wrong(Column column, JsonElement json)
    {
        var raw = json.GetRawText();
        return Fault.Of(FaultCode.ODataPayload, $"Cannot convert the value {(raw.Length > 60 ? raw[..60] + "…" : raw)} of property '{column.Name}' to the type {column.Type}.");
    }
}
