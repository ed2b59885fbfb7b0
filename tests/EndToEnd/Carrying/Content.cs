using Microsoft.Data.Sqlite;

namespace SocialExtension.EndToEnd.Carrying;

/// <summary>What an organization holds of what people said: the rows of our tables, without who wrote them down and when.</summary>
internal static class Content
{
    private static readonly string[] Tables = ["soc_socialprofile", "soc_conversation", "soc_socialmessage", "soc_channel"];
    private static readonly HashSet<string> Bookkeeping = ["createdon", "createdby", "createdonbehalfby", "modifiedon", "modifiedby", "modifiedonbehalfby", "versionnumber", "ownerid", "owninguser", "owningteam", "owningbusinessunit", "soc_channelid"];

    /// <summary>The rows as lines, sorted. A channel has no computed id, so that it is known by its name.</summary>
    public static IReadOnlyList<string> Of(string database)
    {
        using var connection = Open(database);
        return [.. Tables.SelectMany(table => Rows(connection, table)).Order(StringComparer.Ordinal)];
    }

    public static int CountMessages(string database)
    {
        using var connection = Open(database);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM soc_socialmessage";
        return Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture);
    }

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = database, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static List<string> Rows(SqliteConnection connection, string table)
    {
        using var command = connection.CreateCommand();
        command.CommandText = $"SELECT * FROM \"{table}\"";
        using var reader = command.ExecuteReader();
        var columns = Enumerable.Range(0, reader.FieldCount).Where(i => !Bookkeeping.Contains(reader.GetName(i).Split("__")[0])).ToList();
        var rows = new List<string>();
        while (reader.Read()) rows.Add($"{table}: {string.Join("; ", columns.Where(i => !reader.IsDBNull(i)).Select(i => $"{reader.GetName(i)}={reader.GetValue(i)}"))}");
        return rows;
    }
}
