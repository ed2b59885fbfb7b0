using Microsoft.Xrm.Sdk;

namespace SocialExtension.Plugins.Conversations;

/// <summary>A place in a queue.</summary>
internal static class QueuePlace
{
    /// <summary>Gives a place to another conversation. A queue item cannot change its object or its title: a new row takes its place in the same queue.</summary>
    /// <param name="service">The organization.</param>
    /// <param name="item">The queue item, with queue and worker.</param>
    /// <param name="target">The conversation.</param>
    public static void Move(IOrganizationService service, Entity item, EntityReference target)
    {
        var again = new Entity("queueitem") { ["queueid"] = item["queueid"], ["objectid"] = target };
        if (item.Contains("workerid")) again["workerid"] = item["workerid"];
        service.Delete("queueitem", item.Id);
        service.Create(again);
    }
}
