using System;
using System.Collections.Generic;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Understanding;

/// <summary>Says what a message says. It holds an organization's topics, words and corrections, is made once a call and reads any number of messages.</summary>
internal sealed class Judge
{
    private readonly Judgements asked;
    private readonly Lexicon general;
    private readonly Lexicon service;
    private readonly TopicMatcher topics;
    private readonly LearnedWeights? sentiments;
    private readonly LearnedWeights? intents;
    private readonly SentimentWeights weights = SentimentWeights.Shipped;

    /// <param name="topics">The organization's topics.</param>
    /// <param name="ownWords">Its own lexicon (<see cref="Lexicon.With"/>); none where null.</param>
    /// <param name="sentiments">What its corrections of sentiment taught.</param>
    /// <param name="intents">What its corrections of intent taught.</param>
    /// <param name="asked">What is not switched off.</param>
    public Judge(TopicMatcher? topics = null, string? ownWords = null, LearnedWeights? sentiments = null, LearnedWeights? intents = null, Judgements asked = Judgements.All)
    {
        this.asked = asked;
        this.topics = topics ?? TopicMatcher.None;
        this.sentiments = sentiments;
        this.intents = intents;
        general = string.IsNullOrWhiteSpace(ownWords) ? Lexicon.General : Lexicon.General.With(ownWords!);
        service = string.IsNullOrWhiteSpace(ownWords) ? Lexicon.Service : Lexicon.Service.With(ownWords!);
    }

    /// <summary>Whether sentiment is not switched off.</summary>
    public bool JudgesSentiment => Asks(Judgements.Sentiment);

    /// <summary>Judges one message. It never fails, whatever the text.</summary>
    public Judgement Read(MessageText message)
    {
        var lexicon = message.AboutService ? service : general;
        var words = WordReader.Read(message.Text, lexicon);
        var reading = Language.Read(words, lexicon);
        var on = Asks(Judgements.Topics) ? topics.Read(words) : [];
        if (reading is Reading.Other or Reading.Empty) return Unread(words, reading, on);

        var valences = ValenceRules.Read(words, lexicon);
        var cues = reading == Reading.English ? Cues.Read(words) : CueHits.None;
        var features = Features.Read(words, valences, cues);
        var shipped = weights.Score(features);
        var label = Class(features, shipped);
        var score = Learned.Within(shipped, label, weights);
        var judgement = new Judgement
        {
            Reading = reading,
            Topics = on,
            Features = features,
            Sentiment = Asks(Judgements.Sentiment) ? Sentiment.Negative + label : null,
            Score = Asks(Judgements.Sentiment) ? Math.Round(score, 4) : 0,
            SentimentEvidence = Asks(Judgements.Sentiment) ? SentimentPlaces.Of(words, valences, weights, sentiments) : [],
            Learned = label != Place(shipped),
        };
        if (reading == Reading.Pictures) return judgement;

        var spam = Asks(Judgements.Spam) ? SpamRules.Read(words, cues) : [];
        return judgement.With(cues, spam, Asks(Judgements.Urgency), valences.MayBeIrony(cues), Asks(Judgements.Intent) ? Intended(words, cues, features, score, spam.Count > 0, on) : null);
    }

    /// <summary>What a person says a message is, for the learner of sentiment. Null where there is nothing to learn from it.</summary>
    public Correction? Correct(MessageText message, Guid id, Guid user, DateTime on, Sentiment sentiment) =>
        Read(message) is { Features: { } features } ? Correction.Of(id, user, on, sentiment - Sentiment.Negative, Learned.Sentiment(weights.Score(features), weights), features) : null;

    /// <summary>What a person says a message is after, for the learner of intent. Null where there is nothing to learn from it.</summary>
    public Correction? Correct(MessageText message, Guid id, Guid user, DateTime on, Intent intent) =>
        Read(message) is { Features: { } features, ShippedIntents: { } shipped } ? Correction.Of(id, user, on, IntentRules.Place(intent), shipped, features) : null;

    private bool Asks(Judgements one) => (asked & one) != 0;

    private Judgement Unread(Words words, Reading reading, IReadOnlyList<TopicMatch> on)
    {
        var spam = Asks(Judgements.Spam) ? SpamRules.Read(words, CueHits.None) : [];
        return new Judgement { Reading = reading, Topics = on, SpamEvidence = spam, Intent = spam.Count > 0 && Asks(Judgements.Intent) ? Intent.Spam : null, Confidence = spam.Count > 0 ? 1 : 0 };
    }

    private int Place(double score) => score < weights.NegativeBelow ? 0 : score > weights.PositiveAbove ? 2 : 1;

    private int Class(Features features, double shipped)
    {
        if (sentiments is null) return Place(shipped);
        var scores = Learned.Sentiment(shipped, weights);
        sentiments.Add(features, scores);
        return Learned.Largest(scores);
    }

    private Intention Intended(Words words, CueHits cues, Features features, double score, bool spam, IReadOnlyList<TopicMatch> on)
    {
        var scores = IntentRules.Score(words, cues, score, spam);
        if (Competitors.Only(on)) Competitors.Excuse(scores);
        var shipped = (double[])scores.Clone();
        intents?.Add(features, scores);
        LearnedWeights.Probabilities(scores);
        var place = Learned.Largest(scores);
        var intent = IntentRules.At(place);
        return new Intention(intent, Math.Round(scores[place], 2), IntentRules.Evidence(intent, cues), shipped);
    }
}
