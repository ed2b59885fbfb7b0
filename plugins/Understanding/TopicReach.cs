using System.Collections.Generic;

namespace SocialExtension.Plugins.Understanding;

/// <summary>How many recent texts a topic's words match. A topic that matches nearly all tells nothing, and is refused.</summary>
internal sealed class TopicReach
{
    private const int Enough = 20;
    private const double Most = 0.5;

    private TopicReach(string name, int matched, int of)
    {
        Matched = matched;
        Of = of;
        Refusal = of >= Enough && matched > of * Most ? $"The words of topic {Platform.Values.Short(name)} match {matched} of the last {of} messages; at most {(int)(of * Most)} may be. Leave out the words that everybody uses." : null;
    }

    public int Matched { get; }

    public int Of { get; }

    /// <summary>Why the topic is refused; null where it is not.</summary>
    public string? Refusal { get; }

    /// <summary>Counts among recent texts. With fewer than 20 nothing is refused.</summary>
    public static TopicReach Count(TopicDefinition topic, IEnumerable<string> recent)
    {
        var matcher = new TopicMatcher([topic]);
        var matched = 0;
        var of = 0;
        foreach (var text in recent)
        {
            of++;
            if (matcher.Read(WordReader.Read(text, Lexicon.Service)).Count > 0) matched++;
        }

        return new TopicReach(topic.Name, matched, of);
    }
}
