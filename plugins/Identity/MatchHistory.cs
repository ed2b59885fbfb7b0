using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// What became of the question whom a profile belongs to, kept on the profile itself in soc_matchhistory, so that it is found, exported and
/// erased with it: each decision with who, when, on what basis and the state before; and whom the profile is kept apart from.
/// </summary>
internal sealed class MatchHistory
{
    private const int MostEntries = 50;

    private MatchHistory(IReadOnlyList<Customer> apart, IReadOnlyList<MatchEntry> entries)
    {
        Apart = apart;
        Entries = entries;
    }

    /// <summary>Customers of whom a person said that the profile is not theirs. They are never suggested again, nor linked by themselves.</summary>
    public IReadOnlyList<Customer> Apart { get; }

    /// <summary>The decisions, the oldest first.</summary>
    public IReadOnlyList<MatchEntry> Entries { get; }

    /// <summary>Reads the column; what somebody spoiled there counts as empty.</summary>
    public static MatchHistory Read(string? text)
    {
        if (string.IsNullOrEmpty(text)) return new MatchHistory(Array.Empty<Customer>(), Array.Empty<MatchEntry>());
        try
        {
            var node = JsonReader.Read(text!);
            return new MatchHistory(MatchEntry.Customers(node["apart"]), (node["entries"]?.Items ?? new List<JsonNode>()).Select(MatchEntry.Read).ToList());
        }
        catch (FormatException)
        {
            return Read(null);
        }
    }

    /// <summary>The history with one decision more.</summary>
    /// <param name="profile">The row as it was before, with the columns of MatchState.</param>
    /// <param name="what">What was decided.</param>
    /// <param name="by">Who decided.</param>
    /// <param name="on">When.</param>
    /// <param name="basis">Why, in a sentence.</param>
    /// <param name="customer">Whom it concerns.</param>
    public MatchHistory With(SocialProfileRow profile, MatchDecision what, string by, DateTime on, string basis, Customer? customer)
    {
        var apart = what switch
        {
            MatchDecision.Rejected or MatchDecision.Unlinked when customer is not null => Apart.Concat(new[] { customer }).Distinct().ToList(),
            MatchDecision.Confirmed => Apart.Where(c => !c.Equals(customer)).ToList(),
            _ => Apart,
        };
        return Append(apart, new MatchEntry(what, by, on, basis, MatchState.Of(profile, Apart)));
    }

    /// <summary>The history in which the last decision is taken back, which is an entry itself: taking that back decides again.</summary>
    public MatchHistory Undone(SocialProfileRow profile, string by, DateTime on) =>
        Append(Entries[Entries.Count - 1].Before.Apart, new MatchEntry(MatchDecision.Undone, by, on, $"Took back: {Entries[Entries.Count - 1].Basis}", MatchState.Of(profile, Apart)));

    /// <summary>The history in which customers have become others.</summary>
    /// <param name="become">Whom a customer has become; itself where nothing changed.</param>
    public MatchHistory Moved(Func<Customer, Customer> become) => new(Apart.Select(become).Distinct().ToList(), Entries);

    public string Write() => JsonOutput.Object(o =>
    {
        MatchEntry.Write(o, "apart", Apart);
        o.Array("entries", a =>
        {
            foreach (var entry in Entries) a.Item(entry.Write);
        });
    });

    private MatchHistory Append(IReadOnlyList<Customer> apart, MatchEntry entry) => new(apart, Entries.Concat(new[] { entry }).Skip(Math.Max(0, Entries.Count + 1 - MostEntries)).ToList());
}
