using System;
using System.Collections.Generic;
using System.Globalization;
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
    private DateTime? lastSeen;

    /// <summary>The facts of a row that is held; of a new profile, none.</summary>
    public static ProfileFacts Of(SocialProfileRow? row)
    {
        var facts = new ProfileFacts();
        if (row is null) return facts;
        facts.lastSeen = row.LastSeenOn;
        if (string.IsNullOrEmpty(row.FactDates)) return facts;
        foreach (var date in JsonReader.Read(row.FactDates!).Members)
        {
            facts.dates[date.Key] = DateTime.Parse(date.Value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
            if (row.Contains(date.Key)) facts.stated.Row[date.Key] = row.Row[date.Key];
        }

        return facts;
    }

    public void Include(Author author, DateTime on)
    {
        if (lastSeen is null || on > lastSeen) lastSeen = on;
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
        foreach (var column in said.Row.Attributes) Include(column.Key, column.Value, on);
    }

    /// <summary>Sets on a row what differs from what it holds.</summary>
    public void Write(SocialProfileRow target, SocialProfileRow? held, string externalId)
    {
        target.TakeChanges(stated, held);
        var follows = new SocialProfileRow
        {
            // Where nobody named it the handle or the id stands in, without counting as a statement.
            Name = stated.Name ?? Values.Cut(stated.Handle ?? externalId, 200),
            LastSeenOn = lastSeen,
            FactDates = JsonOutput.Object(o =>
            {
                foreach (var date in dates) o.Time(date.Key, date.Value);
            }),
        };
        target.TakeChanges(follows, held);
    }

    private void Include(string column, object? value, DateTime on)
    {
        if (value is null) return;
        if (dates.TryGetValue(column, out var since) && (on < since || (on == since && !Outranks(value, column)))) return;
        dates[column] = on;
        stated.Row[column] = value;
    }

    /// <summary>Of two statements of the same second the ordinally greater counts, so that order does not.</summary>
    private bool Outranks(object value, string column) =>
        !stated.Contains(column) || string.CompareOrdinal(Convert.ToString(value, CultureInfo.InvariantCulture), Convert.ToString(stated.Row[column], CultureInfo.InvariantCulture)) > 0;
}
