using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity;

/// <summary>
/// What a profile was called, where it said it was and how it described itself, each with the first and the last time it was stated so.
/// Whatever arrives first, the same comes out.
/// </summary>
internal sealed class FactHistory
{
    private const int MostValues = 20;
    private static readonly string[] Kept = { SocialProfile.Bio, SocialProfile.Location, SocialProfile.Name };
    private readonly SortedDictionary<string, Dictionary<string, FactSpan>> spans = new(StringComparer.Ordinal);

    /// <summary>Reads the column; what somebody spoiled there counts as empty.</summary>
    /// <param name="row">The profile's row; null for a new one.</param>
    public static FactHistory Of(SocialProfileRow? row) => row is null ? new FactHistory() : Read(row.FactHistory, row);

    /// <summary>Reads what was written; what somebody spoiled there counts as empty.</summary>
    /// <param name="json">What <see cref="Write"/> answered.</param>
    /// <param name="stated">The facts as they are now.</param>
    public static FactHistory Read(string? json, SocialProfileRow stated)
    {
        var history = new FactHistory();
        if (string.IsNullOrEmpty(json)) return history;
        try
        {
            foreach (var column in JsonReader.Read(json!).Members.Where(m => Kept.Contains(m.Key)))
            {
                var current = Current(stated, column.Key);
                foreach (var span in column.Value.Items.Select(i => FactSpan.Read(i, current ?? ""))) history.Include(column.Key, span);
            }

            return history;
        }
        catch (FormatException)
        {
            return new FactHistory();
        }
    }

    /// <summary>Takes in a statement.</summary>
    public void Include(ProfileFact fact)
    {
        if (Kept.Contains(fact.Column) && fact.Value is string value) Include(fact.Column, new FactSpan(value, fact.On, fact.On));
    }

    /// <summary>Takes in what was told elsewhere.</summary>
    public void Include(FactHistory other)
    {
        foreach (var column in other.spans)
        {
            foreach (var span in column.Value.Values) Include(column.Key, span);
        }
    }

    /// <summary>As JSON; null where every fact was stated once. What stands in the profile's own column is not written a second time.</summary>
    /// <param name="stated">The facts as they are now.</param>
    public string? Write(SocialProfileRow stated) => spans.Values.All(s => s.Count == 1 && s.Values.Single().IsMoment) ? null : JsonOutput.Object(o =>
    {
        foreach (var column in spans)
        {
            var current = Current(stated, column.Key);
            var kept = column.Value.Values.OrderByDescending(s => s.To).ThenBy(s => s.Value, StringComparer.Ordinal).Take(MostValues).OrderBy(s => s.From).ThenBy(s => s.Value, StringComparer.Ordinal);
            o.Array(column.Key, a =>
            {
                foreach (var span in kept) a.Item(item => span.Write(item, current));
            });
        }
    });

    private static string? Current(SocialProfileRow stated, string column) => stated.Contains(column) ? stated.Row[column] as string : null;

    private void Include(string column, FactSpan span)
    {
        if (!spans.TryGetValue(column, out var values)) spans[column] = values = new Dictionary<string, FactSpan>(StringComparer.Ordinal);
        values[span.Value] = values.TryGetValue(span.Value, out var known) ? known.With(span) : span;
    }
}
