using System;
using System.Globalization;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Identity;

/// <summary>The pieces of evidence in soc_matchevidence: each a kind, a sentence for an agent and a weight from −1 to 1.</summary>
internal static class MatchEvidence
{
    public const string Decision = "decision";
    public const string VerifiedEmail = "verifiedEmail";

    /// <summary>One piece.</summary>
    /// <param name="kind">Who or what says so.</param>
    /// <param name="sentence">In words that an agent reads.</param>
    /// <param name="weight">How much it counts.</param>
    /// <param name="email">The statement that it rests on, where it is one.</param>
    public static string Write(string kind, string sentence, decimal weight, EmailStatement? email = null) => JsonOutput.Array(a => a.Item(o =>
    {
        o.Text("kind", kind);
        o.Text("sentence", sentence);
        o.Number("weight", weight);
        if (email is null) return;
        o.Text("address", email.Address);
        o.Time("on", email.On);
    }));

    /// <summary>The statement that the evidence rests on; null where it rests on anything else, or is not of ours.</summary>
    public static EmailStatement? ReadEmail(string? text)
    {
        if (string.IsNullOrEmpty(text)) return null;
        try
        {
            var pieces = JsonReader.Read(text!).Items;
            if (pieces.Count != 1 || pieces[0].String("kind") != VerifiedEmail || pieces[0].String("address") is not { } address || pieces[0].String("on") is not { } on) return null;
            return new EmailStatement(address, DateTime.Parse(on, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal));
        }
        catch (FormatException)
        {
            // People can edit the column. What they wrote is theirs, and stands.
            return null;
        }
    }
}
