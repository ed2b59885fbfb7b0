using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// What networks state about a profile. Of each fact the newest statement wins, whatever arrives first: the column soc_factdates
/// remembers when each was stated.
/// </summary>
internal sealed class ProfileFacts
{
    private readonly SortedDictionary<string, DateTime> dates = new(StringComparer.Ordinal);
    private readonly SocialProfileRow stated = new();
    private FactHistory history = FactHistory.Of(null);

    /// <summary>When it was last heard of.</summary>
    public DateTime? LastSeen { get; private set; }

    /// <summary>What was stated, by column.</summary>
    public IEnumerable<ProfileFact> Stated => dates.Where(d => stated.Contains(d.Key)).Select(d => new ProfileFact(d.Key, stated.Row[d.Key], d.Value));

    /// <summary>The facts of a row that is held; of a new profile, none.</summary>
    public static ProfileFacts Of(SocialProfileRow? row)
    {
        var facts = new ProfileFacts();
        if (row is null) return facts;
        facts.LastSeen = row.LastSeenOn;
        facts.history = FactHistory.Of(row);
        if (string.IsNullOrEmpty(row.FactDates)) return facts;
        foreach (var date in JsonReader.Read(row.FactDates!).Members)
        {
            facts.dates[date.Key] = DateTime.Parse(date.Value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
            if (!row.Contains(date.Key)) continue;
            facts.stated.Row[date.Key] = row.Row[date.Key];
            facts.history.Include(new ProfileFact(date.Key, row.Row[date.Key], facts.dates[date.Key]));
        }

        return facts;
    }

    public void Include(Author author, DateTime on)
    {
        Seen(on);
        var said = new SocialProfileRow
        {
            Name = author.Name,
            Handle = author.Handle,
            ProfileUrl = author.Url,
            Bio = author.Bio,
            Location = author.Location,
            Followers = author.Followers,
            Following = author.Following,
        };
        foreach (var column in said.Row.Attributes.Where(c => c.Value is not null)) Include(new ProfileFact(column.Key, column.Value, on));
    }

    /// <summary>What was stated before, as JSON; null where every fact was stated once.</summary>
    public string? History => history.Write(stated);

    /// <summary>Takes in what was stated before, once all that holds now is here.</summary>
    public void IncludeHistory(string text) => history.Include(FactHistory.Read(text, stated));

    /// <summary>What the network verified. Only where it may be used to find the author among customers is it kept at all.</summary>
    public void IncludeVerified(Author author, DateTime on)
    {
        if (author.VerifiedEmail is not null) Include(new ProfileFact(SocialProfile.VerifiedEmail, author.VerifiedEmail, on));
        if (author.VerifiedUrl is not null) Include(new ProfileFact(SocialProfile.VerifiedUrl, author.VerifiedUrl, on));
    }

    /// <summary>Takes over what was stated elsewhere.</summary>
    public void Include(ProfileFacts other)
    {
        if (other.LastSeen is { } on) Seen(on);
        foreach (var fact in other.Stated) Include(fact);
        history.Include(other.history);
    }

    public void Include(ProfileFact fact)
    {
        history.Include(fact);
        if (dates.TryGetValue(fact.Column, out var since) && (fact.On < since || (fact.On == since && !Outranks(fact.Value, fact.Column)))) return;
        dates[fact.Column] = fact.On;
        stated.Row[fact.Column] = fact.Value;
    }

    public void Seen(DateTime on)
    {
        if (LastSeen is null || on > LastSeen) LastSeen = on;
    }

    /// <summary>Sets on a row what differs from what it holds.</summary>
    public void Write(SocialProfileRow target, SocialProfileRow? held, string externalId)
    {
        target.TakeChanges(stated, held);
        var follows = new SocialProfileRow
        {
            // Where nobody named it the handle or the id stands in, without counting as a statement.
            Name = stated.Name ?? Values.Cut(stated.Handle ?? externalId, 200),
            LastSeenOn = LastSeen,
            FactHistory = history.Write(stated),
            FactDates = JsonOutput.Object(o =>
            {
                foreach (var date in dates) o.Time(date.Key, date.Value);
            }),
        };
        target.TakeChanges(follows, held);
    }

    /// <summary>Of two statements of the same second the ordinally greater counts, so that order does not.</summary>
    private bool Outranks(object value, string column) =>
        !stated.Contains(column) || string.CompareOrdinal(Convert.ToString(value, CultureInfo.InvariantCulture), Convert.ToString(stated.Row[column], CultureInfo.InvariantCulture)) > 0;
}
