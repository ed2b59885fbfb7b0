using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Gives rows that came in without a channel to the team of the channel that they turn out to concern. Only rows that still belong to whom
/// they were created by: what a person assigned stays where it is.
/// </summary>
internal sealed class HandOver
{
    private readonly IOrganizationService service;
    private readonly Dictionary<Guid, EntityReference> profiles = new();

    public HandOver(IOrganizationService service) => this.service = service;

    public void Message(SocialMessageRow row, SocialMessageRow change, EntityReference? team)
    {
        if (team is null) return;
        if (IsUnassigned(row.OwnerId, row.CreatedBy)) change.OwnerId = team;
        if (row.ProfileId is { } profile && change.Direction is null) profiles[profile.Id] = team;
    }

    public void Conversation(ConversationRow row, ConversationRow change, EntityReference? team)
    {
        if (team is not null && IsUnassigned(row.OwnerId, row.CreatedBy)) change.OwnerId = team;
    }

    /// <summary>Writes the profiles of those who wrote the messages.</summary>
    public void Profiles()
    {
        foreach (var row in service.In<SocialProfileRow>(SocialProfile.Id, profiles.Keys.Cast<object>(), SocialProfile.OwnerId, SocialProfile.CreatedBy).OrderBy(p => p.Id))
        {
            if (IsUnassigned(row.OwnerId, row.CreatedBy)) service.Update(new SocialProfileRow(row.Id) { OwnerId = profiles[row.Id] });
        }
    }

    private static bool IsUnassigned(EntityReference? owner, EntityReference? creator) => owner is not null && owner.Id == creator?.Id;
}
