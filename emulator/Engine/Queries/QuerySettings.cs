using Microsoft.Data.Sqlite;
using SocialExtension.Emulator.Metadata;
using SocialExtension.Emulator.Queries.Dates;
using SocialExtension.Emulator.Storage;

namespace SocialExtension.Emulator.Queries;

/// <summary>What of a user's settings a query rests on: the zone, the language, and how dates are written.</summary>
internal sealed record QuerySettings(UserTime Time, int Language, string DateFormat, string TimeFormat)
{
    private const int English = 1033;
    private const string ShortDate = "M/d/yyyy";
    private const string ShortTime = "h:mm tt";

    /// <summary>The settings of a user; those of the organization where the user has none.</summary>
    public static QuerySettings Read(StoreConnection connection, MetadataModel model, Guid user, DateTime utcNow)
    {
        if (model.Find(Table.UserSettings) is not { } table) return new QuerySettings(new UserTime(utcNow, TimeZoneInfo.Utc), English, ShortDate, ShortTime);
        using var row = connection.Query($"SELECT timezonecode, uilanguageid, dateformatstring, timeformatstring FROM {SqlNames.Quote(table.Name)} WHERE {SqlNames.Quote(table.KeyName)} = @0", StoredValue.Text(user));
        return row.Read()
            ? new QuerySettings(new UserTime(utcNow, TimeZones.Find(Number(row, 0))), Number(row, 1) ?? English, Text(row, 2) ?? ShortDate, Text(row, 3) ?? ShortTime)
            : new QuerySettings(new UserTime(utcNow, TimeZoneInfo.Utc), English, ShortDate, ShortTime);
    }

    private static int? Number(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetInt32(at);

    private static string? Text(SqliteDataReader row, int at) => row.IsDBNull(at) ? null : row.GetString(at);
}
