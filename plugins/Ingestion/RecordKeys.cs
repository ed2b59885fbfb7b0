using System;
using System.Collections.Generic;
using System.Linq;
using SocialExtension.Plugins.Identity;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Ingestion;

/// <summary>
/// The computed keys of activity records. That of a Like or Announce follows from its id; the ids of the others hold no colon in their
/// first line, so that no IRI is one.
/// </summary>
internal static class RecordKeys
{
    /// <summary>A Like or an Announce.</summary>
    public static RowIdentity Reaction(int network, string id) => RowIdentity.Of(ActivityRecord.Table, network, id);

    /// <summary>What an actor said about a post, or a reaction, that has not arrived.</summary>
    public static Guid Waiting(int network, string subjectKey, string authorKey) => RowIdentity.Of(ActivityRecord.Table, network, $"waiting\n{subjectKey}\n{authorKey}").Id;

    /// <summary>How an actor stands to a message.</summary>
    public static Guid Actor(int network, string messageKey, string authorKey) => RowIdentity.Of(ActivityRecord.Table, network, $"actor\n{messageKey}\n{authorKey}").Id;

    /// <summary>The counters of a message that has not arrived.</summary>
    public static Guid Tally(int network, string messageKey) => RowIdentity.Of(ActivityRecord.Table, network, $"tally\n{messageKey}").Id;

    /// <summary>The records that an activity may concern, as far as it tells by itself. Those of a post that may be new are read with all else that was said of it.</summary>
    public static IEnumerable<Guid> Of(Activity activity) => activity switch
    {
        Post { IsUpdate: false } => Enumerable.Empty<Guid>(),
        Post or Deletion => new[] { Waiting(activity.Network, activity.Message.Key, activity.AuthorKey), Tally(activity.Network, activity.Message.Key) },
        Reaction reaction => Of(reaction, Reaction(activity.Network, reaction.Id)).Concat(Counted(activity, activity.Message.Key)),
        Withdrawal => Of(activity, Reaction(activity.Network, activity.ExternalId)),
        Report report => report.Messages.Select(m => Tally(activity.Network, m.Key)),
        _ => Enumerable.Empty<Guid>(),
    };

    /// <summary>What a reaction to a message changes.</summary>
    public static IEnumerable<Guid> Counted(Activity activity, string messageKey) => new[] { Actor(activity.Network, messageKey, activity.AuthorKey), Tally(activity.Network, messageKey) };

    private static IEnumerable<Guid> Of(Activity activity, RowIdentity reaction) => new[] { reaction.Id, Waiting(activity.Network, reaction.Key, activity.AuthorKey) };
}
