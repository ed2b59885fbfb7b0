using Microsoft.Data.Sqlite;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Storage;

public sealed class BackupTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    /// <summary>Each batch brings five messages and counts them in the same transaction: a copy that were not of one moment would tell.</summary>
    [Fact]
    public async Task ACopyTakenWhileWritingGoesOnIsOfOneMoment()
    {
        using var stop = new CancellationTokenSource();
        var writers = Enumerable.Range(0, 2).Select(w => Task.Run(() => Write(w, stop.Token))).ToList();
        try
        {
            for (var copy = 0; copy < 5; copy++) await Check(copy);
        }
        finally
        {
            await stop.CancelAsync();
            await Task.WhenAll(writers);
        }
    }

    private void Write(int writer, CancellationToken stop)
    {
        for (var batch = 0; !stop.IsCancellationRequested; batch++)
        {
            fixture.Emulator.Ingest([.. Enumerable.Range(0, 5).Select(i => Posts.Note($"w{writer}", $"{batch}-{i}", inReplyTo: $"root-{batch / 4}"))]);
        }
    }

    private async Task Check(int copy)
    {
        var file = Path.Combine(Path.GetTempPath(), $"backup-{Guid.NewGuid():N}.db");
        try
        {
            using var http = new HttpClient { BaseAddress = fixture.Emulator.Url };
            await File.WriteAllBytesAsync(file, await http.GetByteArrayAsync(new Uri("/emulator/backup", UriKind.Relative)));
            await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            Assert.Equal("ok", Scalar(connection, "PRAGMA integrity_check"));
            Assert.Equal(0L, Scalar(connection, "SELECT count(*) FROM soc_conversation c WHERE c.statecode = 0 AND c.soc_messagecount <> (SELECT count(*) FROM soc_socialmessage m WHERE m.soc_conversationid = c.soc_conversationid)"));
            if (copy > 0) Assert.NotEqual(0L, Scalar(connection, "SELECT count(*) FROM soc_socialmessage"));
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
