using Microsoft.Data.Sqlite;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Benchmarks;

/// <summary>Messages by the million, written straight into the store: what is measured afterwards is reading, not how they came in.</summary>
internal static class Loader
{
    public const int PerConversation = 50;
    private const string Owner = "00000000-0000-4000-8000-00000000000a";

    public static void Messages(TestEmulator emulator, int count)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = emulator.Database, Pooling = false }.ToString());
        connection.Open();
        using var transaction = connection.BeginTransaction();
        using var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = """
            INSERT INTO soc_socialmessage (activityid, subject, soc_text, soc_externalid, soc_network, soc_direction, soc_visibility, soc_postedon, soc_conversationid, statecode, statuscode, ownerid, ownerid__type, owningbusinessunit, createdon, modifiedon, versionnumber)
            VALUES ($id, $subject, $text, $external, 285100000, 285100000, 285100000, $posted, $conversation, 0, 1, $owner, 'systemuser', $unit, $posted, $posted, $number)
            """;
        var (id, subject, text, external) = (Add(command, "$id"), Add(command, "$subject"), Add(command, "$text"), Add(command, "$external"));
        var (posted, conversation, number) = (Add(command, "$posted"), Add(command, "$conversation"), Add(command, "$number"));
        command.Parameters.AddWithValue("$owner", Owner);
        command.Parameters.AddWithValue("$unit", emulator.Organization.RootBusinessUnitId.ToString("D"));
        var start = new DateTime(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        for (var i = 0; i < count; i++)
        {
            id.Value = Id("b", i);
            subject.Value = $"Somebody on X: message {i}";
            text.Value = $"The parcel has not arrived yet, and nobody answers. This is message number {i} of many.";
            external.Value = $"https://x.example/status/{i}";
            posted.Value = start.AddSeconds(i * 60L).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'");
            conversation.Value = Id("c", i / PerConversation);
            number.Value = i;
            command.ExecuteNonQuery();
        }

        transaction.Commit();
    }

    public static Guid Conversation(int number) => Guid.Parse(Id("c", number));

    private static string Id(string kind, int number) => $"{kind}{number:x7}-0000-4000-8000-000000000000";

    private static SqliteParameter Add(SqliteCommand command, string name) => command.Parameters.Add(new SqliteParameter(name, null));
}
