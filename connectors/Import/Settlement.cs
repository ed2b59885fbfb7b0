using SocialExtension.Connectors.Reading;

namespace SocialExtension.Connectors.Import;

/// <summary>What a batch came to once the organization has answered.</summary>
/// <param name="Totals">What was settled.</param>
/// <param name="Rejects">What was rejected, by the organization or here.</param>
/// <param name="CarriedOver">What goes with the next batch.</param>
/// <param name="Position">From where reading would go on after a crash: nothing before it is unsettled.</param>
/// <param name="OpenLine">Where the last line begins if it has no line end yet.</param>
internal sealed record Settlement(Totals Totals, IReadOnlyList<Reject> Rejects, IReadOnlyList<BatchEntry> CarriedOver, Position Position, Position? OpenLine)
{
    /// <param name="batch">At least one activity.</param>
    /// <param name="answers">One for each that was sent, in order.</param>
    public static Settlement Of(IReadOnlyList<BatchEntry> batch, IReadOnlyList<Outcome> answers)
    {
        var totals = Totals.None;
        var rejects = new List<Reject>();
        var carriedOver = new List<BatchEntry>();
        var answered = 0;
        foreach (var entry in batch)
        {
            var outcome = entry.RejectedHere ?? answers[answered++];
            // What is rejected here and stands behind something that remains is counted with it, so that a crash doesn't count it twice.
            if (outcome.Kind == OutcomeKind.Remaining || (entry.RejectedHere is not null && carriedOver.Count > 0))
            {
                carriedOver.Add(entry);
                continue;
            }

            totals = totals.With(outcome);
            if (outcome.Kind == OutcomeKind.Rejected) rejects.Add(new Reject(entry.Item, outcome.Code, outcome.Reason));
        }

        var last = batch[^1].Item;
        return carriedOver.Count > 0
            ? new Settlement(totals, rejects, carriedOver, carriedOver[0].Item.From, OpenLine: null)
            : new Settlement(totals, rejects, carriedOver, last.To, last.Open ? last.From : null);
    }
}
