using System;
using System.Collections.Generic;
using System.Globalization;
using Microsoft.Xrm.Sdk;
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
    private readonly Dictionary<string, object> values = new(StringComparer.Ordinal);
    private DateTime? lastSeen;

    /// <summary>The facts of a row that is held; of a new profile, none.</summary>
    public static ProfileFacts Of(Entity? row)
    {
        var facts = new ProfileFacts();
        if (row is null) return facts;
        facts.lastSeen = row.Time(SocialProfile.LastSeenOn);
        var text = row.Text(SocialProfile.FactDates);
        if (string.IsNullOrEmpty(text)) return facts;
        foreach (var date in JsonReader.Read(text!).Members)
        {
            facts.dates[date.Key] = DateTime.Parse(date.Value.Text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
            if (row.Contains(date.Key)) facts.values[date.Key] = row[date.Key];
        }

        return facts;
    }

    public void Include(Author author, DateTime on)
    {
        if (lastSeen is null || on > lastSeen) lastSeen = on;
        Include(SocialProfile.Name, author.Name, on);
        Include(SocialProfile.Handle, author.Handle, on);
        Include(SocialProfile.ProfileUrl, author.Url, on);
        Include(SocialProfile.Bio, author.Bio, on);
        Include(SocialProfile.Location, author.Location, on);
        Include(SocialProfile.Followers, author.Followers, on);
        Include(SocialProfile.Following, author.Following, on);
    }

    /// <summary>Sets on a row what differs from what it holds.</summary>
    public void Write(Entity target, Entity? held, string externalId)
    {
        foreach (var value in values) Set(target, held, value.Key, value.Value);
        // Nobody named it: the handle or the id stands in, without counting as a statement.
        if (!values.ContainsKey(SocialProfile.Name)) Set(target, held, SocialProfile.Name, Values.Cut(values.TryGetValue(SocialProfile.Handle, out var handle) ? (string)handle : externalId, 200));
        Set(target, held, SocialProfile.LastSeenOn, lastSeen!.Value);
        Set(target, held, SocialProfile.FactDates, JsonOutput.Object(o =>
        {
            foreach (var date in dates) o.Time(date.Key, date.Value);
        }));
    }

    private static void Set(Entity target, Entity? held, string column, object value)
    {
        if (held is null || !held.Contains(column) || !Equals(held[column], value)) target[column] = value;
    }

    private void Include(string column, object? value, DateTime on)
    {
        if (value is null) return;
        if (dates.TryGetValue(column, out var stated) && (on < stated || (on == stated && !Outranks(value, column)))) return;
        dates[column] = on;
        values[column] = value;
    }

    /// <summary>Of two statements of the same second the ordinally greater counts, so that order does not.</summary>
    private bool Outranks(object value, string column) =>
        !values.TryGetValue(column, out var held) || string.CompareOrdinal(Convert.ToString(value, CultureInfo.InvariantCulture), Convert.ToString(held, CultureInfo.InvariantCulture)) > 0;
}
