using System.Text.Json;
using Microsoft.Xrm.Sdk;
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
    public void ItsRecipientIsAUser() =>
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new OrganizationRequest("SendAppNotification") { ["Title"] = "x", ["Recipient"] = new EntityReference("team", Guid.NewGuid()) }));

    public void Dispose() => test.Dispose();
}
