using System.Security.Cryptography;
using System.Text;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Everything that ingestion wrote, as text that two histories can be compared by.</summary>
internal static class IngestedRows
{
    private const int PageSize = 5_000;
    private static readonly string[] Tables = ["soc_socialmessage", "soc_conversation", "soc_socialprofile", "soc_activityrecord"];

    /// <summary>
    /// Every row with every column, but for when and by whom it was written, and but for what is history: conversations that are part of others,
    /// and profiles of accounts that turned out to be ours.
    /// </summary>
    /// <param name="emulator">The emulator.</param>
    /// <param name="but">A column that is left out, too.</param>
    public static string Describe(this TestEmulator emulator, string? but = null) => string.Join("\n",
        from table in Tables
        from row in emulator.All(table)
        where Counts(table, row)
        orderby table, row.Id
        select $"{table} {string.Join(" | ", row.Attributes.Where(a => a.Key != but && !IsOfTheWriting(a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal).Select(a => $"{a.Key}={Text(a.Value)}"))}");

    public static List<Entity> All(this TestEmulator emulator, string table)
    {
        var rows = new List<Entity>();
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(true), PageInfo = new PagingInfo { PageNumber = 1, Count = PageSize } };
        while (true)
        {
            var page = emulator.Service().RetrieveMultiple(query);
            rows.AddRange(page.Entities);
            if (!page.MoreRecords) return rows;
            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
    }

    /// <summary>The activity records about a message on X: their subject is the hash of table, network and id.</summary>
    public static List<Entity> RecordsOf(this TestEmulator emulator, string externalId) =>
        emulator.Rows("soc_activityrecord", "soc_subjectkey", ConditionOperator.Equal, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"soc_socialmessage\n{Posts.X}\n{externalId}"))));

    /// <summary>Takes everything away, so that the same history can be told again.</summary>
    public static void Clear(this TestEmulator emulator)
    {
        foreach (var table in Tables.Append("soc_issue"))
        {
            foreach (var row in emulator.All(table)) emulator.Service().Delete(table, row.Id);
        }
    }

    private static bool Counts(string table, Entity row) =>
        table is not ("soc_conversation" or "soc_socialprofile") || row.FormattedValues["statecode"] == "Active" || row.GetAttributeValue<bool>("soc_erased");

    /// <summary>What tells of the writing.</summary>
    private static bool IsOfTheWriting(string column) =>
        column is "versionnumber" or "ownerid" || column.StartsWith("created", StringComparison.Ordinal) || column.StartsWith("modified", StringComparison.Ordinal) || column.StartsWith("owning", StringComparison.Ordinal);

    private static string Text(object value) => value switch
    {
        EntityReference { LogicalName: "soc_channel" } channel => $"{channel.LogicalName} {channel.Name}", // whose id is not computed
        EntityReference { LogicalName: "soc_issue" } issue => $"{issue.LogicalName} {issue.Name}", // whose id is random
        EntityReference reference => $"{reference.LogicalName} {reference.Id}",
        OptionSetValue option => $"{option.Value}",
        DateTime time => time.ToString("u"),
        _ => $"{value}",
    };
}
