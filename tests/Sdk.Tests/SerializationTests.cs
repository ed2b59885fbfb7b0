using System.Runtime.Serialization;
using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml.Linq;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;

namespace SocialExtension.Sdk.Tests;

public class SerializationTests
{
    private static readonly XNamespace Contracts = "http://schemas.microsoft.com/xrm/2011/Contracts";

    [Fact]
    public void A_record_survives_xml_with_every_kind_of_value()
    {
        var record = new Entity("account", Guid.NewGuid())
        {
            ["text"] = "a",
            ["nothing"] = null,
            ["choice"] = new OptionSetValue(1),
            ["choices"] = new OptionSetValueCollection([new(1), new(2)]),
            ["amount"] = new Money(1.5m),
            ["lookup"] = new EntityReference("contact", "number", 5),
            ["alias"] = new AliasedValue("contact", "amount", new Money(2)),
            ["parties"] = new EntityCollection([new("activityparty")]),
            RelatedEntities = { [new Relationship("r")] = new EntityCollection([new("contact")]) },
            FormattedValues = { ["choice"] = "Gold" },
            RowVersion = "7",
        };
        var copy = ThroughXml(record);
        Assert.Equal((record.LogicalName, record.Id, "7"), (copy.LogicalName, copy.Id, copy.RowVersion));
        Assert.Equal(record.Attributes.Keys, copy.Attributes.Keys);
        Assert.Equal(record["amount"], copy["amount"]);
        Assert.Equal(record["lookup"], copy["lookup"]);
        Assert.Equal(record["choices"], copy["choices"]);
        Assert.Equal(new Money(2), copy.GetAttributeValue<AliasedValue>("alias").Value);
        Assert.Single(copy.GetAttributeValue<EntityCollection>("parties").Entities);
        Assert.Single(copy.RelatedEntities[new Relationship("r")].Entities);
        Assert.Equal("Gold", copy.FormattedValues["choice"]);
    }

    [Fact]
    public void A_query_survives_xml()
    {
        var query = new QueryExpression("account") { ColumnSet = new ColumnSet("name"), TopCount = 5 };
        query.Criteria.AddFilter(LogicalOperator.Or).AddCondition("name", ConditionOperator.In, "a", "b");
        query.AddLink("contact", "accountid", "parentcustomerid").EntityAlias = "c";
        query.AddOrder("name", OrderType.Descending);
        var copy = ThroughXml(query);
        Assert.Equal(["a", "b"], copy.Criteria.Filters[0].Conditions[0].Values);
        Assert.Equal("c", copy.LinkEntities[0].EntityAlias);
        Assert.Equal(OrderType.Descending, copy.Orders[0].OrderType);
        Assert.Equal((5, "name"), (copy.TopCount, copy.ColumnSet.Columns[0]));
    }

    [Fact]
    public void A_message_survives_xml()
    {
        var request = new RetrieveMultipleRequest { Query = new FetchExpression("<fetch/>"), RequestId = Guid.NewGuid() };
        var copy = ThroughXml(request);
        Assert.Equal(("RetrieveMultiple", request.RequestId), (copy.RequestName, copy.RequestId));
        Assert.Equal("<fetch/>", Assert.IsType<FetchExpression>(copy.Query).Query);
    }

    [Fact]
    public void A_reference_is_written_as_the_official_xml()
    {
        var xml = XElement.Parse(Encoding.UTF8.GetString(ToXml(new EntityReference("account", Guid.Empty) { Name = "Ada" })));
        Assert.Equal(Contracts + "EntityReference", xml.Name);
        Assert.Equal(
            ["Id", "KeyAttributes", "LogicalName", "Name", "RowVersion"],
            xml.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("Ada", xml.Element(Contracts + "Name").Value);
    }

    [Fact]
    public void An_execution_context_survives_json()
    {
        var context = new RemoteExecutionContext
        {
            MessageName = "Create",
            Stage = 40,
            OperationCreatedOn = DateTime.UnixEpoch,
            ParentContext = new RemoteExecutionContext { OperationCreatedOn = DateTime.UnixEpoch },
            InputParameters = { ["Target"] = new Entity("account") { ["choice"] = new OptionSetValue(1) } },
            PreEntityImages = { ["before"] = new Entity("account") },
        };
        var serializer = new DataContractJsonSerializer(typeof(RemoteExecutionContext));
        using var stream = new MemoryStream();
        serializer.WriteObject(stream, context);
        stream.Position = 0;
        var copy = (RemoteExecutionContext)serializer.ReadObject(stream);
        Assert.Equal(("Create", 40), (copy.MessageName, copy.Stage));
        Assert.Equal(new OptionSetValue(1), ((Entity)copy.InputParameters["Target"])["choice"]);
        Assert.True(copy.PreEntityImages.Contains("before"));
        Assert.NotNull(copy.ParentContext);
    }

    private static byte[] ToXml<T>(T value)
    {
        using var stream = new MemoryStream();
        new DataContractSerializer(typeof(T)).WriteObject(stream, value);
        return stream.ToArray();
    }

    private static T ThroughXml<T>(T value)
    {
        using var stream = new MemoryStream(ToXml(value));
        return (T)new DataContractSerializer(typeof(T)).ReadObject(stream);
    }
}
