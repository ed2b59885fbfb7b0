using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Emulator.Host.Tests.Support;

/// <summary>Short ways to look at rows.</summary>
internal static class Read
{
    public static List<Entity> Rows(this TestEmulator emulator, string table, string column, ConditionOperator condition, object? value, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = columns.Length == 0 ? new ColumnSet(true) : new ColumnSet(columns) };
        if (value is null) query.Criteria.AddCondition(column, condition);
        else query.Criteria.AddCondition(column, condition, value);
        return [.. emulator.Service().RetrieveMultiple(query).Entities];
    }

    public static Entity Message(this TestEmulator emulator, string prefix, string id) => emulator.Rows("soc_socialmessage", "soc_externalid", ConditionOperator.Equal, Posts.Id(prefix, id)).Single();

    public static Entity Profile(this TestEmulator emulator, string prefix, string author) => emulator.Rows("soc_socialprofile", "soc_externalid", ConditionOperator.Equal, Posts.Actor(prefix, author)).Single();

    public static Entity Conversation(this TestEmulator emulator, Entity message) => emulator.Service().Retrieve("soc_conversation", message.GetAttributeValue<EntityReference>("soc_conversationid").Id, new ColumnSet(true));

    /// <summary>A choice's value by its label.</summary>
    public static OptionSetValue Option(this TestEmulator emulator, string table, string column, string label) => new(emulator.Organization.Model.Table(table).Find(column)!.Choice!.Options.Single(o => o.Label == label).Value);

    public static Guid Contact(this TestEmulator emulator, string name) => emulator.Service().Create(new Entity("contact") { ["firstname"] = name, ["lastname"] = "Test" });
}
