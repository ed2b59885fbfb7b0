using System.Collections.Generic;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>What follows when threads turn out to be one: the rows that lose their messages, and the row that gets them.</summary>
internal sealed class ThreadJoin
{
    /// <summary>Describes a join.</summary>
    /// <param name="target">The row of the final root.</param>
    /// <param name="merged">The rows that become part of it.</param>
    /// <param name="aliases">Rows to create that only point to the target.</param>
    /// <param name="customer">Whom the joined conversation is with.</param>
    public ThreadJoin(EntityReference target, IReadOnlyList<ConversationRow> merged, IReadOnlyList<ConversationRow> aliases, EntityReference? customer)
    {
        Target = target;
        Merged = merged;
        Aliases = aliases;
        Customer = customer;
    }

    public EntityReference Target { get; }

    public IReadOnlyList<ConversationRow> Merged { get; }

    public IReadOnlyList<ConversationRow> Aliases { get; }

    public EntityReference? Customer { get; }
}
