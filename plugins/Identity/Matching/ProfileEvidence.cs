using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Identity.Matching;

/// <summary>What a profile says that a customer can be compared with.</summary>
internal static class ProfileEvidence
{
    /// <summary>The columns that it is read from. When one changes, the profile is compared again.</summary>
    public static readonly string[] Columns =
    {
        SocialProfile.Name, SocialProfile.Handle, SocialProfile.ProfileUrl, SocialProfile.Bio, SocialProfile.Location, SocialProfile.Language, SocialProfile.VerifiedEmail, SocialProfile.VerifiedUrl,
    };

    public static Facts Of(SocialProfileRow profile)
    {
        var claimed = ClaimedReach.In(profile.Bio);
        var verified = WebSite.Of(profile.VerifiedUrl);
        var own = WebSite.Of(profile.ProfileUrl);
        return new Facts
        {
            Name = NameOf(profile),
            Emails = profile.VerifiedEmail is { } email ? new[] { email } : Array.Empty<string>(),
            ClaimedEmails = claimed.Emails,
            Phones = claimed.Phones,
            Sites = verified is null ? Array.Empty<WebSite>() : new[] { verified },
            ClaimedSites = claimed.Sites.Concat(own is { IsShared: false } ? new[] { own } : Array.Empty<WebSite>()).ToList(),
            Handles = profile.Handle is { Length: > 0 } handle ? new[] { CustomerFacts.Handle(handle) } : Array.Empty<string>(),
            Place = Place.Free(profile.Location),
            Bio = profile.Bio,
            Language = profile.Language,
        };
    }

    /// <summary>
    /// The hashes by which a profile is found when a customer changes: a key each of verified address, telephone number, website and name.
    /// Empty ones take an older value away.
    /// </summary>
    public static void WriteKeys(SocialProfileRow change, Facts facts)
    {
        change.EmailKey = facts.Emails.Concat(facts.ClaimedEmails).Select(MatchKeys.OfEmail).FirstOrDefault();
        change.PhoneKey = facts.Phones.Select(MatchKeys.OfPhone).FirstOrDefault(k => k is not null);
        change.SiteKey = facts.Sites.Concat(facts.ClaimedSites).Select(MatchKeys.OfSite).FirstOrDefault();
        change.NameKey = MatchKeys.OfName(facts.Name);
    }

    /// <summary>The name that is shown; where that is a single word, a handle of several may tell more.</summary>
    private static PersonName NameOf(SocialProfileRow profile)
    {
        var shown = PersonName.Displayed(profile.Name);
        if (shown.Given.Count > 1 || profile.Handle is null) return shown;
        var handle = PersonName.Displayed(profile.Handle);
        return handle.Given.Count > 1 ? handle : shown;
    }
}
