using System;
using System.Linq;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>What became of one activity: one entry of 'Results'.</summary>
internal sealed class Outcome
{
    public const string Created = "created";
    public const string Updated = "updated";
    public const string Deleted = "deleted";
    public const string Duplicate = "duplicate";
    public const string Rejected = "rejected";
    public const string Remaining = "remaining";

    public Outcome(string? id, string what, string? code = null, string? reason = null, Guid? rowId = null)
    {
        Id = id;
        What = what;
        Code = code;
        Reason = reason;
        RowId = rowId;
    }

    /// <summary>The external id of what the activity is about.</summary>
    public string? Id { get; }

    public string What { get; }

    public string? Code { get; }

    public string? Reason { get; }

    public Guid? RowId { get; }

    /// <summary>An outcome that says, where something was cleaned or is void, what.</summary>
    /// <param name="activity">What was decided about.</param>
    /// <param name="what">What became of it.</param>
    /// <param name="rowId">The row that it is about.</param>
    /// <param name="isVoid">What was waiting for it and counts for nothing, in words.</param>
    public static Outcome Of(Activity activity, string what, Guid? rowId = null, string? isVoid = null)
    {
        var remarks = isVoid is null ? activity.Cleaned : activity.Cleaned.Concat(new[] { isVoid }).ToList();
        return remarks.Count == 0
            ? new Outcome(activity.ExternalId, what, rowId: rowId)
            : new Outcome(activity.ExternalId, what, activity.Cleaned.Count > 0 ? "cleaned" : "void_by_another", Capital(string.Join("; ", remarks)) + ".", rowId);
    }

    public static Outcome NotTheAuthor(Activity activity, Guid? rowId = null) =>
        new(activity.ExternalId, Rejected, "not_the_author", "What it is about is held, and another actor wrote it.", rowId);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text.Substring(1);
}
