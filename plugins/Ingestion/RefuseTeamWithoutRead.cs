using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// Refuses a team that may not own what comes in by the channel. The platform demands Read on a table of whoever owns its rows, and would
/// refuse the team later, with every message.
/// </summary>
[Step("Create", Channel.Table, Stage.PreValidation)]
[Step("Update", Channel.Table, Stage.PreValidation, Filter = new[] { Channel.OwnerTeamId })]
public sealed class RefuseTeamWithoutRead : Plugin
{
    private static readonly string[] Needed = { "prvReadsoc_socialprofile", "prvReadsoc_conversation", "prvReadActivity" };

    private protected override void Run(Invocation invocation)
    {
        if (invocation.Target<ChannelRow>().OwnerTeamId is not { } team) return;
        var missing = TeamPrivileges.Missing(invocation.System, team, Needed);
        if (missing.Count == 0) return;
        throw new InvalidPluginExecutionException(
            $"This team can't own what comes in by the channel: its security roles lack {string.Join(", ", missing)}. Give the team a role with these privileges, such as Social Reader, or choose another team.");
    }
}
