using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Host.Sample;

/// <summary>What people of the invented company decided, done as the user who would: the agent.</summary>
internal sealed class SampleDecisions(Organization organization, IOrganizationService agent, SampleNetworks networks)
{
    private const string Profile = "soc_socialprofile";
    private const string Conversation = "soc_conversation";
    private const string Message = "soc_socialmessage";

    public void Confirm(string profile, Guid contact) => agent.Execute(new OrganizationRequest("soc_LinkProfile")
    {
        ["Target"] = Find(Profile, "soc_externalid", networks.ActorId(profile)).ToEntityReference(),
        ["Decision"] = "Confirm",
        ["Customer"] = new EntityReference("contact", contact),
    });

    /// <summary>A match that somebody has to look at; an import of lists leaves such rows.</summary>
    public void Suggest(Company.Suggestion suggestion, Guid contact) => agent.Update(new Entity(Profile, Find(Profile, "soc_externalid", networks.ActorId(suggestion.Profile)).Id)
    {
        ["soc_customerid"] = new EntityReference("contact", contact),
        ["soc_matchstatus"] = Option(organization, Profile, "soc_matchstatus", "Suggested"),
        ["soc_matchscore"] = suggestion.Score,
        ["soc_matchevidence"] = JsonSerializer.Serialize(suggestion.Evidence),
    });

    public void Settle(Story.Settlement settlement)
    {
        agent.Update(new Entity(Conversation, ConversationOf(settlement.Post))
        {
            ["soc_state"] = Option(organization, Conversation, "soc_state", settlement.State),
            ["soc_decision"] = Option(organization, Conversation, "soc_decision", settlement.Decision),
        });
    }

    public void Judge(Opinion opinion) => agent.Update(new Entity(Message, MessageOf(opinion.Post).Id) { ["soc_sentiment"] = Option(organization, Message, "soc_sentiment", opinion.Sentiment) });

    /// <summary>The conversation that a post belongs to.</summary>
    public Guid ConversationOf(string post) => MessageOf(post, "soc_conversationid").GetAttributeValue<EntityReference>("soc_conversationid").Id;

    /// <summary>A choice's value by its label.</summary>
    public static OptionSetValue Option(Organization organization, string table, string column, string label) =>
        new(organization.Model.Table(table).Find(column)!.Choice!.Options.Single(o => o.Label == label).Value);

    private Entity MessageOf(string post, params string[] columns) => Find(Message, "soc_externalid", networks.PostId(post), columns);

    private Entity Find(string table, string column, string value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), TopCount = 1 };
        query.Criteria.AddCondition(column, ConditionOperator.Equal, value);
        return agent.RetrieveMultiple(query).Entities.Single();
    }
}
