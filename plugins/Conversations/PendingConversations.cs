using System.Linq;
using Microsoft.Xrm.Sdk;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Conversations;

/// <summary>Finishes, in passes, what joins of threads and changes of customers left to do.</summary>
internal static class PendingConversations
{
    /// <summary>Finishes as much as is allowed.</summary>
    /// <returns>How many rows were changed.</returns>
    public static int Finish(IOrganizationService service, int limit)
    {
        var changed = 0;
        foreach (var row in service.Pending<ConversationRow>(Conversation.WorkPending, Conversation.MergedIntoId, Conversation.CustomerId))
        {
            var room = limit - changed;
            if (room <= 0) break;
            var count = row.MergedIntoId is null ? RepliesFollowCustomer.Follow(service, row.Id, row.CustomerId, room) : Empty(service, row, room);
            changed += count;
            if (count < room) service.Update(new ConversationRow(row.Id) { WorkPending = false });
        }

        return changed;
    }

    private static int Empty(IOrganizationService service, ConversationRow row, int limit)
    {
        var mover = new MoveMessages(service, limit);
        var target = MergedRows.Final(service, new[] { row }, Conversation.MergedIntoId, Conversation.CustomerId, Conversation.WorkPending, TableRow.VersionNumber).Single();
        mover.Move(new[] { row.Id }, target.Reference, target.CustomerId);
        if (mover.Moved > 0) Hold(service, target);
        return mover.Moved;
    }

    /// <summary>Another call may be merging the target into a third row, and not see what was moved here: one of the two has to fail and be repeated.</summary>
    private static void Hold(IOrganizationService service, ConversationRow target)
    {
        var work = new UnitOfWork(service, Conversation.Table);
        work.Update(target).WorkPending = target.WorkPending == true;
        work.Flush();
    }
}
