using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Solution;

/// <summary>What the solution asks of its own tables is answered by an index: reading a table row by row would take longer the more is held.</summary>
public sealed class IndexTests : IAsyncLifetime
{
    /// <summary>Asked once a minute, or when an account becomes a channel; neither depends on how much comes in.</summary>
    private static readonly string[] ReadWhole = ["\"soc_workpending\" = @", "\"soc_issuepending\" = @", "\"soc_tiepending\" = @", "\"soc_tiesbefore\" IS NOT NULL", "\"soc_mentionkeys\" LIKE @"];
    private static readonly string[] Tables = ["soc_socialmessage", "soc_conversation", "soc_socialprofile", "soc_activityrecord", "activitypointer", "contact"];
    private readonly HashSet<string> asked = [];
    private TestEmulator emulator = null!;

    public async ValueTask InitializeAsync()
    {
        emulator = await TestEmulator.Start(empty: false);
        emulator.Organization.Store.Asking += Note;
    }

    [Fact]
    public void EachViewIsSortedOrFilteredByAnIndex()
    {
        var views = emulator.Service().RetrieveMultiple(new QueryExpression("savedquery") { ColumnSet = new ColumnSet("name", "fetchxml", "returnedtypecode") }).Entities.Where(v => $"{v["returnedtypecode"]}".StartsWith("soc_", StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(views);
        foreach (var view in views) emulator.Service("admin").RetrieveMultiple(new FetchExpression(((string)view["fetchxml"]).Replace("{0}", "a%", StringComparison.Ordinal)));
        AssertIndexed();
    }

    [Fact]
    public void EachQueryOfAPlugInUsesAnIndex()
    {
        emulator.Channel("index", "brand");
        emulator.SecondOpinions("Dataverse");
        emulator.Ingest(Posts.Note("index", "2", "ada", "1", mentions: "brand"), Posts.Note("index", "3", "brand", "2"), Posts.Edit("index", "9", "ada"), Posts.Like("index", "2"), Posts.Flag("index", "2"));
        emulator.Ingest(Posts.Note("index", "1", "bob"), Posts.Delete("index", "2", "ada"), Posts.Undo(Posts.Like("index", "2"), "index"));
        emulator.Organization.Store.Asking -= Note;
        var contact = new EntityReference("contact", emulator.Contact("Index"));
        var profile = emulator.Profile("index", "bob").ToEntityReference();
        emulator.Organization.Store.Asking += Note;
        emulator.Service("agent").Execute(new OrganizationRequest("soc_LinkProfile") { ["Target"] = profile, ["Decision"] = "Confirm", ["Customer"] = contact });
        emulator.Service("agent").Execute(new OrganizationRequest("soc_GetSocialView") { ["Target"] = contact, ["ConversationId"] = null, ["AsOf"] = null });
        emulator.Ingest(Posts.Leave("index", "bob"));
        emulator.ProcessDue();
        AssertIndexed();
    }

    public async ValueTask DisposeAsync() => await emulator.DisposeAsync();

    private void Note(string sql)
    {
        lock (asked) asked.Add(sql);
    }

    private void AssertIndexed()
    {
        emulator.Organization.Store.Asking -= Note;
        var selects = asked.Where(s => s.StartsWith("SELECT", StringComparison.Ordinal) && Tables.Any(t => s.Contains($"\"{t}\"", StringComparison.Ordinal)) && !ReadWhole.Any(s.Contains)).ToList();
        Assert.NotEmpty(selects);
        using var connection = new SqliteConnection($"Data Source={emulator.Organization.Store.Path};Mode=ReadOnly");
        connection.Open();
        connection.CreateFunction<string?, string?>("fold", text => text);
        var scans = selects.SelectMany(sql => Plan(connection, sql).Where(IsScan).Select(step => $"{step}\n  {sql}")).ToList();
        Assert.True(scans.Count == 0, string.Join("\n", scans));
    }

    /// <summary>A scan in the order of an index ends with the page; one without reads and sorts all there is.</summary>
    private static bool IsScan(string step) => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal) && !step.Contains("CONSTANT ROW", StringComparison.Ordinal);

    private static IEnumerable<string> Plan(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + sql;
        for (var i = 0; sql.Contains($"@{i}", StringComparison.Ordinal); i++) command.Parameters.AddWithValue($"@{i}", "x");
        using var reader = command.ExecuteReader();
        var steps = new List<string>();
        while (reader.Read()) steps.Add(reader.GetString(3));
        return steps;
    }
}
