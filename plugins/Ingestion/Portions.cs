using System;
using System.Collections.Generic;
using System.Linq;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Takes what was accepted portion by portion, so that a call that gets slow can stop between activities with everything before them written.
/// </summary>
internal static class Portions
{
    /// <summary>Reads are made once a portion, so it is as large as a portion's writes surely fit into what is left of the platform's time.</summary>
    public const int Size = 100;

    /// <summary>Takes portions until the budget is spent; what is left then is to be sent again.</summary>
    /// <param name="intake">What was accepted; the outcomes of what is left are filled.</param>
    /// <param name="budget">The call's time.</param>
    /// <param name="take">Takes one portion: activities by their place in the input.</param>
    public static void Take(Intake intake, TimeBudget budget, Action<IReadOnlyDictionary<int, Activity>> take)
    {
        var places = intake.Accepted.Keys.ToList();
        for (var start = 0; start < places.Count; start += Size)
        {
            var portion = places.Skip(start).Take(Size).ToList();
            if (!budget.IsSpent) take(portion.ToDictionary(p => p, p => intake.Accepted[p]));
            else foreach (var place in portion) intake.Outcomes[place] = new Outcome(intake.Accepted[place].ExternalId, Outcome.Remaining, null, "The call's time was spent; send this one again.");
        }
    }
}
