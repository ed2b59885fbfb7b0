using System.Text.Json;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>A notification is a row that its recipient owns.</summary>
public sealed class SendAppNotificationTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Bare();

    [Fact]
    public void ItBelongsToItsRecipientAndKeepsItsActions()
    {
        var user = test.User("u", null, "System Administrator");
        var open = new Entity { ["title"] = "Open", ["data"] = new Entity { ["type"] = "url", ["url"] = "?pagetype=entityrecord" } };
        var response = test.Service.Execute(new OrganizationRequest("SendAppNotification")
        {
            ["Title"] = "Breach soon", ["Body"] = "In 10 minutes", ["Recipient"] = new EntityReference("systemuser", user), ["IconType"] = new OptionSetValue(100000003),
            ["Expiry"] = 3600, ["Actions"] = new Entity { ["actions"] = new EntityCollection([open]) },
        });
        var row = test.Read((Guid)response["NotificationId"], "appnotification");
        Assert.Equal(("Breach soon", "In 10 minutes", user, 100000003, 200000000, 3600), (row["title"], row["body"], row.GetAttributeValue<EntityReference>("ownerid").Id, row.GetAttributeValue<OptionSetValue>("icontype").Value, row.GetAttributeValue<OptionSetValue>("priority").Value, row["ttlinseconds"]));
        Assert.Equal("url", JsonDocument.Parse((string)row["data"]).RootElement.GetProperty("actions")[0].GetProperty("data").GetProperty("type").GetString());
    }

    [Fact]
    public void WhoeverHasBasicUserReceivesOneAndReadsOnlyOwnOnes()
    {
        var (user, other) = (test.User("u", null, "Basic User"), test.User("o", null, "Basic User"));
        foreach (var recipient in new[] { user, other }) Send(test.Service, recipient);
        var read = test.Organization.ServiceFor(user).RetrieveMultiple(new QueryExpression("appnotification") { ColumnSet = new ColumnSet("ownerid") }).Entities;
        Assert.Equal(user, Assert.Single(read).GetAttributeValue<EntityReference>("ownerid").Id);
    }

    [Fact]
    public void WhoCanReadNoneReceivesNone() => Support.Faults.Throws(FaultCode.OwnerLacksPrivilege, () => Send(test.Service, test.User("u")));

    [Fact]
    public void SendingTakesAPrivilege()
    {
        var user = test.User("u", null, "Basic User");
        Assert.Contains("prvSendAppNotification", Support.Faults.Throws(FaultCode.PrivilegeDenied, () => Send(test.Organization.ServiceFor(user), user)), StringComparison.Ordinal);
    }

    [Fact]
    public void ItsRecipientIsAUser() =>
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new OrganizationRequest("SendAppNotification") { ["Title"] = "x", ["Recipient"] = new EntityReference("team", Guid.NewGuid()) }));

    public void Dispose() => test.Dispose();

    private static void Send(IOrganizationService service, Guid recipient) => service.Execute(new OrganizationRequest("SendAppNotification") { ["Title"] = "x", ["Recipient"] = new EntityReference("systemuser", recipient) });
}
