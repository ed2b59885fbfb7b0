using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Identity.Matching;
using SocialExtension.Plugins.Ingestion;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>Which contacts profiles belong to, for those of whom ties may be held.</summary>
internal sealed class KnownContacts
{
    /// <summary>The columns of a profile that tell.</summary>
    public static readonly string[] Columns = { SocialProfile.CustomerId, SocialProfile.MatchStatus, SocialProfile.Consent, SocialProfile.Erased };

    private readonly Dictionary<Guid, Guid> byId = new();
    private readonly Dictionary<string, Guid> byKey = new(StringComparer.Ordinal);

    /// <summary>Makes them of profiles that were read with their keys.</summary>
    public KnownContacts(IEnumerable<SocialProfileRow> profiles)
    {
        foreach (var profile in profiles)
        {
            if (Of(profile) is not { } contact) continue;
            byId[profile.Id] = contact;
            if (profile.Key is { } key) byKey[key] = contact;
        }
    }

    /// <summary>Those who wrote messages, and those whom they mention: two queries.</summary>
    public static KnownContacts Load(IOrganizationService service, IReadOnlyCollection<SocialMessageRow> messages)
    {
        var columns = Columns.Concat(new[] { SocialProfile.Key }).ToArray();
        var authors = messages.Select(m => m.ProfileId?.Id).OfType<Guid>().Cast<object>();
        var mentioned = messages.SelectMany(m => MentionKeys.Read(m.MentionKeys).People).Cast<object>().ToList();
        var profiles = service.In<SocialProfileRow>(SocialProfile.Id, authors, columns);
        if (mentioned.Count > 0) profiles.AddRange(service.In<SocialProfileRow>(SocialProfile.Key, mentioned, columns));
        return new KnownContacts(profiles);
    }

    /// <summary>The contact of a profile; null where none is known, where one is only suggested, and of a person who withdrew consent or was erased.</summary>
    public static Guid? Of(SocialProfileRow profile) =>
        profile.Consent != SocialProfileConsent.Withdrawn && profile.Erased != true && ProfileLink.Customer(profile) is { LogicalName: Customer.Contact } contact ? contact.Id : null;

    public Guid? OfProfile(Guid profile) => byId.TryGetValue(profile, out var contact) ? contact : null;

    public Guid? OfKey(string key) => byKey.TryGetValue(key, out var contact) ? contact : null;
}
