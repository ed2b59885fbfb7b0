using System;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Observations;

/// <summary>What a source says about a person: an object of the type soc:Observation.</summary>
internal sealed class ObservedFact : Activity
{
    /// <summary>The profile of the person.</summary>
    public required Author About { get; init; }

    public override Author Person => About;

    public required ObservationKind Kind { get; init; }

    public string? Aspect { get; init; }

    public required string Value { get; init; }

    public string? Url { get; init; }

    public decimal? Confidence { get; init; }

    public required ObservationLawfulBasis LawfulBasis { get; init; }

    /// <summary>The first day on which it may not be used any more.</summary>
    public DateTime? ExpiresOn { get; init; }

    public required DateTime CollectedOn { get; init; }

    /// <summary>When the source changed it; null where this is what it said first.</summary>
    public DateTime? EditedOn { get; init; }

    public Guid RowId => IdOf(this);

    /// <summary>A source gives ids to what it says itself: what another calls by the same id is another fact.</summary>
    public static Guid IdOf(Activity activity) => RowIdentity.Of(Observation.Table, activity.Network, activity.AuthorKey + "\n" + activity.ExternalId).Id;
}
