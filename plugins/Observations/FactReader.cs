using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Observations;

/// <summary>Reads an observation, an extension of ActivityStreams (docs/ingesting.md). Without a source, a basis and whom it is about it is refused.</summary>
internal sealed class FactReader
{
    private const string Type = "soc:Observation";
    private readonly DateTime now;
    private readonly List<string> cleaned = new();

    public FactReader(DateTime now) => this.now = now;

    public static bool IsFact(JsonNode node) => ActivityTypes.Of(node).Contains(Type) || (ActivityTypes.IsTombstone(node) && (node["formerType"]?.Each().Any(t => t.Text == Type) ?? false));

    public ObservedFact Read(JsonNode? activity, JsonNode fact, int network)
    {
        var wrapper = activity ?? fact;
        var collected = Time(fact, wrapper, "published") ?? throw new Rejection("missing_time", "The observation does not say when it was collected ('published').");
        var edited = Time(fact, wrapper, "updated");
        return new ObservedFact
        {
            Network = network,
            ExternalId = ExternalIds.Required(fact, "object", cleaned),
            Author = Actors.Read(activity, fact, cleaned),
            About = new Author { ExternalId = ExternalIds.Checked(Actors.IdOf(About(fact)) ?? throw NoSubject(), "soc:about", cleaned) },
            Kind = Choice<ObservationKind>(fact, "soc:kind", "kind"),
            Aspect = PostText.Line(fact.String("soc:aspect")?.Trim(), 200, "soc:aspect", cleaned),
            Value = Value(fact),
            Url = PostText.WebAddress(ExternalIds.Links(fact["url"]).FirstOrDefault(), cleaned),
            Confidence = Confidence(fact["soc:confidence"]),
            LawfulBasis = Choice<ObservationLawfulBasis>(fact, "soc:lawfulBasis", "basis"),
            ExpiresOn = Expiry(fact.String("soc:expires")),
            CollectedOn = collected,
            EditedOn = edited == collected ? null : edited,
            Cleaned = cleaned,
        };
    }

    public RetractedFact Retraction(JsonNode? activity, JsonNode fact, int network) => new()
    {
        Network = network,
        ExternalId = ExternalIds.OfObject(fact, cleaned),
        Author = Actors.Read(activity, fact, cleaned),
        Cleaned = cleaned,
    };

    private static JsonNode About(JsonNode fact) => fact["soc:about"]?.Each().FirstOrDefault() ?? throw NoSubject();

    private static Rejection NoSubject() => new("missing_subject", "The observation does not say whose profile it is about ('soc:about', the id of an actor).");

    private string Value(JsonNode fact)
    {
        var content = fact.String("content") ?? fact.String("name");
        var value = PostText.Line(content is null ? null : HtmlText.Read(content, fact.String("mediaType")).Trim(), 4000, "content", cleaned);
        return value ?? throw new Rejection("missing_value", "The observation says nothing ('content').");
    }

    private DateTime? Time(JsonNode fact, JsonNode wrapper, string property) =>
        (fact.String(property) ?? wrapper.String(property)) is { } text ? ActivityTime.Read(property, text, now) : null;

    /// <summary>The value of a choice by its English label, without case and punctuation.</summary>
    private static T Choice<T>(JsonNode fact, string property, string what)
        where T : struct, Enum
    {
        var given = fact.String(property) ?? throw new Rejection("missing_" + what, $"The observation has no '{property}'; accepted are {Names<T>()}.");
        var letters = new string(given.Where(char.IsLetter).ToArray());
        foreach (var value in (T[])Enum.GetValues(typeof(T)))
        {
            if (string.Equals(value.ToString(), letters, StringComparison.OrdinalIgnoreCase)) return value;
        }

        throw new Rejection("unknown_" + what, $"'{property}' is '{Values.Short(given)}'; accepted are {Names<T>()}.");
    }

    private static string Names<T>() => string.Join(", ", Enum.GetNames(typeof(T)));

    private static decimal? Confidence(JsonNode? number)
    {
        if (number is null) return null;
        if (number.Kind == JsonKind.Number && decimal.TryParse(number.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && value is >= 0 and <= 1) return Math.Round(value, 4);
        throw new Rejection("confidence_out_of_range", "'soc:confidence' must be a number from 0 to 1.");
    }

    private DateTime? Expiry(string? text)
    {
        if (text is null) return null;
        if (!DateTime.TryParseExact(text, Times.DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var day)) throw new Rejection("bad_expiry", $"'soc:expires' is '{Values.Short(text)}'. Send a day such as 2026-12-31.");
        if (day <= now.Date) throw new Rejection("expired", $"'soc:expires' is {text}: from that day on it may not be held.");
        return day;
    }
}
