using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;
using SocialExtension.Plugins.Ties;
using Tie = SocialExtension.Plugins.Ties.Tie;

namespace SocialExtension.Plugins.Tests.Ties;

/// <summary>Who replies to, mentions and answers whom in one conversation.</summary>
public sealed class ConversationTiesTests
{
    private static readonly Guid Ada = Guid.NewGuid();
    private static readonly Guid Bob = Guid.NewGuid();
    private static readonly SocialProfileRow AdasProfile = Profile("ada", Ada);
    private static readonly SocialProfileRow BobsProfile = Profile("bob", Bob);
    private static readonly SocialProfileRow AdasOther = Profile("ada2", Ada);
    private static readonly SocialProfileRow Stranger = Profile("eve", null);

    [Fact]
    public void AReplyCountsForWhoWroteIt() => Expect("Ada Replies Bob 1", Message("1", BobsProfile), Message("2", AdasProfile, "1"));

    [Fact]
    public void AReplyToAQuestionIsAnAnswerAndNoReply() => Expect("Ada Answers Bob 1", Message("1", BobsProfile, intent: Intent.Question), Message("2", AdasProfile, "1"));

    [Fact]
    public void TheLastDateIsTheLatestInWhateverOrder()
    {
        var messages = new[] { Message("1", BobsProfile), Message("2", AdasProfile, "1", day: 9), Message("3", AdasProfile, "1", day: 4) };
        foreach (var order in new[] { messages, messages.Reverse().ToArray() })
        {
            var part = Assert.Single(ConversationTies.Of(order, Known()));
            Assert.Equal((2, 9), (part.Count.Count, part.Count.LastOn.Day));
        }
    }

    [Fact]
    public void WhoIsRepliedToIsNotMentionedBesides() => Expect("Ada Replies Bob 1", Message("1", BobsProfile), Message("2", AdasProfile, "1", mentions: "?bob"));

    [Fact]
    public void AMentionOfSomebodyNotKnownYetIsRemembered()
    {
        var part = Assert.Single(ConversationTies.Of(new[] { Message("1", AdasProfile, mentions: "?eve") }, Known()));
        Assert.Equal((null, "eve", TieKind.Mentions), (part.To, part.ToKey, part.Kind));
    }

    [Fact]
    public void AChannelIsNobody() => Expect("", Message("1", AdasProfile, mentions: "named brand"));

    [Fact]
    public void WhoAnswersOneselfHasNoTie() => Expect("", Message("1", AdasOther), Message("2", AdasProfile, "1", mentions: "?ada2"));

    [Fact]
    public void WhoIsNotKnownHasNoTie() => Expect("", Message("1", Stranger), Message("2", AdasProfile, "1"), Message("3", Stranger, "2"));

    [Fact]
    public void WhatIsPrivateDeletedOrOursMakesNone()
    {
        var spoiled = new Action<SocialMessageRow>[] { m => m.Visibility = SocialMessageVisibility.Direct, m => m.StateCode = 2, m => m.Direction = SocialMessageDirection.Outgoing };
        foreach (var spoil in spoiled)
        {
            foreach (var which in new[] { 0, 1 })
            {
                var messages = new[] { Message("1", BobsProfile), Message("2", AdasProfile, "1") };
                spoil(messages[which]);
                Expect("", messages);
            }
        }
    }

    [Fact]
    public void WhoWithdrewConsentWasErasedOrIsOnlySuggestedIsNotKnown()
    {
        Assert.Equal(Ada, KnownContacts.Of(Profile("x", Ada)));
        Assert.Null(KnownContacts.Of(new SocialProfileRow { Row = Profile("x", Ada).Row, Consent = SocialProfileConsent.Withdrawn }));
        Assert.Null(KnownContacts.Of(new SocialProfileRow { Row = Profile("x", Ada).Row, Erased = true }));
        Assert.Null(KnownContacts.Of(new SocialProfileRow { Row = Profile("x", Ada).Row, MatchStatus = SocialProfileMatchStatus.Suggested }));
        Assert.Null(KnownContacts.Of(new SocialProfileRow { Row = Profile("x", Ada).Row, CustomerId = new EntityReference("account", Ada) }));
    }

    [Theory]
    [InlineData(1, TieStrength.Once)]
    [InlineData(2, TieStrength.NowAndThen)]
    [InlineData(4, TieStrength.NowAndThen)]
    [InlineData(5, TieStrength.Often)]
    internal void StrengthIsHowOften(int count, TieStrength strength) => Assert.Equal(strength, TieConnection.StrengthOf(count));

    [Fact]
    public void EachKindHasARoleForEitherEndAndWordsForBoth()
    {
        var roles = Enum.GetValues<TieKind>().SelectMany(k => new[] { TieRoles.Does(k).Id, TieRoles.Gets(k).Id }).ToList();
        Assert.Equal(6, roles.Distinct().Count());
        Assert.Equal(6, roles.Select(TieRoles.Words).OfType<string>().Distinct().Count());
        Assert.Null(TieRoles.Words(Guid.NewGuid()));
        Assert.NotEqual(new Tie(Ada, Bob, TieKind.Replies), new Tie(Bob, Ada, TieKind.Replies));
    }

    private static KnownContacts Known() => new(new[] { AdasProfile, BobsProfile, AdasOther, Stranger });

    private static void Expect(string expected, params SocialMessageRow[] messages) =>
        Assert.Equal(expected, string.Join(", ", ConversationTies.Of(messages, Known()).Select(p => $"{Name(p.From)} {p.Kind} {Name(p.To)} {p.Count.Count}")));

    private static string Name(Guid? contact) => contact == Ada ? "Ada" : contact == Bob ? "Bob" : "nobody";

    private static SocialProfileRow Profile(string key, Guid? contact)
    {
        var profile = new SocialProfileRow(Guid.NewGuid()) { Key = key, MatchStatus = SocialProfileMatchStatus.Confirmed };
        if (contact is { } id) profile.CustomerId = new EntityReference("contact", id);
        return profile;
    }

    private static SocialMessageRow Message(string id, SocialProfileRow author, string? inReplyTo = null, int day = 1, Intent? intent = null, string? mentions = null) => new(Guid.NewGuid())
    {
        ExternalId = id,
        InReplyToExternalId = inReplyTo,
        ProfileId = author.Reference,
        AuthorKey = author.Key,
        Direction = SocialMessageDirection.Incoming,
        Visibility = SocialMessageVisibility.Public,
        PostedOn = new DateTime(2026, 1, day, 10, 0, 0, DateTimeKind.Utc),
        Intent = intent,
        MentionKeys = mentions,
        StateCode = 0,
    };
}
