using Microsoft.Data.Sqlite;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Looks for rows that a call left without what belongs to them.</summary>
internal static class HalfWritten
{
    private const string Live = "m.statecode <> 2";

    private static readonly (string What, string Sql)[] Rules =
    [
        ("messages outside of active conversations", "SELECT count(*) FROM soc_socialmessage m LEFT JOIN soc_conversation c ON c.soc_conversationid = m.soc_conversationid WHERE c.statecode IS NULL OR c.statecode <> 0"),
        ("messages that are no activities", "SELECT count(*) FROM soc_socialmessage m LEFT JOIN activitypointer a ON a.activityid = m.activityid WHERE a.activityid IS NULL OR a.subject IS NOT m.subject"),
        ("incoming messages that nobody wrote", $"SELECT count(*) FROM soc_socialmessage m LEFT JOIN soc_socialprofile p ON p.soc_socialprofileid = m.soc_profileid WHERE {Live} AND m.soc_direction = 285100000 AND p.soc_socialprofileid IS NULL"),
        ("messages without key, words or time", "SELECT count(*) FROM soc_socialmessage m WHERE m.soc_externalid IS NULL OR m.soc_authorkey IS NULL OR m.subject IS NULL OR m.soc_postedon IS NULL"),
        ("conversations that count wrong", $"SELECT count(*) FROM soc_conversation c WHERE c.statecode = 0 AND c.soc_messagecount <> (SELECT count(*) FROM soc_socialmessage m WHERE m.soc_conversationid = c.soc_conversationid AND {Live})"),
    ];

    /// <summary>What there is of it, each kind with its number; nothing where every row is whole.</summary>
    public static IReadOnlyList<string> In(TestEmulator emulator)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = emulator.Database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return [.. Rules.Select(rule => (rule.What, Count: Count(connection, rule.Sql))).Where(found => found.Count > 0).Select(found => $"{found.Count} {found.What}")];
    }

    private static long Count(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }
}
