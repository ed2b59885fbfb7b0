using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Observations;

/// <summary>
/// Which observations hold now. Of those that answer the same question the newest credible one does, and the others are history; where none is
/// credible, the newest. They answer the same question when kind and aspect are the same; without an aspect only locations do.
/// </summary>
internal sealed class CurrentFacts
{
    /// <summary>From here on a source is believed. One that does not say how sure it is counts as just believed.</summary>
    public const decimal Credible = 0.5m;

    private CurrentFacts(IReadOnlyList<ObservationRow> now, IReadOnlyList<ObservationRow> former)
    {
        Now = now;
        Former = former;
    }

    /// <summary>What holds, the newest first.</summary>
    public IReadOnlyList<ObservationRow> Now { get; }

    /// <summary>What held before, or is not believed; the newest first.</summary>
    public IReadOnlyList<ObservationRow> Former { get; }

    public static CurrentFacts Of(IEnumerable<ObservationRow> rows)
    {
        var ordered = rows.OrderByDescending(r => r.CollectedOn).ThenByDescending(FactRow.VersionOn).ThenBy(r => r.Id).ToList();
        var now = ordered.GroupBy(Question).Select(g => g.FirstOrDefault(IsCredible) ?? g.First()).ToList();
        return new CurrentFacts(now, ordered.Except(now).ToList());
    }

    private static bool IsCredible(ObservationRow row) => (row.Confidence ?? Credible) >= Credible;

    private static string Question(ObservationRow row) =>
        string.IsNullOrWhiteSpace(row.Aspect) && row.Kind != ObservationKind.Location ? row.Id.ToString() : $"{(int?)row.Kind} {row.Aspect?.Trim().ToUpperInvariant()}";
}
