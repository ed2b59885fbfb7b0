using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Privacy;

/// <summary>The file of a person as JSON, with a page that shows the same.</summary>
internal static class SubjectFileJson
{
    private const int Version = 1;

    public static string Write(SubjectFile file, DateTime now) => JsonOutput.Object(o =>
    {
        o.Number("version", Version);
        o.Time("exportedOn", now);
        o.Object("counts", c =>
        {
            foreach (var part in Parts(file)) c.Number(part.Key, part.Value.Count);
            c.Number("suggestedProfiles", file.Suggested);
            c.Number("withheldMessages", file.Withheld);
            c.Number("messagesLeftOut", file.LeftOut);
        });
        o.Object("data", d =>
        {
            d.Object("contact", c => Row(c, file.Contact));
            foreach (var part in Parts(file))
            {
                d.Array(part.Key, a =>
                {
                    foreach (var row in part.Value) a.Item(i => Row(i, row));
                });
            }
        });
        o.Text("html", SubjectPage.Write(file, now));
    });

    /// <summary>The parts of the file beside the contact, in the order in which a reader needs them.</summary>
    public static IEnumerable<KeyValuePair<string, IReadOnlyList<Entity>>> Parts(SubjectFile file)
    {
        yield return Part("profiles", file.Profiles);
        yield return Part("observations", file.Observations);
        yield return Part("conversations", file.Conversations);
        yield return Part("messages", file.Messages.Select(m => m.Row).ToList());
        yield return Part("reactions", file.Reactions);
        yield return Part("ties", file.Ties);
        yield return Part("notes", file.Notes);
    }

    /// <summary>A value as a person reads it: the label of a choice, the name of a row, a time in UTC.</summary>
    public static string Text(Entity row, string column) => row[column] switch
    {
        DateTime { Kind: DateTimeKind.Unspecified } day => Times.Day(day),
        DateTime time => Times.Exact(time),
        EntityReference reference => reference.Name ?? reference.Id.ToString("D"),
        OptionSetValue option => row.FormattedValues.TryGetValue(column, out var label) ? label : option.Value.ToString(CultureInfo.InvariantCulture),
        bool yes => yes ? "Yes" : "No",
        { } value => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        null => "",
    };

    private static KeyValuePair<string, IReadOnlyList<Entity>> Part(string name, IReadOnlyList<Entity> rows) => new(name, rows);

    private static void Row(JsonOutput output, Entity row)
    {
        output.Id("id", row.Id);
        foreach (var column in row.Attributes.Keys.Where(c => row[c] is not Guid).OrderBy(c => c, StringComparer.Ordinal)) output.Text(column, Text(row, column));
    }
}
