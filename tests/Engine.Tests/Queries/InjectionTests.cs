using System.ServiceModel;
using System.Xml.Linq;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries;

/// <summary>Whatever stands in place of a value is a value; whatever stands in place of a name is a name that is known or a fault.</summary>
public sealed class InjectionTests(QueryOrganization organization) : IClassFixture<QueryOrganization>
{
    private static readonly string[] Attempts = ["'", "\"", "';--", "\" OR 1=1 --", "x' OR 'a'='a", "%", "_", "[", "\\", ")", "/*", "\0", "); DROP TABLE \"test_thing\"; --", "@0", "$", "test_thing", "null", "\uFFFD"];

    /// <summary>Text from pieces that mean something to SQL, to patterns and to OData, and from anything else.</summary>
    private static Arbitrary<string> Hostile => Gen.OneOf(Gen.Elements(Attempts), ArbMap.Default.GeneratorFor<string>().Where(s => s is not null)).ListOf().Select(string.Concat).Where(IsStorable).ToArbitrary();

    [Fact]
    public void AValueIsOnlyAValue() => Prop.ForAll(Hostile, value =>
    {
        var id = organization.Test.Service.Create(Things.New("victim", ("memo", value)));
        var found = Find(ConditionOperator.Equal, value).Concat(Find(ConditionOperator.In, value)).Concat(Find(ConditionOperator.Like, Literal(value))).Concat(Find(ConditionOperator.BeginsWith, Literal(value))).ToList();
        organization.Test.Service.Delete(Things.Thing, id);
        return found.Count(i => i == id) == 4 && found.All(i => i == id);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void AValueInODataIsOnlyAValue()
    {
        var model = organization.Test.Organization.Model;
        var from = new SocialExtension.Emulator.Queries.OData.FromOData(model, SocialExtension.Emulator.Queries.OData.EdmModelBuilder.Build(model));
        Prop.ForAll(Hostile, value =>
        {
            var select = from.Read(model.Table(Things.Thing), new Dictionary<string, string> { ["$filter"] = $"test_memo eq '{value.Replace("'", "''", StringComparison.Ordinal)}'" }, null).Select;
            var sql = organization.Sql(select);
            return organization.Condition(select) is "WHERE \"$\".\"test_memo\" = @0" or "WHERE fold(\"$\".\"test_memo\") = @0" && string.Equals((string)sql.Parameters.Single()!, value, StringComparison.OrdinalIgnoreCase);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(50));
    }

    [Fact]
    public void ANameIsKnownOrAFault()
    {
        var places = new Action<XElement, string>[]
        {
            (x, name) => x.SetAttributeValue("count", name),
            (x, name) => x.SetAttributeValue("paging-cookie", name),
            (x, name) => x.Element("entity")!.SetAttributeValue("name", name),
            (x, name) => x.Descendants("attribute").First().SetAttributeValue("name", name),
            (x, name) => x.Descendants("attribute").First().SetAttributeValue("alias", name),
            (x, name) => x.Descendants("order").First().SetAttributeValue("attribute", name),
            (x, name) => x.Descendants("order").First().SetAttributeValue("entityname", name),
            (x, name) => x.Descendants("link-entity").First().SetAttributeValue("name", name),
            (x, name) => x.Descendants("link-entity").First().SetAttributeValue("from", name),
            (x, name) => x.Descendants("link-entity").First().SetAttributeValue("to", name),
            (x, name) => x.Descendants("link-entity").First().SetAttributeValue("alias", name),
            (x, name) => x.Descendants("link-entity").First().SetAttributeValue("link-type", name),
            (x, name) => x.Descendants("condition").First().SetAttributeValue("attribute", name),
            (x, name) => x.Descendants("condition").First().SetAttributeValue("operator", name),
            (x, name) => x.Descendants("condition").First().SetAttributeValue("entityname", name),
            (x, name) => x.Descendants("condition").First().SetAttributeValue("value", name),
            (x, name) => x.Descendants("filter").First().SetAttributeValue("type", name),
        };
        Prop.ForAll(Hostile, Gen.Elements(places).ToArbitrary(), (name, place) =>
        {
            var fetch = XElement.Parse("<fetch><entity name='test_thing'><attribute name='test_name' /><order attribute='test_name' /><filter><condition attribute='test_text' operator='ne' value='x' /></filter><link-entity name='test_part' from='test_thingid' to='test_thingid' link-type='outer' alias='p'><attribute name='test_name' /></link-entity></entity></fetch>");
            place(fetch, name);
            var answer = Record.Exception(() => organization.Rows(fetch.ToString()));
            // A fault of the store's own would mean that the name reached the SQL.
            return answer is null || (answer is FaultException<OrganizationServiceFault> fault && !fault.Message.StartsWith("Sql error", StringComparison.Ordinal));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));
        Assert.Equal("a b n", organization.Fetch(""));
    }

    private IEnumerable<Guid> Find(ConditionOperator operation, string value)
    {
        var query = new QueryExpression(Things.Thing);
        query.Criteria.AddCondition("test_memo", operation, value);
        query.Criteria.AddCondition("test_name", ConditionOperator.Equal, "victim");
        return organization.Test.Service.RetrieveMultiple(query).Entities.Select(e => e.Id);
    }

    private static string Literal(string text) => string.Concat(text.Select(c => c is '%' or '_' or '[' ? $"[{c}]" : $"{c}"));

    /// <summary>What a column takes: no control characters, not too long, not empty; and blanks at its end are another rule.</summary>
    private static bool IsStorable(string text) => text.Length is > 0 and < 1000 && text.All(c => c >= ' ' && !char.IsSurrogate(c) && c < '\uFFFE') && !text.EndsWith(' ');
}
