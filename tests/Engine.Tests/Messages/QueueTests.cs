using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Messages;

/// <summary>Rows go into queues, are picked, released and taken out.</summary>
public sealed class QueueTests : IDisposable
{
    private readonly TestOrganization test = TestOrganization.Bare();
    private readonly Guid queue;
    private readonly EntityReference task;

    public QueueTests()
    {
        queue = test.Service.Create(new Entity("queue") { ["name"] = "q" });
        task = new EntityReference("task", test.Service.Create(new Entity("task") { ["subject"] = "Call back" }));
    }

    [Fact]
    public void AnItemHasTheTitleOfItsRowAndTheTime()
    {
        var item = test.Read(Add(queue), "queueitem");
        Assert.Equal((queue, "Call back", new DateTime(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc)), (item.GetAttributeValue<EntityReference>("queueid").Id, item["title"], item["enteredon"]));
    }

    [Fact]
    public void InAnotherQueueItIsTheSameItemAndNobodyWorksOnIt()
    {
        var item = Add(queue);
        var other = test.Service.Create(new Entity("queue") { ["name"] = "other" });
        test.Service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = test.User("u"), RemoveQueueItem = false });
        Assert.Equal(item, Add(other));
        var row = test.Read(item, "queueitem");
        Assert.Equal(other, row.GetAttributeValue<EntityReference>("queueid").Id);
        Assert.False(row.Contains("workerid"));
        Assert.Equal(1, test.Count("queueitem"));
    }

    [Fact]
    public void ARowHasOneActiveItem()
    {
        Add(queue);
        Support.Faults.Throws(FaultCode.AlreadyInQueue, () => test.Service.Create(new Entity("queueitem") { ["queueid"] = new EntityReference("queue", queue), ["objectid"] = task }));
    }

    [Fact]
    public void WhoPicksAnItemWorksOnItUntilItIsReleased()
    {
        var user = test.User("u");
        var item = Add(queue);
        test.Service.Execute(new PickFromQueueRequest { QueueItemId = item, WorkerId = user, RemoveQueueItem = false });
        Assert.Equal(user, test.Read(item, "queueitem").GetAttributeValue<EntityReference>("workerid").Id);
        Assert.True(test.Read(item, "queueitem").Contains("workeridmodifiedon"));
        test.Service.Execute(new ReleaseToQueueRequest { QueueItemId = item });
        Assert.False(test.Read(item, "queueitem").Contains("workerid"));
    }

    [Fact]
    public void PickingCanTakeTheItemOut()
    {
        test.Service.Execute(new PickFromQueueRequest { QueueItemId = Add(queue), WorkerId = test.User("u"), RemoveQueueItem = true });
        Assert.Equal(0, test.Count("queueitem"));
    }

    [Fact]
    public void TakingAnItemOutLeavesItsRow()
    {
        test.Service.Execute(new RemoveFromQueueRequest { QueueItemId = Add(queue) });
        Assert.Equal((0, 1), (test.Count("queueitem"), test.Count("task")));
    }

    [Fact]
    public void WhatIsNotThereIsSaid()
    {
        Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => test.Service.Execute(new ReleaseToQueueRequest { QueueItemId = Guid.NewGuid() }));
        Support.Faults.Throws(FaultCode.ObjectDoesNotExist, () => Add(Guid.NewGuid()));
        Support.Faults.Throws(FaultCode.InvalidArgument, () => test.Service.Execute(new AddToQueueRequest { DestinationQueueId = queue, Target = new EntityReference("currency", Guid.NewGuid()) }));
    }

    public void Dispose() => test.Dispose();

    private Guid Add(Guid to) => ((AddToQueueResponse)test.Service.Execute(new AddToQueueRequest { DestinationQueueId = to, Target = task })).QueueItemId;
}
