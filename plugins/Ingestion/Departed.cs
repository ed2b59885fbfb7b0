using System;
using System.Collections.Generic;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>The actors that are gone. What comes of them later is void.</summary>
internal sealed class Departed
{
    private readonly HeldRows held;
    private readonly Dictionary<string, Departure> now = new(StringComparer.Ordinal);

    public Departed(HeldRows held) => this.held = held;

    /// <summary>Those that this batch reports.</summary>
    public IReadOnlyCollection<Departure> Now => now.Values;

    public bool Has(Activity activity) => now.ContainsKey(activity.PersonKey) || Profile(activity)?.Erased == true;

    public Outcome Decide(Departure departure)
    {
        if (Has(departure)) return new Outcome(departure.ExternalId, Outcome.Duplicate, rowId: Profile(departure)?.Id);
        now[departure.AuthorKey] = departure;
        return new Outcome(departure.ExternalId, Outcome.Deleted, rowId: Profile(departure)?.Id);
    }

    private SocialProfileRow? Profile(Activity activity) => held.Profile(activity.Network, activity.Person.ExternalId);
}
