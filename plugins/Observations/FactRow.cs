using System;
using System.Globalization;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Observations;

/// <summary>The row of an observation.</summary>
internal static class FactRow
{
    private const int NameLength = 200;

    /// <summary>Sets what a source says.</summary>
    public static void Write(ObservationRow row, ObservedFact fact)
    {
        row.Name = Values.Cut($"{fact.Aspect ?? ChoiceWords.Of(fact.Kind)}: {fact.Value.Replace('\n', ' ').Replace('\r', ' ')}", NameLength);
        row.Kind = fact.Kind;
        row.Aspect = fact.Aspect;
        row.Value = fact.Value;
        row.Source = Values.Cut(fact.Author.Label, NameLength);
        row.SourceUrl = fact.Url;
        row.Confidence = fact.Confidence;
        row.LawfulBasis = fact.LawfulBasis;
        row.CollectedOn = fact.CollectedOn;
        row.EditedOn = fact.EditedOn;
        row.ExpiresOn = fact.ExpiresOn;
        row.ExternalId = fact.ExternalId;
        row.Network = (Network)fact.Network;
    }

    /// <summary>Takes everything away that it said: what is left says only that there was something.</summary>
    public static void Blank(ObservationRow row)
    {
        row.Name = "Retracted observation";
        row.Kind = null;
        row.Aspect = null;
        row.Value = null;
        row.Source = null;
        row.SourceUrl = null;
        row.Confidence = null;
        row.LawfulBasis = null;
        row.CollectedOn = null;
        row.EditedOn = null;
        row.ExpiresOn = null;
        row.ExternalId = null;
        row.ProfileId = null;
        row.CustomerId = null;
    }

    public static bool IsRetracted(ObservationRow row) => row.StateCode == Values.Inactive;

    /// <summary>When its version was written.</summary>
    public static DateTime VersionOn(ObservationRow row) => row.EditedOn ?? row.CollectedOn ?? DateTime.MinValue;

    /// <summary>Whether a row is a newer version of another: later, or of the same second with the ordinally greater content.</summary>
    public static bool IsNewer(ObservationRow said, ObservationRow held)
    {
        var byTime = VersionOn(said).CompareTo(VersionOn(held));
        return byTime > 0 || (byTime == 0 && string.CompareOrdinal(Content(said), Content(held)) > 0);
    }

    private static string Content(ObservationRow row) => RowIdentity.HashText(string.Join("\n", row.Value, row.Aspect, row.Source, row.SourceUrl, (int?)row.Kind, (int?)row.LawfulBasis, row.Confidence?.ToString("0.####", CultureInfo.InvariantCulture), row.ExpiresOn is { } ends ? Times.Day(ends) : null, row.CollectedOn?.ToString("s", CultureInfo.InvariantCulture)));
}
