using Microsoft.Xrm.Sdk;
using SocialExtension.Emulator.Faults;
using SocialExtension.Emulator.Queries;
using SocialExtension.Emulator.Queries.OData;
using SocialExtension.Emulator.Tests.Support;

namespace SocialExtension.Emulator.Tests.Queries.OData;

/// <summary>$filter and $orderby that reach other tables, and the platform's functions. "a" has two parts, a label and a person; "b" hangs below "a".</summary>
public sealed class RelatedFilterTests : IClassFixture<QueryOrganization>
{
    private readonly QueryOrganization organization;

    public RelatedFilterTests(QueryOrganization organization)
    {
        this.organization = organization;
        var service = organization.Test.Service;
        if (service.RetrieveMultiple(new Microsoft.Xrm.Sdk.Query.QueryExpression("test_part")).Entities.Count > 0) return;
        foreach (var (thing, name) in new[] { (QueryOrganization.A, "bolt"), (QueryOrganization.A, "nut"), (QueryOrganization.B, "nut") }) service.Create(new Entity("test_part") { ["test_name"] = name, ["test_thingid"] = new EntityReference(Things.Thing, thing) });
        service.Associate(Things.Thing, QueryOrganization.A, new Relationship("test_thing_people"), [new EntityReference("contact", QueryOrganization.Ada)]);
    }

    [Theory]
    [InlineData("test_ContactId/lastname eq 'ada'", "a")]
    [InlineData("test_ContactId/lastname ne 'ada'", "b n")]
    [InlineData("test_ParentId/test_ContactId/lastname eq 'Ada'", "b")]
    [InlineData("contains(test_ParentId/test_name,'A') or test_ParentId/test_int eq 5", "b")]
    [InlineData("test_ParentId/test_name eq 'a' and test_ParentId/test_int eq 1", "b")]
    [InlineData("test_thing_parts/any()", "a b")]
    [InlineData("not test_thing_parts/any()", "n")]
    [InlineData("test_thing_parts/any(p:p/test_name eq 'bolt')", "a")]
    [InlineData("test_thing_parts/any(p:p/test_name eq 'nut') and test_int eq 2", "b")]
    [InlineData("test_thing_parts/all(p:p/test_name eq 'nut')", "b n")]
    [InlineData("test_thing_parts/any(p:p/test_ThingId/test_ContactId/lastname eq 'Ada')", "a")]
    [InlineData("test_thing_parts/any(p:p/test_name eq 'bolt' or p/test_name eq 'nut')", "a b")]
    [InlineData("test_thing_people/any(c:c/lastname eq 'Ada')", "a")]
    [InlineData("test_thing_parent/any(t:t/test_thing_parts/any(p:p/test_name eq 'nut'))", "a")]
    [InlineData("test_text eq test_name", "")]
    [InlineData("test_text gt test_name", "a b")]
    [InlineData("test_int le test_decimal", "a b")]
    [InlineData("test_ParentId/test_int lt test_int", "b")]
    [InlineData("ownerid/ownerid ne null", "a b n")]
    [InlineData("test_int eq @p1", "a")]
    [InlineData("test_text eq @unknown", "n")]
    public void AFilterReachesRelatedRows(string filter, string rows) => Assert.Equal(rows, Names(("$filter", filter), ("@p1", "1")));

    [Theory]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='test_text',PropertyValues=[\"alpha\",\"beta\"])", "a b")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='test_text',PropertyValues=['alpha'])", "a")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='test_int',PropertyValues=[1,2])", "a b")]
    [InlineData("Microsoft.Dynamics.CRM.NotIn(PropertyName='test_int',PropertyValues=[\"1\"])", "b n")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='test_int',PropertyValues=[\"2\",\"9\"])", "b")]
    [InlineData("Microsoft.Dynamics.CRM.NotBetween(PropertyName='test_int',PropertyValues=[\"2\",\"9\"])", "a n")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName=@p,PropertyValues=@v)", "b")]
    [InlineData("test_int eq 1 or Microsoft.Dynamics.CRM.In(PropertyName='test_text',PropertyValues=[\"it's\",\"Beta\"])", "a b")]
    [InlineData("(Microsoft.Dynamics.CRM.In(PropertyName='test_contactid',PropertyValues=[\"00000000-0000-0000-0000-0000000000ad\"]))", "a")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='_test_contactid_value',PropertyValues=['00000000-0000-0000-0000-0000000000ad'])", "a")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='test_ParentId/test_int',PropertyValues=[0,1])", "b")]
    [InlineData("Microsoft.Dynamics.CRM.EqualUserId(PropertyName='ownerid') and test_int eq 2", "b")]
    [InlineData("Microsoft.Dynamics.CRM.NotUserId(PropertyName='ownerid')", "")]
    [InlineData("Microsoft.Dynamics.CRM.On(PropertyName='test_when',PropertyValue=2026-01-02)", "b")]
    [InlineData("Microsoft.Dynamics.CRM.OnOrBefore(PropertyName='test_when',PropertyValue='2026-01-01')", "a")]
    [InlineData("Microsoft.Dynamics.CRM.NextXDays(PropertyName='createdon',PropertyValue=1) and Microsoft.Dynamics.CRM.Today(PropertyName='createdon')", "a b n")]
    [InlineData("Microsoft.Dynamics.CRM.OlderThanXDays(PropertyName='createdon',PropertyValue=1)", "")]
    [InlineData("test_text eq 'Microsoft.Dynamics.CRM.In(PropertyName=1)'", "")]
    public void AFunctionIsTheConditionOfItsName(string filter, string rows) => Assert.Equal(rows, Names(("$filter", filter), ("@p", "'test_text'"), ("@v", "[\"beta\"]")));

    [Theory]
    [InlineData("not Microsoft.Dynamics.CRM.In(PropertyName='test_int',PropertyValues=[1])", FaultCode.ODataRequest, "Not operator along with the Custom Named Condition operators is not allowed")]
    [InlineData("Microsoft.Dynamics.CRM.Nothing(PropertyName='test_int')", FaultCode.ODataRequest, "An unknown function with name 'Microsoft.Dynamics.CRM.Nothing' was found.")]
    [InlineData("Microsoft.Dynamics.CRM.Equal(PropertyName='test_int',PropertyValue=1)", FaultCode.ODataRequest, "An unknown function")]
    [InlineData("Microsoft.Dynamics.CRM.0(PropertyName='test_int',PropertyValue=1)", FaultCode.ODataRequest, "An unknown function")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='test_nothing',PropertyValues=[1])", FaultCode.UnknownColumn, "test_nothing")]
    [InlineData("Microsoft.Dynamics.CRM.In(Name='test_int')", FaultCode.ODataRequest, "is called as In(PropertyName='column'")]
    [InlineData("Microsoft.Dynamics.CRM.In('test_int')", FaultCode.ODataRequest, "is called as In(PropertyName='column'")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='test_int',PropertyValues=[1", FaultCode.ODataRequest, "not closed")]
    [InlineData("Microsoft.Dynamics.CRM.In(PropertyName='test_int,PropertyValues=[1])", FaultCode.ODataRequest, "unterminated string literal")]
    [InlineData("Microsoft.Dynamics.CRM.Between(PropertyName='test_int',PropertyValues=[1])", FaultCode.InvalidConditionValue, "needs 2 values")]
    [InlineData("test_ContactId/nothing eq 'x'", FaultCode.ODataRequest, "nothing")]
    [InlineData("test_thing_parts/any(p:p/nothing eq 'x')", FaultCode.ODataRequest, "nothing")]
    [InlineData("test_thing_parts/test_name eq 'x'", FaultCode.ODataRequest, "")]
    [InlineData("test_ParentId/test_thing_parts/any()", FaultCode.NotImplemented, "behind a lookup")]
    [InlineData("test_text gt test_int", FaultCode.ODataRequest, "")]
    [InlineData("test_text eq _test_contactid_value", FaultCode.ODataRequest, "")]
    [Missing("In $filter, any and all behind a lookup.")]
    public void WhatCantBeAskedIsAFaultThatSaysWhy(string filter, uint code, string says) => Assert.Contains(says, Support.Faults.Throws(code, () => Names(("$filter", filter))), StringComparison.Ordinal);

    [Theory]
    [InlineData("test_ContactId/lastname desc,test_name", "a b n")]
    [InlineData("test_ParentId/test_name desc,test_name desc", "b n a")]
    public void AnOrderReachesRelatedRows(string order, string rows) => Assert.Equal(rows, Names(("$orderby", order)));

    private string Names(params (string Name, string Value)[] options)
    {
        var model = organization.Test.Organization.Model;
        var query = new FromOData(model, EdmModelBuilder.Build(model)).Read(model.Table(Things.Thing), options.ToDictionary(o => o.Name, o => o.Value), null);
        return string.Join(' ', organization.Test.Service.RetrieveMultiple(new TreeQuery(query.Select)).Entities.Select(e => e["test_name"]));
    }
}
