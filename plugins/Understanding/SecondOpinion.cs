using System;
using System.Linq;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What somebody else than we says of a message's sentiment: the platform's AISentiment, where an administrator switched that on. It stands where no person said anything.</summary>
internal sealed class SecondOpinion
{
    /// <summary>Who is asked.</summary>
    public const string Asked = "Dataverse AISentiment";

    private const string NotAvailable = Asked + ": not available";

    private SecondOpinion(string provider, DateTime? on, Sentiment? sentiment)
    {
        Provider = provider;
        On = on;
        Sentiment = sentiment;
    }

    /// <summary>Who said it, or that it was not to be had.</summary>
    public string Provider { get; }

    public DateTime? On { get; }

    /// <summary>What was said; null where it was not to be had.</summary>
    public Sentiment? Sentiment { get; }

    /// <summary>By what AISentiment answered. A word that is none of our classes, such as "Mixed", says nothing to us.</summary>
    public static SecondOpinion Of(string? answer, DateTime on) => ClassOf(answer) is { } sentiment ? new(Asked, on, sentiment) : new(NotAvailable, on, null);

    /// <summary>The one that a row holds; null where there is none. Its class stands in the evidence, so that it outlives what a person says and takes back.</summary>
    public static SecondOpinion? Of(SocialMessageRow row) =>
        string.IsNullOrEmpty(row.SentimentProvider) ? null : new(row.SentimentProvider!, row.SentimentProvidedOn, ClassOf(Evidence(row.Judgement)));

    private static string? Evidence(string? judgement)
    {
        try
        {
            return string.IsNullOrEmpty(judgement) ? null : JsonReader.Read(judgement!)["second"]?.String("class");
        }
        catch (FormatException)
        {
            return null; // somebody spoiled it
        }
    }

    private static Sentiment? ClassOf(string? word)
    {
        foreach (var one in Enum.GetValues(typeof(Sentiment)).Cast<Sentiment>())
        {
            if (string.Equals(one.ToString(), word?.Trim(), StringComparison.OrdinalIgnoreCase)) return one;
        }

        return null;
    }
}
