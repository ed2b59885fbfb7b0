using System;
using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Platform;

/// <summary>Column values in the shapes that rules work with.</summary>
internal static class Values
{
    /// <summary>The state of a row that is inactive.</summary>
    public const int Inactive = 1;

    private const int InactiveStatus = 2;

    public static OptionSetValue? Option(int? value) => value is null ? null : new(value.Value);

    public static int? Option(this Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column)?.Value;

    public static string? Text(this Entity row, string column) => row.GetAttributeValue<string>(column);

    /// <summary>A date-time as the platform stores it: UTC, whole seconds. A day without a time comes without a zone, and stays that day.</summary>
    public static DateTime? Time(this Entity row, string column) =>
        row.GetAttributeValue<DateTime?>(column) is { } time ? time.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(time, DateTimeKind.Utc) : time.ToUniversalTime() : null;

    /// <summary>Makes a row inactive. That these are the values holds for contacts and all tables of ours but the activities.</summary>
    public static void Deactivate(this Entity row)
    {
        row["statecode"] = new OptionSetValue(Inactive);
        row["statuscode"] = new OptionSetValue(InactiveStatus);
    }

    /// <summary>Enough of a value to find it again in the input, for messages.</summary>
    public static string Short(string value) => value.Length <= 60 ? value : Cut(value, 60) + "…";

    /// <summary>Cuts a text to a length without cutting through a grapheme cluster. Length counts UTF-16 units, as the platform's limits do.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length) return text;
        var end = 0;
        var clusters = System.Globalization.StringInfo.GetTextElementEnumerator(text);
        while (clusters.MoveNext() && clusters.ElementIndex + clusters.GetTextElement().Length <= length) end = clusters.ElementIndex + clusters.GetTextElement().Length;
        return text.Substring(0, end);
    }
}
