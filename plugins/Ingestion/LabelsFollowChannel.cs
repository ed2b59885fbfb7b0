using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// When an account becomes a channel of ours, what it wrote before turns out to be ours and what mentioned it concerns us: the newest at once,
/// the rest by due processing. That looks once more in any case, since a call that has not ended yet may bring posts that know nothing of the
/// channel. Labels stay when a channel goes: what was ours when it was said stays ours.
/// </summary>
[Step("Create", Channel.Table, Stage.PostOperation)]
[Step("Update", Channel.Table, Stage.PostOperation, Filter = new[] { Channel.Network, Channel.ExternalId, Channel.StateCode })]
public sealed class LabelsFollowChannel : Plugin
{
    /// <summary>Labels what is there for channels that were added, as far as is allowed.</summary>
    /// <returns>How many messages were labelled.</returns>
    internal static int Finish(IOrganizationService service, ITracingService trace, int limit)
    {
        var changed = 0;
        foreach (var channel in service.Pending<ChannelRow>(Channel.WorkPending, Channel.Network, Channel.ExternalId, Channel.StateCode))
        {
            if (changed >= limit) break;
            var relabel = new Relabelling(service, trace, limit - changed);
            if (relabel.Run(channel)) service.Update(new ChannelRow(channel.Id) { WorkPending = false });
            changed += relabel.Changed;
        }

        return changed;
    }

    private protected override void Run(Invocation invocation)
    {
        var channel = invocation.System.Retrieve<ChannelRow>(invocation.Target<ChannelRow>().Id, Channel.Network, Channel.ExternalId, Channel.StateCode);
        if (Channels.ActorKey(channel) is null || channel.StateCode != 0) return;
        new Relabelling(invocation.System, invocation.Trace, PassedOn.RowsPerCall).Run(channel);
        invocation.System.Update(new ChannelRow(channel.Id) { WorkPending = true });
    }
}
