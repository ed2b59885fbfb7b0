using System.Collections.Generic;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>What a message says, and the places in its text that say so.</summary>
internal sealed class Judgement
{
    /// <summary>Whether there was English to read.</summary>
    public Reading Reading { get; init; }

    /// <summary>ISO 639-1; null where it is not known.</summary>
    public string? Language => Reading == Reading.English ? "en" : null;

    /// <summary>Null where it was not judged.</summary>
    public Sentiment? Sentiment { get; init; }

    /// <summary>−1..1; 0 where it was not judged.</summary>
    public double Score { get; init; }

    /// <summary>Praise and trouble in one text: it may be irony, and the sentiment may be the opposite.</summary>
    public bool MayBeIrony { get; private set; }

    public IReadOnlyList<Evidence> SentimentEvidence { get; init; } = [];

    /// <summary>Null where it was not judged.</summary>
    public Intent? Intent { get; set; }

    /// <summary>0..1.</summary>
    public double Confidence { get; set; }

    public IReadOnlyList<Evidence> IntentEvidence { get; private set; } = [];

    public IReadOnlyList<Urgency> Urgencies { get; private set; } = [];

    /// <summary>Why it is spam; empty where it is not.</summary>
    public IReadOnlyList<Evidence> SpamEvidence { get; set; } = [];

    /// <summary>Topics that are in it, the strongest first.</summary>
    public IReadOnlyList<TopicMatch> Topics { get; init; } = [];

    /// <summary>The organization's corrections changed the sentiment.</summary>
    public bool Learned { get; init; }

    /// <summary>For a correction of this message: what a learner needs of it, no text.</summary>
    public Features? Features { get; init; }

    /// <summary>The number of each intent before corrections; null where intent was not judged.</summary>
    public IReadOnlyList<double>? ShippedIntents { get; private set; }

    /// <summary>Adds what the cues of the text say.</summary>
    public Judgement With(CueHits cues, IReadOnlyList<Evidence> spam, bool urgency, bool irony, Intention? intention)
    {
        SpamEvidence = spam;
        MayBeIrony = irony && Sentiment is not null;
        if (urgency) Urgencies = Causes(cues);
        Intent = intention?.Intent;
        ShippedIntents = intention?.Shipped;
        Confidence = intention?.Confidence ?? 0;
        IntentEvidence = intention?.Evidence ?? [];
        return this;
    }

    private static List<Urgency> Causes(CueHits cues)
    {
        var causes = new List<Urgency>();
        for (var cause = UrgencyCause.Harm; cause <= UrgencyCause.Outage; cause++)
        {
            var cue = Cue.Harm + (int)cause;
            if (cues[cue] > 0) causes.Add(new Urgency(cause, cues.Of(cue)));
        }

        return causes;
    }
}
