using System;
using System.Globalization;
using SocialExtension.Plugins.Platform.Json;

namespace SocialExtension.Plugins.Identity;

/// <summary>What was stated, and the first and the last time that it was.</summary>
internal sealed class FactSpan
{
    public FactSpan(string value, DateTime from, DateTime to)
    {
        Value = value;
        From = from;
        To = to;
    }

    public string Value { get; }

    public DateTime From { get; }

    public DateTime To { get; }

    public bool IsMoment => From == To;

    public static FactSpan Read(JsonNode node, string current) => new(node.String("value") ?? current, Time(node, "from"), Time(node, "to"));

    public FactSpan With(FactSpan other) => new(Value, other.From < From ? other.From : From, other.To > To ? other.To : To);

    /// <summary>Writes it, without the value where that is the current one.</summary>
    public void Write(JsonOutput output, string? current)
    {
        if (Value != current) output.Text("value", Value);
        output.Time("from", From);
        output.Time("to", To);
    }

    private static DateTime Time(JsonNode node, string name) => DateTime.Parse(node.String(name) ?? "", CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
}
