using System;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>What became of one activity: one entry of 'Results'.</summary>
internal sealed class Outcome
{
    public const string Created = "created";
    public const string Updated = "updated";
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

    /// <summary>The external id of the post.</summary>
    public string? Id { get; }

    public string What { get; }

    public string? Code { get; }

    public string? Reason { get; }

    public Guid? RowId { get; }
}
