using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Host.Tests.Support;

namespace SocialExtension.Emulator.Host.Tests.Schedule;

/// <summary>Asynchronous steps run by themselves in a running emulator.</summary>
public sealed class JobTests(EmptyEmulator fixture) : IClassFixture<EmptyEmulator>
{
    [Fact]
    public async Task AJobIsCarriedOutSoonAfterItsRequest()
    {
        var service = fixture.Emulator.Service();
        var query = new QueryExpression("sdkmessageprocessingstep") { ColumnSet = new ColumnSet("sdkmessageid") };
        query.Criteria.AddCondition("primaryobjecttypecode", ConditionOperator.Equal, "soc_channel");
        var step = service.RetrieveMultiple(query).Entities.First(s => s.GetAttributeValue<EntityReference>("sdkmessageid").Name == "Create");
        service.Update(new Entity(step.LogicalName, step.Id) { ["stage"] = new OptionSetValue(40), ["mode"] = new OptionSetValue(1) });
        service.Create(new Entity("soc_channel") { ["soc_name"] = "c", ["soc_externalid"] = "https://c.example" });
        for (var i = 0; i < 100; i++)
        {
            var job = service.RetrieveMultiple(new QueryExpression("asyncoperation") { ColumnSet = new ColumnSet("statecode") }).Entities.Single();
            if (job.GetAttributeValue<OptionSetValue>("statecode").Value == 3) return;
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Fail("The job was not carried out within ten seconds.");
    }
}
