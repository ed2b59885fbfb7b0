using System;
using System.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Plugins.Platform;
using SocialExtension.Plugins.Platform.Json;
using SocialExtension.Plugins.Schema;

namespace SocialExtension.Plugins.Bridge;

/// <summary>
/// Takes in social activities that other tools create, where a channel of their network says so: one way, after the commit, and through ingestion,
/// so that what holds for every post holds for these. The native row stays as it is. The same post twice is a duplicate.
/// </summary>
[Step("Create", NativePost.Table, Stage.PostOperation, Asynchronous = true)]
public sealed class TakeNativeActivity : Plugin
{
    /// <summary>Why a post is refused that is as it should be: nobody has to look at that.</summary>
    private static readonly string[] NotAllowed = { "suppressed", "consent_withdrawn", "past_retention" };

    private protected override void Run(Invocation invocation)
    {
        var service = invocation.System;
        var created = (Entity)invocation.Context.InputParameters["Target"];
        if (Channel(service, NativePost.NetworkOf(created)) is not { } channel) return;
        var row = service.Retrieve(NativePost.Table, created.Id, new ColumnSet(NativePost.Columns));
        var profile = row.GetAttributeValue<EntityReference>(NativePost.FromProfile) is { } from ? service.Retrieve(NativePost.ProfileTable, from.Id, new ColumnSet(NativePost.ProfileColumns)) : null;
        var answer = service.Execute(new OrganizationRequest("soc_IngestActivities") { ["Activities"] = NativePost.Write(row, profile, channel.ExternalId!), ["ChannelId"] = channel.Id });
        Tell(invocation, (string)answer.Results["Results"]);
    }

    /// <summary>The channel that takes them in: the first of its network by id, so that it is always the same.</summary>
    private static ChannelRow? Channel(IOrganizationService service, Network network)
    {
        var query = new QueryExpression(Schema.Channel.Table) { ColumnSet = new ColumnSet(Schema.Channel.ExternalId) };
        query.Criteria.AddCondition(Schema.Channel.Network, ConditionOperator.Equal, (int)network);
        query.Criteria.AddCondition(Schema.Channel.TakesNative, ConditionOperator.Equal, true);
        query.Criteria.AddCondition(Schema.Channel.StateCode, ConditionOperator.Equal, 0);
        return service.All<ChannelRow>(query).Where(c => c.ExternalId is not null).OrderBy(c => c.Id).FirstOrDefault();
    }

    /// <summary>What is malformed fails the system job, where an administrator sees it with its reason.</summary>
    private static void Tell(Invocation invocation, string results)
    {
        var result = JsonReader.Read(results).Each().First();
        invocation.Trace.Trace("A native social activity: {0}", result.String("outcome"));
        if (result.String("outcome") == "rejected" && !NotAllowed.Contains(result.String("code"))) throw new InvalidPluginExecutionException($"The social activity was not taken in ({result.String("code")}): {result.String("reason")}");
    }
}
