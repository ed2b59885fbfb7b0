using System.Collections.Generic;
using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ties;

/// <summary>A conversation that is deleted, by retention, erasing or a person, takes its part of ties back. The platform would delete the parts and leave the connections as they are.</summary>
[Step("Delete", Conversation.Table, Stage.PreOperation)]
public sealed class RecountAfterDelete : Plugin
{
    private protected override void Run(Invocation invocation)
    {
        var service = invocation.System;
        var rows = service.In<TieRow>(Schema.Tie.ConversationId, new object[] { invocation.TargetReference.Id }, Schema.Tie.FromId, Schema.Tie.ToId, Schema.Tie.Kind);
        if (rows.Count == 0) return;
        var touched = new Dictionary<Tie, EntityReference?>();
        foreach (var row in rows.OrderBy(r => r.Id))
        {
            if (row.FromId is { } from && row.ToId is { } to) touched[new Tie(from.Id, to.Id, row.Kind!.Value)] = null;
            service.Delete(Schema.Tie.Table, row.Id);
        }

        new TieConnections(service).Write(touched);
    }
}
