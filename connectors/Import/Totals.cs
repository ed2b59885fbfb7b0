using System.Collections.Immutable;

namespace SocialExtension.Connectors.Import;

/// <summary>What became of the activities so far, and how long it took.</summary>
internal sealed record Totals(long Created, long Updated, long Deleted, long Duplicates, long Rejected, ImmutableSortedDictionary<string, long> RejectedByCode, TimeSpan Time)
{
    public static Totals None { get; } = new(0, 0, 0, 0, 0, ImmutableSortedDictionary.Create<string, long>(StringComparer.Ordinal), TimeSpan.Zero);

    /// <summary>The sum of the others, as in the answer of soc_IngestActivities.</summary>
    public long Received => Created + Updated + Deleted + Duplicates + Rejected;

    public Totals Plus(Totals other) => new(
        Created + other.Created,
        Updated + other.Updated,
        Deleted + other.Deleted,
        Duplicates + other.Duplicates,
        Rejected + other.Rejected,
        other.RejectedByCode.Aggregate(RejectedByCode, (sum, code) => sum.SetItem(code.Key, sum.GetValueOrDefault(code.Key) + code.Value)),
        Time + other.Time);

    /// <summary>With one more.</summary>
    public Totals With(Outcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Created => this with { Created = Created + 1 },
        OutcomeKind.Updated => this with { Updated = Updated + 1 },
        OutcomeKind.Deleted => this with { Deleted = Deleted + 1 },
        OutcomeKind.Duplicate => this with { Duplicates = Duplicates + 1 },
        OutcomeKind.Rejected => this with { Rejected = Rejected + 1, RejectedByCode = RejectedByCode.SetItem(outcome.Code, RejectedByCode.GetValueOrDefault(outcome.Code) + 1) },
        _ => this,
    };
}
