using System;

namespace SocialExtension.Plugins.Conversations;

/// <summary>The place of a message in the order that holds everywhere: time, then external id by ordinal.</summary>
internal sealed class Moment : IComparable<Moment>
{
    public Moment(DateTime on, string externalId)
    {
        On = on;
        ExternalId = externalId;
    }

    public DateTime On { get; }

    public string ExternalId { get; }

    public int CompareTo(Moment? other)
    {
        if (other is null) return 1;
        var byTime = On.CompareTo(other.On);
        return byTime != 0 ? byTime : string.CompareOrdinal(ExternalId, other.ExternalId);
    }

    public bool Before(Moment? other) => other is null || CompareTo(other) < 0;

    public bool After(Moment? other) => other is null || CompareTo(other) > 0;
}
